/** What every dossier store holds to, whatever it is built on. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { DossierRecord } from '../../src/dossiers/record.ts'
import type {
  DossierEntry,
  DossierStore,
  Judge,
  StoredDossier,
} from '../../src/stores/dossier-store.ts'
import { recordWith } from '../dossiers/support.ts'

/** Opens a store over one fresh set of data; called again it opens the same data a second time. */
export type DossierOpener = () => Promise<{
  readonly dossiers: DossierStore
  close(): Promise<void>
}>

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function dossierStoreContract(name: string, prepare: () => DossierOpener): void {
  describe(`dossier store on ${name}`, () => {
    it('is empty at first', async () => {
      const store = await openOne(prepare)
      expect(await store.find('H99.01-261105-0001')).toEqual([])
      expect(await store.history('h99', 'H99.01-261105-0001')).toEqual([])
      expect(await store.count()).toBe(0)
    })

    it('finds a dossier by every code it goes by', async () => {
      const store = await openOne(prepare)
      const record = recordWith({ otherCodes: ['H99.01-261109-54321'], localCode: '17/HS' })
      await take(store, [record])
      for (const code of [record.code, 'H99.01-261109-54321', '17/HS']) {
        expect(await store.find(code)).toEqual([storedOf(record)])
      }
    })

    it('shows the judge what is stored under any of its codes, and what was told before', async () => {
      const store = await openOne(prepare)
      const record = recordWith({ otherCodes: ['H99.01-261109-54321'] })
      await take(store, [record])
      const seen: unknown[] = []
      const watch: Judge<DossierRecord> = (stored, _entry, told) => {
        seen.push([stored?.record.code ?? null, told])
        return { kind: 'unchanged' }
      }
      const entries = [
        entryOf(record),
        { ...entryOf(record), code: 'H99.01-261109-54321', hash: 'other' },
        { ...entryOf(record), code: 'H99.01-261109-9999' },
      ]
      await store.take({ ...batch, entries }, watch)
      expect(seen).toEqual([
        [record.code, true],
        [record.code, false],
        [null, false],
      ])
    })

    it('judges a later entry of a batch by what an earlier one made of it', async () => {
      const store = await openOne(prepare)
      const [first, second] = [recordWith({ status: 4 }), recordWith({ status: 9 })]
      expect(await take(store, [first, second, second])).toEqual(['added', 'changed', 'unchanged'])
      expect((await store.find(first.code)).map(({ record }) => record.status)).toEqual([9])
    })

    it('keeps apart what two senders tell of one code, newest data first', async () => {
      const store = await openOne(prepare)
      const [older, newer] = ['2026-11-01T08:00+07:00', '2026-11-20T08:00+07:00']
      await take(store, [recordWith({ asOf: newer })], 'a')
      await take(store, [recordWith({ asOf: older })], 'b')
      const found = await store.find(recordWith().code)
      expect(found.map(({ sender }) => sender)).toEqual(['a', 'b'])
    })

    it('keeps what came too late in the history, and writes nothing else of it', async () => {
      const store = await openOne(prepare)
      const record = recordWith({ status: 9 })
      await take(store, [record])
      const entry = { ...entryOf(record), hash: 'late', event: { ...event, status: 4 as const } }
      await store.take({ ...batch, entries: [entry] }, () => ({ kind: 'older' }))
      await store.take({ ...batch, entries: [entry] }, () => ({ kind: 'older' }))
      expect(await store.find(record.code)).toEqual([storedOf(record)])
      const history = await store.history('h99', record.code)
      expect(history.map(({ status }) => status).sort()).toEqual([4, 9])
    })

    it('keeps no history where none is wanted', async () => {
      const store = await openOne(prepare)
      const entries = [entryOf(recordWith())]
      await store.take({ ...batch, entries, keepHistory: false }, putAll)
      expect(await store.history('h99', recordWith().code)).toEqual([])
      expect(await store.count()).toBe(1)
    })

    it('remembers what changed until followers were told, and what is new is no change', async () => {
      const store = await openOne(prepare)
      const [first, second, third] = [4, 5, 9].map((status) =>
        recordWith({ status: status as 4 | 5 | 9 }),
      ) as [DossierRecord, DossierRecord, DossierRecord]
      await take(store, [first, second])
      expect(await store.changed(10)).toEqual([])
      await take(store, [third])
      const changed = await store.changed(10)
      expect(changed.map(({ record }) => record.status)).toEqual([9])
      await take(store, [first])
      await store.announced(changed)
      expect((await store.changed(10)).map(({ record }) => record.status)).toEqual([4])
      await store.announced(await store.changed(10))
      expect(await store.changed(10)).toEqual([])
    })

    it('takes a batch whole or not at all', async () => {
      const store = await openOne(prepare)
      const entries = [entryOf(recordWith()), entryOf(recordWith({ code: 'H99.01-261109-0006' }))]
      const broken: Judge<DossierRecord> = (stored, entry, told) => {
        if (entry.code.endsWith('6')) throw new Error('broken')
        return putAll(stored, entry, told)
      }
      await expect(store.take({ ...batch, entries }, broken)).rejects.toThrow('broken')
      expect(await store.count()).toBe(0)
    })

    it('takes a thousand at once, and nothing of an empty batch', async () => {
      const store = await openOne(prepare)
      const records = Array.from({ length: 1000 }, (_, i) =>
        recordWith({
          code: `H99.02-261109-${1000 + i}`,
          otherCodes: [`H99.02-261109-${50_000 + i}`],
        }),
      )
      expect(new Set(await take(store, records))).toEqual(new Set(['added']))
      expect(new Set(await take(store, records))).toEqual(new Set(['unchanged']))
      expect(await take(store, [])).toEqual([])
      expect(await store.find('H99.02-261109-50999')).toHaveLength(1)
      expect(await store.count()).toBe(1000)
    })

    it('is gone through page by page, each dossier once', async () => {
      const store = await openOne(prepare)
      const codes = Array.from({ length: 7 }, (_, i) => `H99.02-261109-${1000 + i}`)
      for (const sender of ['a', 'b']) {
        const records = codes.map((code) => recordWith({ code, otherCodes: [] }))
        await take(store, records, sender)
      }
      const seen: string[] = []
      let after: { code: string; sender: string } | null = null
      for (;;) {
        const page: readonly StoredDossier[] = await store.page(after, 4)
        seen.push(...page.map(({ sender, record }) => `${record.code} ${sender}`))
        const last = page.at(-1)
        if (!last) break
        after = { code: last.record.code, sender: last.sender }
      }
      expect(seen).toEqual(codes.flatMap((code) => [`${code} a`, `${code} b`]))
    })

    it('takes batches from two openings at the same time', async () => {
      const open = prepare()
      const stores = [await opened(open), await opened(open)]
      const records = Array.from({ length: 40 }, (_, i) =>
        recordWith({ code: `H99.03-261109-${1000 + i}`, otherCodes: [] }),
      )
      const kinds = (await Promise.all(stores.map((store) => take(store, records)))).flat()
      expect(kinds.filter((kind) => kind === 'added')).toHaveLength(40)
      expect(await stores[0]?.count()).toBe(40)
    })
  })
}

