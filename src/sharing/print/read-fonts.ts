/** The font files that come with the program: Be Vietnam Pro, drawn for Vietnamese (OFL, fonts/OFL.txt). */

import { readFileSync } from 'node:fs'

export type FontFiles = { readonly regular: Uint8Array; readonly bold: Uint8Array }

let files: FontFiles | undefined

/** Read once, kept: two files of about 135 KB. */
export function readFonts(): FontFiles {
  files ??= { regular: read('Regular'), bold: read('Bold') }
  return files
}

function read(weight: string): Uint8Array {
  return readFileSync(new URL(`fonts/BeVietnamPro-${weight}.ttf`, import.meta.url))
}
