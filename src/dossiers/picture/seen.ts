/** What was seen on a picture somebody sent: plain data, the picture itself is gone. */

export type PictureSeen =
  /** Dossier codes as they stand in its QR codes and barcodes. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: (typeof nothingSeen)[number] }

/** No code came of it: it shows none, must not be read, or could not be. */
export const nothingSeen = [
  'identity-card',
  'nothing',
  'too-large',
  'too-many-pixels',
  'not-a-picture',
  'unreadable',
  /** The platform did not give it to us. */
  'missing',
] as const
