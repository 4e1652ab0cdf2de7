/** The machine and the day of a run, in words. */

import { cpus, loadavg, totalmem } from 'node:os'
import { numberText } from './numbers.ts'

export type Machine = {
  /** `22/11/2026` */
  readonly day: string
  /** `2 nhân, 24 GB bộ nhớ, Node 24.21.0` */
  readonly words: string
  readonly cores: number
  /** How many processes wanted a core in the minute before. */
  readonly load: number
}

/** This machine at `now`. */
export function machineNow(now: Date): Machine {
  const day = now.toLocaleDateString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  const memory = numberText(totalmem() / 2 ** 30)
  const cores = cpus().length
  const words = `${cores} nhân, ${memory} GB bộ nhớ, Node ${process.versions.node}`
  return { day, words, cores, load: loadavg()[0] ?? 0 }
}
