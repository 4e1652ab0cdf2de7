import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CodeAmbiguous } from '../../src/dossiers/code-ambiguous.ts'
import { findDossier } from '../../src/dossiers/find.ts'
import type { DossierRecord } from '../../src/dossiers/record.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import { SourceUnreachable } from '../../src/dossiers/source-unreachable.ts'
import { codeOf, recordWith } from './support.ts'

const code = codeOf('H99.01-261109-0005')
const record = recordWith()

type Answer = DossierRecord | null | 'down' | 'silent'

/** A source that answers as told and writes down that it was asked. */
function source(
  id: string,
  owns: 'yes' | 'maybe' | 'no',
  answer: Answer,
  log: string[] = [],
): DossierSource {
  return {
    id,
    name: `Nguồn ${id}`,
    owns: () => owns,
    async find(asked) {
      log.push(`${id} ${asked}`)
      if (answer === 'silent') return new Promise(() => {})
      if (answer === 'down') throw new SourceUnreachable(id, 'HTTP 502')
      return answer
    },
  }
}

const options = { timeoutMs: 5_000 }

describe('finding a dossier', () => {
  it('asks owners before those who may know, and others not at all', async () => {
    const log: string[] = []
    const finding = await findDossier(
      code,
      [
        source('maybe', 'maybe', null, log),
        source('no', 'no', record, log),
        source('owner', 'yes', null, log),
      ],
      options,
    )
    expect(log).toEqual(['owner H99.01-261109-0005', 'maybe H99.01-261109-0005'])
    expect(finding).toEqual({
      kind: 'not-found',
      asked: [
        { id: 'owner', name: 'Nguồn owner' },
        { id: 'maybe', name: 'Nguồn maybe' },
      ],
    })
  })

  it('stops at the first that knows it', async () => {
    const log: string[] = []
    const sources = [source('maybe', 'maybe', record, log), source('owner', 'yes', record, log)]
    const finding = await findDossier(code, sources, options)
    expect(finding).toEqual({ kind: 'found', record, source: { id: 'owner', name: 'Nguồn owner' } })
    expect(log).toHaveLength(1)
  })

  it('is unreachable, not "not found", when a source is down and no other knows it', async () => {
    const sources = [source('a', 'yes', 'down'), source('b', 'maybe', null)]
    const finding = await findDossier(code, sources, options)
    expect(finding).toMatchObject({
      kind: 'unreachable',
      source: { id: 'a' },
      error: { code: 'source-unreachable' },
    })
  })

  it('still finds it elsewhere when a source is down', async () => {
    const sources = [source('a', 'yes', 'down'), source('b', 'maybe', record)]
    expect(await findDossier(code, sources, options)).toMatchObject({
      kind: 'found',
      source: { id: 'b' },
    })
  })

  it('answers of a hidden agency as of a dossier that does not exist, after the same questions', async () => {
    const [seen, missing]: [string[], string[]] = [[], []]
    const hidden = { ...options, hidden: ['H99'] }
    const asked = [source('a', 'yes', record, seen), source('b', 'maybe', null, seen)]
    const other = [source('a', 'yes', null, missing), source('b', 'maybe', null, missing)]
    expect(await findDossier(code, asked, hidden)).toEqual(await findDossier(code, other, hidden))
    expect(seen).toEqual(missing)
  })

  it('is ambiguous where a source holds two dossiers under the code', async () => {
    const two: DossierSource = {
      ...source('a', 'yes', null),
      find: async () => {
        throw new CodeAmbiguous('a')
      },
    }
    expect(await findDossier(code, [two], options)).toMatchObject({ kind: 'ambiguous' })
  })

  it('does not wait for a source that never answers', async () => {
    const finding = await findDossier(code, [source('a', 'yes', 'silent')], { timeoutMs: 5 })
    expect(finding).toMatchObject({ kind: 'unreachable', error: { sourceId: 'a' } })
  })

  it('does not wait for many silent sources in turn', async () => {
    const silent = Array.from({ length: 20 }, (_, i) => source(`s${i}`, 'maybe', 'silent'))
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const began = performance.now()
    const finding = findDossier(code, silent, { timeoutMs: 100 })
    await vi.runAllTimersAsync()
    // The clock of the test, which only timers move.
    expect(performance.now() - began).toBeLessThan(2 * 100 + silent.length)
    expect(await finding).toMatchObject({ kind: 'unreachable', source: { id: 's0' } })
  })

  it('ends when the caller gives up', async () => {
    const caller = new AbortController()
    const search = findDossier(code, [source('a', 'yes', 'silent')], {
      ...options,
      signal: caller.signal,
    })
    caller.abort(new Error('gone'))
    await expect(search).rejects.toThrow('gone')
  })

  it('finds nothing where nobody can be asked', async () => {
    expect(await findDossier(code, [], options)).toEqual({ kind: 'not-found', asked: [] })
  })
})
