/** A bar that is written over, only where somebody watches. */

const width = 30

/** Shows how many of `total` are done. */
export function progressBar(total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => {}
  return (done) => {
    const full = Math.round((done / total) * width)
    const bar = '█'.repeat(full).padEnd(width, '░')
    const isEnd = done === total
    process.stderr.write(isEnd ? '\r\x1b[K' : `\r${bar} ${done}/${total}`)
  }
}
