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
  const told = new Set(keepHistory ? await queries.selectTold(db, sender, entries.map(codeOf)) : [])
  const added = new Map<string, StoredDossier>()
  const changed = new Map<string, StoredDossier>()
  const judgements = entries.map((entry) => {
    const event = `${codeOf(entry)} ${entry.hash}`
    const judgement = judge(known.get(entry.code) ?? null, entry, told.has(event))
    if ('next' in judgement) {
      for (const name of namesOf(judgement.next)) known.set(name, judgement.next)
      const isNew = judgement.kind === 'added' || added.has(judgement.next.record.code)
      const written = isNew ? added : changed
      written.set(judgement.next.record.code, judgement.next)
    }
    told.add(`${codeOf(entry)} ${entry.hash}`)
    return judgement
  })
  await queries.upsertDossiers(db, [...added.values()], false)
  await queries.upsertDossiers(db, [...changed.values()], true)
  await queries.insertOtherCodes(db, [...added.values(), ...changed.values()])
  if (keepHistory) await queries.insertEvents(db, eventsOf(batch, judgements, codeOf))
  return judgements
}

/** By every name its sender may use. */
function indexed(dossiers: readonly StoredDossier[]): Map<string, StoredDossier> {
  return new Map(dossiers.flatMap((one) => namesOf(one).map((name) => [name, one])))
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
