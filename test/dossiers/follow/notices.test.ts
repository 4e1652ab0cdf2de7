import { describe, expect, it, onTestFinished } from 'vitest'
import { calendarOf, calendarSchema } from '../../../src/dossiers/calendar.ts'
import { announceChanges } from '../../../src/dossiers/follow/announce.ts'
import { codeHash } from '../../../src/dossiers/follow/code-hash.ts'
import { type Notice, newsOf, remindersOf } from '../../../src/dossiers/follow/notices.ts'
import { afterQuiet } from '../../../src/dossiers/follow/quiet-hours.ts'
import { openCode, sealCode } from '../../../src/dossiers/follow/sealed-code.ts'
import { judgeImport } from '../../../src/dossiers/judge.ts'
import type { DossierRecord } from '../../../src/dossiers/record.ts'
import { statusesSchema } from '../../../src/dossiers/status.ts'
import type { Follower } from '../../../src/stores/follower-store.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { follower, noticeTo } from '../../contracts/follower-store.contract.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { readTable, recordWith } from '../support.ts'

const statuses = statusesSchema.parse(readTable('statuses'))
const calendar = calendarOf(calendarSchema.parse(readTable('holidays')))
const { code } = recordWith()

describe('a change of a dossier', () => {
  it.each([
    [2, 'changed', 2],
    [5, 'waiting-citizen', 5],
    [6, 'waiting-citizen', 6],
    [9, 'result-ready', 9],
    [10, 'ended', null],
    [3, 'ended', null],
    [8, 'ended', null],
    ['unknown', 'changed', 'unknown'],
  ] as const)('to %s is told as %s', (status, kind, known) => {
    const news = newsOf(recordWith({ status }), [{ follower, code }], statuses)
    expect(news).toMatchObject([{ follower, status: known, notice: { kind, code } }])
  })

  it('that followers know already is told to nobody', () => {
    expect(newsOf(recordWith({ status: 4 }), [{ follower, code }], statuses)).toEqual([])
  })

  it('to an end they know already ends the following without a word', () => {
    const known = { ...follower, status: 10 } as const
    const news = newsOf(recordWith({ status: 10 }), [{ follower: known, code }], statuses)
    expect(news).toEqual([{ follower: known, status: null, notice: null }])
  })
})

describe('quiet hours', () => {
  const quiet = { from: 21, to: 7 }
  it.each([
    ['2026-11-22T20:59:59+07:00', '2026-11-22T20:59:59+07:00'],
    ['2026-11-22T21:00:00+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-22T23:30:00+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-23T00:30:00+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-23T06:59:59+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-23T07:00:00+07:00', '2026-11-23T07:00:00+07:00'],
  ])('at %s let notices out at %s', (now, due) => {
    expect(afterQuiet(new Date(now), quiet)).toEqual(new Date(due))
  })

  it('may also lie within one day, or be none', () => {
    const noon = new Date('2026-11-22T12:30:00+07:00')
    expect(afterQuiet(noon, { from: 12, to: 13 })).toEqual(new Date('2026-11-22T13:00:00+07:00'))
    expect(afterQuiet(noon, { from: 7, to: 7 })).toEqual(noon)
  })
})

describe('a sealed code', () => {
  it('opens under its own secret only, and looks different each time', () => {
    const sealed = sealCode(code, 'một bí mật')
    expect(openCode(sealed, 'một bí mật')).toBe(code)
    expect(openCode(sealed, 'bí mật khác')).toBeNull()
    expect(openCode(`${sealed.slice(0, -4)}AAAA`, 'một bí mật')).toBeNull()
    expect(openCode('', 'một bí mật')).toBeNull()
    expect(sealCode(code, 'một bí mật')).not.toBe(sealed)
    expect(sealed).not.toContain(code)
  })
})

describe('a reminder', () => {
  const owner = { follower: { ...follower, verified: true }, code }
  const remind = (today: string, changes = {}, one = owner) =>
    remindersOf(recordWith(changes), [one], { statuses, calendar, today })

  it.each([
    ['2026-11-26', 1],
    ['2026-11-25', 0],
    ['2026-11-27', 0],
    ['2026-11-28', 0],
  ])('on %s for a dossier due on 27/11/2026 is sent %i times', (today, count) => {
    expect(remind(today)).toHaveLength(count)
  })

  it('comes before the rest days that lie between', () => {
    expect(remind('2026-11-20', { dueAt: '2026-11-23T17:00+07:00' })).toHaveLength(1)
    expect(remind('2026-11-23', { dueAt: '2026-11-25' })).toHaveLength(1)
  })

  it('goes to verified owners only, and not while the dossier waits for the citizen', () => {
    expect(remind('2026-11-26', {}, { follower, code } as typeof owner)).toEqual([])
    expect(remind('2026-11-26', { status: 5 })).toEqual([])
  })
})

describe('telling followers', () => {
  const secret = 's'.repeat(32)

  async function setUp() {
    const { dossiers, followers, notices, close } = await openSqliteStores(tempFolder())
    onTestFinished(close)
    const kinds: string[] = []
    const word = (notice: Notice, { user }: Follower) => {
      kinds.push(`${notice.kind} ${notice.code}`)
      return noticeTo(user, { key: `${kinds.length}` })
    }
    const parts = { store: dossiers, followers, statuses, secret, word, noticed: () => {} }
    let stored = 0
    const store = (status: DossierRecord['status']) => {
      stored += 1
      const record = recordWith({ status, asOf: `2026-11-22T08:00:${stored + 10}+07:00` })
      const entry = {
        code: record.code,
        hash: JSON.stringify(record),
        event: { kind: 'dossier', at: null, status, department: null } as const,
        told: { record, owner: { idNumber: null, phone: null }, mayReplace: true },
      }
      const batch = { sender: 'test', receivedAt: '2026-11-22', entries: [entry] }
      return dossiers.take(batch, judgeImport)
    }
    const change = async (status: DossierRecord['status']) => {
      await store(status)
      await announceChanges(parts)
    }
    const follow = (asked: string) =>
      followers.follow({ ...follower, codeHash: codeHash(asked, secret) }, '2026-11-22')
    await store(4)
    return { followers, notices, kinds, change, follow, store, parts }
  }

  it('reaches whoever gave either code, with the code they gave, once for each status', async () => {
    const { kinds, change, follow } = await setUp()
    await follow('H99.01-261109-54321')
    await change(5)
    await change(5)
    await change(4)
    expect(kinds).toEqual(['waiting-citizen H99.01-261109-54321', 'changed H99.01-261109-54321'])
  })

  it('ends with the dossier', async () => {
    const { kinds, change, follow, followers } = await setUp()
    await follow(code)
    await change(10)
    await change(4)
    expect(kinds).toEqual([`ended ${code}`])
    expect(await followers.ofUser(follower)).toEqual([])
  })

  it('tells only the last of several changes, and is neither lost nor doubled when it breaks off', async () => {
    const { notices, follow, store, parts } = await setUp()
    await follow(code)
    for (const status of [2, 5, 9] as const) await store(status)
    const failing = { ...parts.followers, tell: () => Promise.reject(new Error('full')) }
    await expect(announceChanges({ ...parts, followers: failing })).rejects.toThrow('full')
    const forgetful = { ...parts.store, announced: () => Promise.reject(new Error('killed')) }
    await expect(announceChanges({ ...parts, store: forgetful })).rejects.toThrow('killed')
    await announceChanges(parts)
    await announceChanges(parts)
    expect(await notices.counts()).toEqual({ waiting: 1, held: 0 })
  })
})
