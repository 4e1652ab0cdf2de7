/** What every store of feedback holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { Happening } from '../../src/insights/happening.ts'
import type { Feedback } from '../../src/stores/feedback-store.ts'
import type { Stores } from '../../src/stores/stores.ts'

type Opened = Pick<Stores, 'conversations' | 'counts' | 'feedback'>

const helpful: Happening = {
  day: '2026-11-22',
  channel: 'web',
  team: null,
  place: null,
  what: 'helpful',
}

const judged: Feedback = {
  conversationId: 'c1',
  seq: 3,
  verdict: 'useful',
  reason: null,
  procedure: 'khai-sinh',
  at: '2026-11-22T03:00:00.000Z',
}

/** Runs the suite; `prepare` opens fresh stores, closed after the test. */
export function feedbackStoreContract(name: string, prepare: () => Promise<Opened>): void {
  describe(`feedback on ${name}`, () => {
    const opened = async () => {
      const stores = await prepare()
      const common = { channel: 'web', tokenHash: 'h', at: '2026', greeting: [] }
      for (const id of ['c1', 'c2']) await stores.conversations.create({ id, ...common })
      return {
        conversations: stores.conversations,
        counts: () => stores.counts.counts({ from: '2026-01-01', to: '2026-12-31' }),
        put: (given: Feedback) => stores.feedback.put(given, [helpful]),
        tally: stores.feedback.tally,
        verdicts: stores.feedback.verdicts,
        all: () => stores.feedback.tally('2026', '2027'),
      }
    }

    it('counts equal judgements together', async () => {
      const { put, all } = await opened()
      await put(judged)
      await put({ ...judged, conversationId: 'c2' })
      await put({ ...judged, seq: 5, verdict: 'wrong', reason: 'outdated' })
      const { verdict, procedure } = judged
      expect((await all()).toSorted((a, b) => b.count - a.count)).toEqual([
        { verdict, procedure, reason: null, count: 2 },
        { verdict: 'wrong', procedure, reason: 'outdated', count: 1 },
      ])
    })

    it('tells what stands of the replies of one conversation', async () => {
      const { put, verdicts } = await opened()
      await put(judged)
      await put({ ...judged, seq: 5, verdict: 'wrong' })
      await put({ ...judged, seq: 7 })
      await put({ ...judged, seq: 7, verdict: null })
      await put({ ...judged, conversationId: 'c2', seq: 9 })
      expect(await verdicts('c1')).toEqual(
        new Map([
          [3, 'useful'],
          [5, 'wrong'],
        ]),
      )
      expect(await verdicts('nobody')).toEqual(new Map())
    })

    it('keeps the last judgement of a reply', async () => {
      const { put, all } = await opened()
      await put({ ...judged, verdict: 'wrong', reason: 'unclear' })
      expect(await put({ ...judged, procedure: null })).toBe(true)
      expect(await all()).toEqual([{ verdict: 'useful', reason: null, procedure: null, count: 1 }])
    })

    it('forgets one that was taken back', async () => {
      const { put, all } = await opened()
      await put(judged)
      await put({ ...judged, verdict: null })
      expect(await all()).toEqual([])
    })

    it('counts a reply once, however often it is judged', async () => {
      const { put, counts } = await opened()
      await put(judged)
      await put({ ...judged, verdict: 'wrong' })
      await put({ ...judged, verdict: null })
      await put(judged)
      await put({ ...judged, seq: 5 })
      await put({ ...judged, conversationId: 'nobody' })
      expect(await counts()).toEqual([{ ...helpful, count: 2 }])
    })

    it('counts from the first moment on and before the last', async () => {
      const { put, tally } = await opened()
      await put(judged)
      expect(await tally(judged.at, '2027')).toHaveLength(1)
      expect(await tally('2026', judged.at)).toEqual([])
    })

    it('takes none of a conversation that is not there', async () => {
      const { put, all } = await opened()
      expect(await put({ ...judged, conversationId: 'nobody' })).toBe(false)
      expect(await all()).toEqual([])
    })

    it('lets it go with the conversation', async () => {
      const { conversations, put, all } = await opened()
      await put(judged)
      await conversations.erase('c1')
      expect(await all()).toEqual([])
    })
  })
}
