import { describe, expect, it, onTestFinished } from 'vitest'
import type { DossierSource } from '../../src/dossiers/source.ts'
import { SourceUnreachable } from '../../src/dossiers/source-unreachable.ts'
import { verifyOwner } from '../../src/dossiers/verify.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { codeOf, recordWith } from './support.ts'

const code = codeOf('H99.01-261109-0005')
const rules = { enabled: true, tries: 5, lockHours: 24 }

async function setUp(source: Partial<DossierSource> = {}) {
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  let now = Date.parse('2026-11-22T03:00:00Z')
  const parts = {
    sources: [
      {
        id: 'test',
        name: 'Nguồn thử',
        owns: () => 'yes',
        find: async (asked) => (asked.endsWith('5') ? recordWith() : null),
        verify: async (_code, digits) => digits === '4567',
        ...source,
      },
    ] satisfies readonly DossierSource[],
    tries: stores.tries,
    rules,
    clock: () => new Date(now),
    find: { timeoutMs: 1000 },
  }
  return {
    check: (digits: string, asked = code) => verifyOwner(parts, asked, digits),
    pass: (hours: number) => {
      now += hours * 3_600_000
    },
  }
}

describe('proving to be the owner', () => {
  it('succeeds with the four digits, and forgets the tries before', async () => {
    const { check } = await setUp()
    expect(await check('0000')).toEqual({ kind: 'refused', triesLeft: 4 })
    expect(await check('4567')).toMatchObject({ kind: 'verified', finding: { kind: 'found' } })
    expect(await check('0000')).toEqual({ kind: 'refused', triesLeft: 4 })
  })

  it('is locked after five wrong tries, also for the right digits, and by either code', async () => {
    const { check, pass } = await setUp()
    const kinds: string[] = []
    for (const digits of ['1', '0001', '0002', '0003', '0004'])
      kinds.push((await check(digits)).kind)
    expect(kinds).toEqual(['refused', 'refused', 'refused', 'refused', 'locked'])
    expect(await check('4567')).toEqual({ kind: 'locked', hours: 24 })
    expect(await check('4567', codeOf('H99.01-261109-12345'))).toEqual({
      kind: 'locked',
      hours: 24,
    })
    pass(24)
    expect(await check('4567')).toMatchObject({ kind: 'verified' })
  })

  it('cannot be hurried: many tries at once are five tries', async () => {
    const { check } = await setUp()
    const tries = Array.from({ length: 30 }, (_, i) => check(String(1000 + i)))
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(4)
    expect(await check('4567')).toMatchObject({ kind: 'locked' })
  })

  it('tells nobody whether there is such a dossier, or anything to compare with', async () => {
    const missing = await setUp({ find: async () => null })
    const nothing = await setUp({ verify: async () => null })
    const { verify: _verify, ...without } = { verify: undefined }
    const wrong = await setUp(without)
    const answers = [
      await missing.check('4567'),
      await nothing.check('4567'),
      await wrong.check('0000'),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  it('costs no try while the source is down', async () => {
    const down = async () => {
      throw new SourceUnreachable('test', 'HTTP 502')
    }
    const { check } = await setUp({ find: down })
    for (let i = 0; i < 9; i++) expect(await check('4567')).toMatchObject({ kind: 'unreachable' })
  })
})
