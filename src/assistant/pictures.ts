/** Looks at pictures people send: what is on them becomes a message, nothing of them is kept. */

import type { Message } from '../conversation/message.ts'
import { nowAt } from '../conversation/now.ts'
import type { PictureReader, PictureReading } from '../dossiers/picture/read-picture.ts'
import type { PictureSeen } from '../dossiers/picture/seen.ts'

export type Pictures = {
  /** What the picture says to us; null: it could not be fetched. */
  look(bytes: Uint8Array | null): Promise<Message>
}

export type PicturesParts = {
  readonly reader: PictureReader
  /** Stands in the conversation for the picture. */
  readonly label: string
  readonly clock: () => Date
}

export function createPictures({ reader, label, clock }: PicturesParts): Pictures {
  const see = async (bytes: Uint8Array | null): Promise<PictureSeen> => {
    if (bytes === null) return { kind: 'missing' }
    return seenIn(await reader.read(bytes, nowAt(clock()).today))
  }
  return { look: async (bytes) => ({ kind: 'picture', seen: await see(bytes), label }) }
}

function seenIn(reading: PictureReading): PictureSeen {
  switch (reading.kind) {
    case 'codes':
      return {
        kind: 'codes',
        codes: reading.readings.flatMap((one) => {
          if (one.kind === 'dossier') return [one.code.normalised]
          return one.kind === 'bad-date' ? [one.normalised] : []
        }),
      }
    case 'refused':
      return { kind: reading.reason }
    case 'identity-card':
    case 'nothing':
      return { kind: reading.kind }
    default:
      return reading satisfies never
  }
}
