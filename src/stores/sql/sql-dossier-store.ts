/** The dossier store over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type {
  DossierBatch,
  DossierEntry,
  DossierStore,
  Judge,
  Judgement,
  StoredDossier,
} from '../dossier-store.ts'
import * as queries from './dossier-queries.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlDossierStore(db: Kysely<Tables>): DossierStore {
  return {
    take: (batch, judge) => db.transaction().execute((trx) => take(trx, batch, judge)),
    async find(code) {
      const found = await queries.selectByCode(db, code)
      return found.toSorted((a, b) => Date.parse(b.record.asOf) - Date.parse(a.record.asOf))
    },
    changed: (limit) => queries.selectPending(db, limit),
    announced: (dossiers) => db.transaction().execute((trx) => queries.clearPending(trx, dossiers)),
    history: (sender, code) => queries.selectEvents(db, sender, code),
    page: (after, limit) => queries.selectPage(db, after, limit),
    count: () => queries.countDossiers(db),
  }
}

async function take<T>(
  db: Kysely<Tables>,
  batch: DossierBatch<T>,
  judge: Judge<T>,
): Promise<readonly Judgement[]> {
  const { sender, entries, keepHistory = true } = batch
  await queries.lockSender(db, sender, batch.receivedAt)
  const known = indexed(
    await queries.selectOfSender(
      db,
      sender,
      entries.map(({ code }) => code),
    ),
  )
  const codeOf = ({ code }: DossierEntry<T>) => known.get(code)?.record.code ?? code
  const told = await toldBefore(db, batch, codeOf)
  const added = new Map<string, StoredDossier>()
  const changed = new Map<string, StoredDossier>()
  const judgements = entries.map((entry) => {
    const stored = known.get(entry.code) ?? null
    const judgement = judge(stored, entry, told.has(entry))
    if ('next' in judgement) {
      const { next } = judgement
      for (const name of namesOf(next)) known.set(name, next)
      const isNew = judgement.kind === 'added' || added.has(next.record.code)
      const written = isNew ? added : changed
      written.set(next.record.code, next)
    }
    told.add(entry)
    return judgement
  })
  await queries.upsertDossiers(db, [...added.values()], false)
  await queries.upsertDossiers(db, [...changed.values()], true)
  await queries.insertOtherCodes(db, [...added.values(), ...changed.values()])
  if (keepHistory) await queries.insertEvents(db, eventsOf(batch, judgements, codeOf))
  return judgements
}

type Told<T> = {
  readonly has: (entry: DossierEntry<T>) => boolean
  readonly add: (entry: DossierEntry<T>) => void
}

/** What a sender told before, up to the entry that is being judged; nothing where no history is kept. */
async function toldBefore<T>(
  db: Kysely<Tables>,
  { sender, entries, keepHistory = true }: DossierBatch<T>,
  codeOf: (entry: DossierEntry<T>) => string,
): Promise<Told<T>> {
  if (!keepHistory) return { has: () => false, add: () => {} }
  const told = new Set(await queries.selectTold(db, sender, entries.map(codeOf)))
  const nameOf = (entry: DossierEntry<T>) => `${codeOf(entry)} ${entry.hash}`
  return { has: (entry) => told.has(nameOf(entry)), add: (entry) => void told.add(nameOf(entry)) }
}

/** By every name its sender may use. */
function indexed(dossiers: readonly StoredDossier[]): Map<string, StoredDossier> {
  const byName = new Map<string, StoredDossier>()
  for (const one of dossiers) for (const name of namesOf(one)) byName.set(name, one)
  return byName
}

function namesOf({ record }: StoredDossier): readonly string[] {
  const { code, otherCodes, localCode } = record
  return [...otherCodes, ...(localCode === undefined ? [] : [localCode]), code]
}

/** What is kept in the history: all that was taken or came too late. */
function eventsOf<T>(
  { sender, receivedAt, entries }: DossierBatch<T>,
  judgements: readonly Judgement[],
  codeOf: (entry: DossierEntry<T>) => string,
) {
  return entries
    .filter((_, index) => kept.has(judgements[index]?.kind))
    .map((entry) => ({
      code: codeOf(entry),
      sender,
      hash: entry.hash,
      kind: entry.event.kind,
      at: entry.event.at,
      received_at: receivedAt,
      status: String(entry.event.status),
      department: entry.event.department,
    }))
}

const kept: ReadonlySet<Judgement['kind'] | undefined> = new Set(['added', 'changed', 'older'])
