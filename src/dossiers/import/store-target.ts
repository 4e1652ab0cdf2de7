/** Imported rows go to the database. */

import { hash } from 'node:crypto'
import type { DossierStore, Judgement } from '../../stores/dossier-store.ts'
import { judgeImport } from '../judge.ts'
import { ownerChecks } from '../owner.ts'
import type { GoodRow, ImportTarget, Tally } from './import-sheet.ts'

export type StoreTargetOptions = {
  readonly store: DossierStore
  /** Whose dossiers these are in the database. */
  readonly sender: string
  /** Protects what is kept of owners' numbers; without it nothing is kept. */
  readonly secret: string | undefined
  readonly clock: () => Date
}

/** A target over the database. */
export function storeTarget(options: StoreTargetOptions): ImportTarget {
  const { store, sender, clock } = options
  return {
    async put(rows) {
      if (rows.length === 0) return nothing
      const entries = rows.map((row) => entryOf(row, options.secret))
      const receivedAt = clock().toISOString()
      const batch = { sender, receivedAt, entries, keepHistory: false }
      return tallyOf(await store.take(batch, judgeImport))
    },
    finish: async () => nothing,
  }
}

export const nothing: Tally = { added: 0, changed: 0, unchanged: 0, older: 0 }

/** What is true of the dossier, without the time of the file. */
function entryOf({ record, owner }: GoodRow, secret: string | undefined) {
  const checks = ownerChecks(owner, record.code, secret)
  const content = { ...record, asOf: undefined }
  return {
    code: record.code,
    hash: hash('sha256', JSON.stringify([content, checks])),
    event: { kind: 'import', at: null, status: record.status, department: null } as const,
    told: { record, owner: checks, mayReplace: true },
  }
}

function tallyOf(judgements: readonly Judgement[]): Tally {
  const tally = { ...nothing } as { -readonly [K in keyof Tally]: number }
  for (const { kind } of judgements) if (kind in tally) tally[kind as keyof Tally] += 1
  return tally
}
