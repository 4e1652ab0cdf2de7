/** What stands on a poster, whatever its size, and how it looks. */

import type { Emblem } from '../../qr/emblem.ts'
import type { Fonts } from '../font.ts'
import type { PictureName } from '../pictures.ts'

export type Poster = {
  /** Who hangs it, as it is printed: "Ủy ban nhân dân xã Tân Hưng"; null = nobody is named. */
  readonly issuer: string | null
  /** The team that shares it. */
  readonly team: string | null
  /** What it is about; null = everything. */
  readonly subject: string | null
  /** At least one. */
  readonly codes: readonly PosterCode[]
  /** For people without a smartphone, a line each; empty = nothing is known and nothing is printed. */
  readonly help: readonly string[]
  readonly words: PosterWords
}

export type PosterCode = {
  readonly link: string
  /** Beside other codes of the same poster: "Cả lĩnh vực này". */
  readonly label: string
  /** Where it stands alone, on a sticker or a tent. */
  readonly name: string
  /** What is read out for it: "Mã QR: Hộ tịch". */
  readonly alt: string
}

/** Sentences of content/phrases/poster.yaml. */
export type PosterWords = {
  readonly headline: string
  readonly shortHeadline: string
  readonly steps: readonly PosterStep[]
  readonly helpTitle: string
  readonly foot: string
  /** How a table tent is folded. */
  readonly fold: string
}

export type PosterStep = {
  readonly picture: PictureName
  /** What is read out for the picture. */
  readonly alt: string
  readonly title: string
  readonly text: string
}

export type Look = {
  readonly fonts: Fonts
  readonly colours: { readonly ink: string; readonly accent: string }
  readonly emblem: Emblem | null
}
