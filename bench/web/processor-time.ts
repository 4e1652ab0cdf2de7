/** Processor time a process has taken since it began. */

import { readFileSync } from 'node:fs'

/** Linux counts it in hundredths of a second. */
const tickMs = 10

/** Milliseconds, user and system together (proc(5), fields 14 and 15 of stat). */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}
