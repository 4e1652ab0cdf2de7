/** Look-ups within one process: enough for a data folder, which belongs to one process. */

import { createRecent } from '../recent.ts'
import { type AskedCode, type LookupStore, mostAsked } from './lookup-store.ts'

/** Askers remembered; the longest silent is forgotten first. */
const mostAskers = 20_000

type Asked = AskedCode & { readonly at: number }

export function createMemoryLookups(): LookupStore {
  const byKey = createRecent<string, readonly Asked[]>(mostAskers)
  return {
    async ask(keys, code, { now, windowMs }) {
      return keys.map((key) => {
        const before = byKey.get(key) ?? []
        const others = before.filter((one) => now - one.at < windowMs && !isSame(one, code))
        const asked = [...others, { ...code, at: now }].slice(-mostAsked)
        byKey.keep(key, asked)
        return asked
      })
    },
  }
}

function isSame(a: AskedCode, b: AskedCode): boolean {
  return a.family === b.family && a.seq === b.seq
}
