/** A short run of each; `npm run crash` kills for longer. */

import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/postgres-database.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { crash } from './crash.ts'
import { type ChatRecord, type Evidence, type PartRecord, verdictOf } from './verdict.ts'

const spotless = {
  ...{ lostEvents: 0, doubledEvents: 0, wrongStates: 0, wrongCounts: 0, wrongAnswers: 0 },
  ...{ lostReplies: 0, disorder: 0, unexplained: 0, unarrived: 0, undelivered: 0 },
}
const size = { kills: 2, events: 160, chats: 24, patient: false }

describe('killed at random while people write on every channel', { timeout: 600_000 }, () => {
  it('one process on SQLite answers every event once and loses no reply', async () => {
    const data = { dataDir: tempFolder() }
    expect(await crash({ ...size, seed: 1, processes: 1, data })).toMatchObject(spotless)
  })

  it('two processes on PostgreSQL share the work, and do so too', async () => {
    const data = { dataDir: tempFolder(), databaseUrl: await freshDatabase() }
    expect(await crash({ ...size, seed: 2, processes: 2, data })).toMatchObject(spotless)
  })
})

describe('the verdict', () => {
  const part = (seq: number, messageId: string): PartRecord => {
    return { seq, messageId, status: 'delivered', repeats: 0 }
  }
  const reply = (text: string) => ({ kind: 'text', text }) as const
  const record: ChatRecord = {
    ...{ id: 'telegram:1', channel: 'telegram', seq: 4 },
    turns: [
      { eventId: '1', seq: 1, lastSeq: 2, outcome: 'answered' },
      { eventId: '3', seq: 3, lastSeq: 4, outcome: 'chitchat' },
    ],
    said: [
      { seq: 1, text: 'một\nhai' },
      { seq: 2, reply: reply('đây') },
      { seq: 3, text: 'ba' },
      { seq: 4, reply: reply('dạ') },
    ],
    parts: [part(1, 'a'), { ...part(3, 'c'), repeats: 1 }],
  }
  const evidence: Evidence = {
    asked: new Map([['telegram:1', ['một', 'hai', 'ba']]]),
    kept: [record],
    arrived: new Map([['telegram:1', ['a', 'b', 'c']]]),
    answers: [],
    counts: [
      { channel: 'telegram', what: 'conversation', count: 1 },
      { channel: 'telegram', what: 'answer', count: 1 },
    ],
  }
  const clean = { ...spotless, twice: 1, uncertain: 0 }

  it('lets pass what was being sent at a kill, and counts it', () => {
    expect(verdictOf(evidence)).toEqual(clean)
  })

  it('lets pass what arrived without the platform saying so, and counts it apart', () => {
    const parts = [part(1, 'a'), { ...part(1, ''), messageId: null, status: 'uncertain' as const }]
    const kept = [{ ...record, parts: [...parts, part(3, 'c')] }]
    expect(verdictOf({ ...evidence, kept })).toEqual({ ...clean, twice: 0, uncertain: 1 })
  })

  const [first, second, third, fourth] = record.said as [object, object, object, object]
  it.each<[string, object, object]>([
    ['a lost event', { said: [{ seq: 1, text: 'một' }, second, third, fourth] }, { lostEvents: 1 }],
    [
      'an event answered twice',
      { said: [first, second, { seq: 3, text: 'ba\nhai' }, fourth] },
      { doubledEvents: 1 },
    ],
    ['a turn too many', { turns: [...record.turns, record.turns[1]] }, { wrongStates: 1 }],
    ['a hole in the numbers', { said: [first, second, fourth] }, { wrongStates: 1 }],
    ['a turn nobody was told of', { parts: [part(1, 'a')] }, { lostReplies: 1 }],
    ['a reply nobody got', { parts: [part(1, 'a'), part(3, 'x')] }, { lostReplies: 1 }],
    [
      'a reply sent twice without a kill',
      { parts: [part(1, 'a'), part(3, 'c')] },
      { unexplained: 1 },
    ],
    [
      'a reply nobody knows of that nobody got',
      {
        parts: [
          ...record.parts,
          part(3, 'b'),
          { ...part(3, ''), messageId: null, status: 'uncertain' },
        ],
      },
      { unarrived: 1 },
    ],
    ['replies in the wrong order', { parts: [part(1, 'c'), part(3, 'a')] }, { disorder: 1 }],
    [
      'a reply that was given up',
      { parts: [...record.parts, { ...part(3, ''), messageId: null, status: 'refused' }] },
      { undelivered: 1 },
    ],
  ])('sees %s', (_name, change, fault) => {
    const kept = [{ ...record, ...change } as ChatRecord]
    expect(verdictOf({ ...evidence, kept })).toMatchObject(fault)
  })

  it('sees a conversation that is missing altogether', () => {
    expect(verdictOf({ ...evidence, kept: [] })).toMatchObject({ lostEvents: 3 })
  })

  it('sees what was counted twice', () => {
    const counts = [...evidence.counts, { channel: 'telegram', what: 'answer', count: 1 }]
    expect(verdictOf({ ...evidence, counts })).toMatchObject({ wrongCounts: 1 })
  })

  it('sees a browser that was answered otherwise', () => {
    const id = 'w1'
    const web = { ...record, id, channel: 'web', parts: [] }
    const given = { conversation: id, eventId: '1', seq: 1, replies: [{ seq: 2, ...reply('đây') }] }
    const seen = { ...evidence, asked: new Map([[id, ['một', 'hai', 'ba']]]), kept: [web] }
    expect(verdictOf({ ...seen, answers: [given] })).toMatchObject({ wrongAnswers: 0 })
    expect(verdictOf({ ...seen, answers: [{ ...given, seq: 3 }] })).toMatchObject({
      wrongAnswers: 1,
    })
  })
})
