/** What every store of counts holds to, whatever it is built on. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { Happening } from '../../src/insights/happening.ts'
import type { Stores } from '../../src/stores/stores.ts'

/** Opens stores over one fresh set of data; called again it opens the same data a second time. */
export type CountsOpener = () => Promise<Pick<Stores, 'counts' | 'conversations' | 'close'>>

const day = '2026-11-23'
const opened: Happening = {
  ...{ day, channel: 'link', team: 'A2A2A6', place: 'khai-sinh', what: 'open' },
}
const week = { from: '2026-11-17', to: day }

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function countStoreContract(name: string, prepare: () => CountsOpener): void {
  describe(`store of counts on ${name}`, () => {
    it('counts nothing at first, and nothing of nothing', async () => {
      const { counts } = await openOne(prepare())
      await counts.add([])
      expect(await counts.counts(week)).toEqual([])
    })

    it('adds the same up, and keeps what differs in anything apart', async () => {
      const { counts } = await openOne(prepare())
      const others: readonly Happening[] = [
        { ...opened, team: null },
        { ...opened, place: null },
        { ...opened, channel: 'web' },
        { ...opened, what: 'conversation' },
        { ...opened, day: '2026-11-22' },
      ]
      await counts.add([opened, ...others, opened])
      await counts.add([opened])
      const all = await counts.counts(week)
      expect(all).toHaveLength(6)
      expect(all).toEqual(
        expect.arrayContaining([
          { ...opened, count: 3 },
          ...others.map((one) => ({ ...one, count: 1 })),
        ]),
      )
    })

    it('tells the days asked for, both ends included, in order', async () => {
      const { counts } = await openOne(prepare())
      const days = ['2026-11-16', '2026-11-17', '2026-11-23', '2026-11-24']
      await counts.add(days.toReversed().map((one) => ({ ...opened, day: one })))
      const told = await counts.counts(week)
      expect(told.map((count) => count.day)).toEqual(['2026-11-17', '2026-11-23'])
    })

    it('adds days and channels up', async () => {
      const { counts } = await openOne(prepare())
      const { day: _, channel: __, ...what } = opened
      await counts.add([opened, { ...opened, day: '2026-11-22' }, { ...opened, channel: 'web' }])
      await counts.add([{ ...opened, day: '2026-11-16' }])
      expect(await counts.sums(week)).toEqual([{ ...what, count: 3 }])
    })

    it('loses none of a thousand that come at once, from two doors', async () => {
      const open = prepare()
      const [one, other] = [await openOne(open), await openOne(open)]
      const places = ['a', 'b', 'c', 'd', 'e']
      await Promise.all(
        Array.from({ length: 1000 }, (_, n) =>
          (n % 2 ? one : other).counts.add(
            [0, 1].map((k) => ({ ...opened, place: places[(n * 3 + k) % 5] ?? null })),
          ),
        ),
      )
      const all = await one.counts.counts(week)
      expect(all.map(({ count }) => count)).toEqual([400, 400, 400, 400, 400])
    })

    it('counts a turn once, also when its event comes again', async () => {
      const { counts, conversations } = await openOne(prepare())
      const at = `${day}T03:00:00.000Z`
      const id = 'c1'
      const begun: Happening = { ...opened, channel: 'web', what: 'conversation' }
      await conversations.create({
        ...{ id, channel: 'web', tokenHash: 'x', at, greeting: [] },
        state: { team: 'A2A2A6' },
        happenings: [begun],
      })
      expect((await conversations.find(id))?.state).toEqual({ team: 'A2A2A6' })
      const answered: Happening = { ...begun, what: 'answer' }
      const turn = {
        ...{ conversationId: id, eventId: 'e1', expectedSeq: 0, at, text: 'a', replies: [] },
        ...{ outcome: 'answered' as const, state: {}, happenings: [answered] },
      }
      await conversations.record(turn)
      await conversations.record(turn)
      const late = { ...turn, eventId: 'e2' }
      await expect(conversations.record(late)).rejects.toThrow('expected the conversation')
      expect(await counts.counts(week)).toEqual(
        expect.arrayContaining([
          { ...begun, count: 1 },
          { ...answered, count: 1 },
        ]),
      )
    })
  })
}

async function openOne(open: CountsOpener) {
  const stores = await open()
  onTestFinished(() => stores.close())
  return stores
}
