/** What every catalogue store holds to, whatever it is built on. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { CatalogueStore } from '../../src/stores/catalogue-store.ts'
import { detailsOf, listingOf } from '../support/national.ts'

/** Opens a store over one fresh set of data; called again it opens the same data a second time. */
export type CatalogueOpener = () => Promise<CatalogueStore>

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function catalogueStoreContract(name: string, prepare: () => CatalogueOpener): void {
  describe(`catalogue store on ${name}`, () => {
    it('is empty at first', async () => {
      const store = await openOne(prepare)
      expect(await store.listings()).toEqual([])
      expect(await store.details('1.000001')).toBeNull()
      expect(await store.counts()).toEqual({ details: 0, index: 0 })
    })

    it('gives back what was put', async () => {
      const store = await openOne(prepare)
      const listing = listingOf({ code: '1.000002', otherNames: ['Tên cũ'], agency: null })
      const details = detailsOf({ code: '1.000002', steps: ['Bước 1: “nộp”', 'Bước 2'] })
      await store.put({ kind: 'details', at, rows: [{ listing, details }] })
      expect(await store.listings()).toEqual([listing])
      expect(await store.details('1.000002')).toEqual(details)
    })

    it('tells what was added, changed and left alone', async () => {
      const store = await openOne(prepare)
      const rows = ['1.000001', '1.000002'].map(row)
      expect(await store.put({ kind: 'details', at, rows })).toEqual(tally(2, 0, 0))
      expect(await store.put({ kind: 'details', at: later, rows })).toEqual(tally(0, 0, 2))
      const changed = { ...row('1.000002'), details: detailsOf({ steps: ['Khác'] }) }
      const mixed = [row('1.000001'), changed, row('1.000003')]
      expect(await store.put({ kind: 'details', at: later, rows: mixed })).toEqual(tally(1, 1, 1))
      expect((await store.details('1.000002'))?.steps).toEqual(['Khác'])
    })

    it('counts a change of the listing alone, and details that went', async () => {
      const store = await openOne(prepare)
      await store.put({ kind: 'details', at, rows: [row('1.000001')] })
      const renamed = { ...row('1.000001'), listing: listingOf({ name: 'Tên mới' }) }
      const put = (one: typeof renamed) => store.put({ kind: 'details', at, rows: [one] })
      expect(await put(renamed)).toEqual(tally(0, 1, 0))
      expect(
        await store.put({ kind: 'details', at, rows: [{ ...renamed, details: null }] }),
      ).toEqual(tally(0, 1, 0))
      expect(await store.details('1.000001')).toBeNull()
    })

    it('keeps the last of a code that comes twice in a batch', async () => {
      const store = await openOne(prepare)
      const rows = [listingOf({ name: 'Trước' }), listingOf({ name: 'Sau' })]
      expect(await store.put({ kind: 'index', at, rows })).toEqual(tally(1, 1, 0))
      expect((await store.listings()).map(({ name }) => name)).toEqual(['Sau'])
    })

    it('lays details over the index, by code and in order', async () => {
      const store = await openOne(prepare)
      const entry = (code: string) => listingOf({ code, name: `Mục ${code}`, detailed: false })
      const index = ['1.000003', '1.000001'].map(entry)
      await store.put({ kind: 'index', at, rows: index })
      await store.put({ kind: 'details', at, rows: ['1.000002', '1.000001'].map(row) })
      const listings = await store.listings()
      expect(listings.map(({ code }) => code)).toEqual(['1.000001', '1.000002', '1.000003'])
      expect(listings.map(({ detailed }) => detailed)).toEqual([true, true, false])
      expect(listings[0]?.otherNames).toEqual(['Mục 1.000001'])
      expect(await store.counts()).toEqual({ details: 2, index: 2 })
    })

    it('keeps nothing of an empty batch', async () => {
      const store = await openOne(prepare)
      expect(await store.put({ kind: 'index', at, rows: [] })).toEqual(tally(0, 0, 0))
    })

    it('does not hand out details of a version it does not know', async () => {
      const store = await openOne(prepare)
      const details = { ...detailsOf({}), version: 2 as 1 }
      await store.put({ kind: 'details', at, rows: [{ listing: listingOf({}), details }] })
      expect(await store.details('1.000001')).toBeNull()
    })

    it('shows one opening what another has put', async () => {
      const open = prepare()
      const [one, other] = [await opened(open), await opened(open)]
      await one.put({ kind: 'details', at, rows: [row('1.000001')] })
      expect(await other.details('1.000001')).toEqual(row('1.000001').details)
    })

    it('takes batches from two openings at the same time', async () => {
      const open = prepare()
      const stores = [await opened(open), await opened(open)]
      const rows = Array.from({ length: 50 }, (_, i) => row(`1.0001${String(i).padStart(2, '0')}`))
      const tallies = await Promise.all(
        stores.map((store) => store.put({ kind: 'details', at, rows })),
      )
      const added = tallies.reduce((sum, one) => sum + one.added, 0)
      const unchanged = tallies.reduce((sum, one) => sum + one.unchanged, 0)
      expect([added, unchanged]).toEqual([50, 50])
    })
  })
}

const at = '2026-11-22T03:00:00.000Z'
const later = '2026-11-23T03:00:00.000Z'

function row(code: string) {
  return { listing: listingOf({ code }), details: detailsOf({ code }) }
}

function tally(added: number, changed: number, unchanged: number) {
  return { added, changed, unchanged }
}

async function opened(open: CatalogueOpener): Promise<CatalogueStore> {
  const store = await open()
  onTestFinished(() => store.close())
  return store
}

function openOne(prepare: () => CatalogueOpener): Promise<CatalogueStore> {
  return opened(prepare())
}
