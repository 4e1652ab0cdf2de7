/** What every store of administrative units keeps to. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { communeRecord, provinceRecord } from '../../src/knowledge/units/record.ts'
import type { UnitsBatch, UnitsStore } from '../../src/stores/units-store.ts'

/** Opens a store over one fresh set of data; called again it opens the same data a second time. */
export type UnitsOpener = () => Promise<UnitsStore>

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function unitsStoreContract(name: string, prepare: () => UnitsOpener): void {
  describe(`units store on ${name}`, () => {
    it('is empty at first', async () => {
      const store = await opened(prepare())
      const units = await store.units()
      expect(units).toMatchObject({ edition: null, seatsAsOf: null, provinces: [] })
      expect([units.communes.size, units.former.size]).toEqual([0, 0])
      expect(await store.counts()).toEqual({ provinces: 0, communes: 0, seats: 0 })
    })

    it('gives back communes with province, former units and seat', async () => {
      const store = await opened(prepare())
      await store.put(listOf(['00001', '00002']))
      await store.put(seatsOf({ '00002': 'Số 1, phố Mới' }))
      const units = await store.units()
      expect(units.edition).toEqual({ asOf: '2026-09-20', reformDate: '2025-07-01' })
      expect(units.seatsAsOf).toBe('2025-07-17')
      expect(units.communes.get('00002')).toMatchObject({
        name: 'Mới 00002',
        province: { name: 'Hà Nội' },
        seat: 'Số 1, phố Mới',
      })
      expect(units.former.get('90001')?.targets.map(({ commune }) => commune.code)).toEqual([
        '00001',
      ])
      expect(await store.counts()).toEqual({ provinces: 1, communes: 2, seats: 1 })
    })

    it('tells what was added, changed, left alone and removed', async () => {
      const store = await opened(prepare())
      expect(await store.put(listOf(['00001', '00002']))).toEqual(tally(3, 0, 0, 0))
      expect(await store.put(listOf(['00001', '00002']))).toEqual(tally(0, 0, 3, 0))
      expect(await store.put(listOf(['00001', '00003'], 'Khác'))).toEqual(tally(1, 1, 1, 1))
      expect([...(await store.units()).communes.keys()]).toEqual(['00001', '00003'])
    })

    it('removes nothing that a damaged file does not name', async () => {
      const store = await opened(prepare())
      await store.put(listOf(['00001', '00002']))
      const batch = { ...listOf(['00001']), keepOthers: true }
      expect(await store.put(batch)).toEqual(tally(0, 0, 2, 0))
      expect((await store.units()).communes.size).toBe(2)
    })

    it('keeps the seats when the list is put anew', async () => {
      const store = await opened(prepare())
      await store.put(seatsOf({ '00001': 'Thôn 1' }))
      await store.put(listOf(['00001']))
      expect((await store.units()).communes.get('00001')?.seat).toBe('Thôn 1')
    })

    it('shows one opening what another has put', async () => {
      const open = prepare()
      const [one, other] = [await opened(open), await opened(open)]
      await one.put(listOf(['00001']))
      expect((await other.units()).communes.size).toBe(1)
    })
  })
}

const at = '2026-11-22T03:00:00.000Z'

function listOf(codes: readonly string[], name = 'Mới'): UnitsBatch {
  const province = { code: '01', name: 'Hà Nội', type: 'thành phố' }
  const former = (code: string) => ({
    code: `9${code.slice(1)}`,
    ...{ name: 'Cũ', type: 'xã', district: 'Huyện Cũ', province: 'Hà Nội' },
  })
  const communes = codes.map((code) => ({
    ...{ code, name: `${name} ${code}`, type: 'xã', provinceCode: '01' },
    formerUnits: [former(code)],
  }))
  return {
    kind: 'units',
    ...{ at, asOf: '2026-09-20', reformDate: '2025-07-01', keepOthers: false },
    provinces: [provinceRecord.parse({ ...province, formerProvinces: [province] })],
    communes: communes.map((one) => communeRecord.parse(one)),
  }
}

function seatsOf(seats: Readonly<Record<string, string>>): UnitsBatch {
  const rows = Object.entries(seats).map(([code, address]) => ({ code, address }))
  return { kind: 'seats', at, asOf: '2025-07-17', keepOthers: false, seats: rows }
}

function tally(added: number, changed: number, unchanged: number, removed: number) {
  return { added, changed, unchanged, removed }
}

async function opened(open: UnitsOpener): Promise<UnitsStore> {
  const store = await open()
  onTestFinished(() => store.close())
  return store
}
