/** A short run of each; `npm run crash` kills 200 times. */

import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/postgres-database.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { crash } from './crash.ts'
import { verdictOf } from './verdict.ts'

const spotless = {
  lostEvents: 0,
  doubledEvents: 0,
  wrongStates: 0,
  lostReplies: 0,
  disorder: 0,
  unexplained: 0,
  undelivered: 0,
}

describe('killed at random', { timeout: 120_000 }, () => {
  it('one process on SQLite answers every event once and loses no reply', async () => {
    const data = { dataDir: tempFolder() }
    const plan = { seed: 1, processes: 1, kills: 4, events: 400, chats: 30, data }
    expect(await crash(plan)).toMatchObject({ ...spotless, kills: 4 })
  })

  it('two processes on PostgreSQL share the work, and do so too', async () => {
    const data = { dataDir: tempFolder(), databaseUrl: await freshDatabase() }
    const plan = { seed: 2, processes: 2, kills: 4, events: 400, chats: 30, data }
    expect(await crash(plan)).toMatchObject({ ...spotless, kills: 4 })
  })
})

describe('the verdict', () => {
  const record = {
    chat: 'c1',
    asked: ['một\nhai'],
    replies: ['1: một\nhai', '1: chọn tiếp'],
    repeats: [0, 1],
    statuses: ['delivered', 'delivered'],
    turns: 1,
  }
  const evidence = {
    asked: new Map([['c1', ['một', 'hai']]]),
    kept: [record],
    taken: new Map([['c1', ['1: một\nhai', '1: chọn tiếp', '1: chọn tiếp']]]),
  }

  it('lets pass what was being sent at a kill, and counts it', () => {
    expect(verdictOf(evidence)).toEqual({ ...spotless, twice: 1 })
  })

  it.each([
    ['a lost event', { asked: ['một'] }, { lostEvents: 1 }],
    ['an event answered twice', { asked: ['một\nhai', 'hai'] }, { doubledEvents: 1 }],
    ['a state that does not fit', { turns: 2 }, { wrongStates: 1 }],
    ['a reply nobody got', { replies: ['1: một\nhai', '1: chọn tiếp', '2'] }, { lostReplies: 1 }],
    ['a reply sent twice without a kill', { repeats: [0, 0] }, { unexplained: 1 }],
    ['replies in the wrong order', { replies: record.replies.toReversed() }, { disorder: 1 }],
    ['a reply that was given up', { statuses: ['delivered', 'uncertain'] }, { undelivered: 1 }],
  ])('sees %s', (_name, change, fault) => {
    expect(verdictOf({ ...evidence, kept: [{ ...record, ...change }] })).toMatchObject(fault)
  })

  it('sees a chat that is missing altogether', () => {
    expect(verdictOf({ ...evidence, kept: [] })).toMatchObject({ lostEvents: 2 })
  })
})
