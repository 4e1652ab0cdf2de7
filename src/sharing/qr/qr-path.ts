/** The dark modules of a QR code as one path, a rectangle for each run: SVG and PDF read the same. */

import type { QrCode } from './qr-code.ts'

/** Path data in modules, the code's corner at 0 0. */
export function qrPath(code: QrCode): string {
  const rows = Array.from({ length: code.size }, (_, row) => runsOf(code, row))
  return rows.flat().join('')
}

function runsOf({ size, isDark }: QrCode, row: number): readonly string[] {
  const runs: string[] = []
  for (let column = 0; column < size; column++) {
    if (!isDark(column, row)) continue
    const from = column
    while (column < size && isDark(column, row)) column++
    const length = column - from
    runs.push(`M${from} ${row}h${length}v1h-${length}z`)
  }
  return runs
}
