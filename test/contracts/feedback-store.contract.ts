/** What every store of feedback holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { Feedback } from '../../src/stores/feedback-store.ts'
import type { Stores } from '../../src/stores/stores.ts'

type Opened = Pick<Stores, 'conversations' | 'feedback'>

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
      return { ...stores, all: () => stores.feedback.tally('2026', '2027') }
    }

    it('counts equal judgements together', async () => {
      const { feedback, all } = await opened()
      await feedback.put(judged)
      await feedback.put({ ...judged, conversationId: 'c2' })
      await feedback.put({ ...judged, seq: 5, verdict: 'wrong', reason: 'outdated' })
      const { verdict, procedure } = judged
      expect((await all()).toSorted((a, b) => b.count - a.count)).toEqual([
        { verdict, procedure, reason: null, count: 2 },
        { verdict: 'wrong', procedure, reason: 'outdated', count: 1 },
      ])
    })

    it('keeps the last judgement of a reply', async () => {
      const { feedback, all } = await opened()
      await feedback.put({ ...judged, verdict: 'wrong', reason: 'unclear' })
      expect(await feedback.put({ ...judged, procedure: null })).toBe(true)
      expect(await all()).toEqual([{ verdict: 'useful', reason: null, procedure: null, count: 1 }])
    })

    it('forgets one that was taken back', async () => {
      const { feedback, all } = await opened()
      await feedback.put(judged)
      await feedback.remove('c1', 3)
      await feedback.remove('c1', 9)
      expect(await all()).toEqual([])
    })

    it('counts from the first moment on and before the last', async () => {
      const { feedback } = await opened()
      await feedback.put(judged)
      expect(await feedback.tally(judged.at, '2027')).toHaveLength(1)
      expect(await feedback.tally('2026', judged.at)).toEqual([])
    })

    it('takes none of a conversation that is not there', async () => {
      const { feedback, all } = await opened()
      expect(await feedback.put({ ...judged, conversationId: 'nobody' })).toBe(false)
      expect(await all()).toEqual([])
    })

    it('lets it go with the conversation', async () => {
      const { conversations, feedback, all } = await opened()
      await feedback.put(judged)
      await conversations.erase('c1')
      expect(await all()).toEqual([])
    })
  })
}
