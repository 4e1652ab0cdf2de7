/** What each channel can carry: data, read by the encoders. Facts as of November 2026. */

import type { ChannelId } from './channel.ts'

export type Capabilities = {
  /** Longest text of a message, in UTF-16 units after NFC: where a platform counts otherwise, it counts less. */
  readonly text: number
  /** Null: none, choices become numbered text. */
  readonly buttons: ButtonLimits | null
  /** Bold, given as ranges of UTF-16 units beside the plain text. */
  readonly bold: boolean
  /** A message already sent can be changed. */
  readonly edits: boolean
  /** How a picture goes out; null where it cannot. */
  readonly picture: PictureLimits | null
}

export type PictureLimits = {
  /** Given to the platform, or fetched by it from a public address. */
  readonly by: 'upload' | 'address'
  /** Null: not documented. */
  readonly bytes: number | null
  /** In UTF-16 units. */
  readonly caption: number
}

export type ButtonLimits = {
  readonly perMessage: number
  /** Longest label the platform takes, in UTF-16 units. */
  readonly label: number
  /** Longest label a telephone shows whole; a longer one also stands in the text. */
  readonly readable: number
  /** Longest payload in bytes of UTF-8, our prefix included. */
  readonly payload: number
}

export const capabilities: Readonly<Record<ChannelId, Capabilities>> = {
  // 100 buttons and 64 characters are our own limits: Telegram names none, longer ones cannot be read.
  telegram: {
    text: 4096,
    buttons: { perMessage: 100, label: 64, readable: 38, payload: 64 },
    bold: true,
    edits: true,
    picture: { by: 'upload', bytes: 10_000_000, caption: 1024 },
  },
  'zalo-bot': {
    text: 2000,
    buttons: null,
    bold: true,
    edits: false,
    picture: { by: 'address', bytes: null, caption: 2000 },
  },
  'zalo-oa': {
    text: 2000,
    buttons: { perMessage: 5, label: 100, readable: 38, payload: 1000 },
    bold: false,
    edits: false,
    picture: { by: 'upload', bytes: 1_000_000, caption: 2000 },
  },
  // The page draws replies itself; the numbers only say what its API takes and gives.
  web: {
    text: Number.POSITIVE_INFINITY,
    buttons: {
      perMessage: Number.POSITIVE_INFINITY,
      label: Number.POSITIVE_INFINITY,
      readable: Number.POSITIVE_INFINITY,
      payload: 256,
    },
    bold: true,
    edits: true,
    picture: null,
  },
}