const owner = { idNumber: 'check-of-id', phone: null }
const event = { kind: 'dossier', at: null, status: 9, department: 'Một cửa' } as const
const batch = { sender: 'h99', receivedAt: '2026-11-22T03:00:00.000Z' }

const putAll: Judge<DossierRecord> = (stored, { told, hash }) => {
  if (stored?.hash === hash) return { kind: 'unchanged' }
  return { kind: stored ? 'changed' : 'added', next: storedOf(told, hash) }
}

function entryOf(record: DossierRecord): DossierEntry<DossierRecord> {
  const hash = JSON.stringify(record)
  return { code: record.code, hash, event: { ...event, status: record.status }, told: record }
}

function storedOf(
  record: DossierRecord,
  hash = JSON.stringify(record),
  sender = record.sourceId === 'test' ? 'h99' : record.sourceId,
): StoredDossier {
  return { sender, record, statusAt: '2026-11-20T03:00:00.000Z', hash, owner }
}

async function take(store: DossierStore, records: readonly DossierRecord[], sender = 'h99') {
  const judge: Judge<DossierRecord> = (stored, entry, told) => {
    const judgement = putAll(stored, entry, told)
    return 'next' in judgement ? { ...judgement, next: { ...judgement.next, sender } } : judgement
  }
  const judgements = await store.take({ ...batch, sender, entries: records.map(entryOf) }, judge)
  return judgements.map(({ kind }) => kind)
}

async function opened(open: DossierOpener): Promise<DossierStore> {
  const { dossiers, close } = await open()
  onTestFinished(close)
  return dossiers
}

function openOne(prepare: () => DossierOpener): Promise<DossierStore> {
  return opened(prepare())
}
