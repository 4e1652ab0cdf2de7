/** What every store of teams holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { Team } from '../../src/sharing/team.ts'
import type { TeamStore } from '../../src/stores/team-store.ts'

const team: Team = {
  code: 'A2A2A6',
  province: 'Hà Nội',
  commune: 'Xã Đan Phượng',
  communeCode: '09784',
  hamlet: 'Thôn 1',
  name: 'Tổ công nghệ số cộng đồng Thôn 1',
  lead: 'Nguyễn Văn An',
  contact: '0912345678',
  removedOn: null,
}
const bare: Team = {
  ...{ ...team, code: 'C3C3C5', communeCode: null, hamlet: null, lead: null, contact: null },
}

/** Runs the suite; `open` is called in each test and gives a store over fresh data. */
export function teamStoreContract(name: string, open: () => Promise<TeamStore>): void {
  describe(`store of teams on ${name}`, () => {
    it('knows no team at first', async () => {
      const store = await open()
      expect(await store.all()).toEqual([])
      expect(await store.find(team.code)).toBeNull()
    })

    it('gives back what was kept', async () => {
      const store = await open()
      await store.change(() => [team, bare])
      expect(await store.find(team.code)).toEqual(team)
      expect(await store.find(bare.code)).toEqual(bare)
      expect(await store.all()).toHaveLength(2)
    })

    it('shows a plan all teams there are, and changes only those it returns', async () => {
      const store = await open()
      await store.change(() => [team, bare])
      const removed = { ...team, removedOn: '2026-11-23', lead: null }
      await store.change((known) => {
        expect(new Set(known)).toEqual(new Set([team, bare]))
        return [removed]
      })
      expect(await store.find(team.code)).toEqual(removed)
      expect(await store.find(bare.code)).toEqual(bare)
    })

    it('keeps nothing of a plan that fails', async () => {
      const store = await open()
      const fails = store.change(() => {
        throw new Error('wrong')
      })
      await expect(fails).rejects.toThrow('wrong')
      expect(await store.all()).toEqual([])
    })

    it('lets two changes take turns, each seeing what the other did', async () => {
      const store = await open()
      const counted = (known: readonly Team[]) => [{ ...team, code: `T${known.length}` }]
      await Promise.all([store.change(counted), store.change(counted), store.change(counted)])
      expect((await store.all()).map(({ code }) => code).toSorted()).toEqual(['T0', 'T1', 'T2'])
    })

    it('orders them by province, commune, hamlet and name', async () => {
      const store = await open()
      const other = { ...team, code: 'D4D4D4', province: 'An Giang' }
      const next = { ...team, code: 'E5E5E5', hamlet: 'Thôn 2' }
      await store.change(() => [next, team, other])
      const codes = (await store.all()).map(({ code }) => code)
      expect(codes).toEqual([other.code, team.code, next.code])
    })

    it('takes thousands at once', async () => {
      const store = await open()
      const many = Array.from({ length: 2345 }, (_, n) => ({ ...team, code: `X${n}` }))
      await store.change(() => many)
      expect(await store.all()).toHaveLength(2345)
    })
  })
}
