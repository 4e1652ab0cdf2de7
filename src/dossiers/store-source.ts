/** The dossiers of one sender in the database, as a source. */

import type { DossierStore } from '../stores/dossier-store.ts'
import { isOwned } from './agencies.ts'
import { CodeAmbiguous } from './code-ambiguous.ts'
import { ownerMatches } from './owner.ts'
import type { DossierSource } from './source.ts'

export type StoreSourceOptions = {
  readonly store: DossierStore
  /** The sender's id, and the source's. */
  readonly id: string
  /** Shown to citizens: "Dữ liệu của …". */
  readonly name: string
  /** Agency prefixes the sender is the authority for. */
  readonly owned: readonly string[]
  /** Without it no owner can be verified here. */
  readonly secret: string | undefined
}

/** A source over what `id` has sent. Look-ups take the same queries whether or not they find something. */
export function createStoreSource(options: StoreSourceOptions): DossierSource {
  const { store, id, name, owned, secret } = options
  const find = async (code: string, signal: AbortSignal) => {
    signal.throwIfAborted()
    const found = (await store.find(code)).filter(({ sender }) => sender === id)
    if (found.length > 1) throw new CodeAmbiguous(id)
    return found[0] ?? null
  }
  return {
    id,
    name,
    owns: (code) => (isOwned(code, owned) ? 'yes' : 'maybe'),
    find: async (code, signal) => (await find(code, signal))?.record ?? null,
    async verify(code, digits, signal) {
      const stored = await find(code, signal)
      if (!stored || secret === undefined) return null
      return ownerMatches(stored.owner, { code: stored.record.code, digits, secret })
    },
  }
}
