/** How far a command has come, on one line that is written over; only where somebody watches. */

/** `showProgress('đọc')(0.5)`; a share of 1 clears the line. */
export function showProgress(doing: string): (share: number) => void {
  let shown = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    if (!process.stderr.isTTY || percent === shown) return
    shown = percent
    const filled = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
    const line = `\r${doing} ${filled} ${`${percent} %`.padStart(5)}`
    process.stderr.write(share < 1 ? line : '\r\x1b[K')
  }
}

/** Of the bar, in characters. */
const width = 24
