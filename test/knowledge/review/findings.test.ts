import { describe, expect, it } from 'vitest'
import { dueBy, findingsOn } from '../../../src/knowledge/review/findings.ts'
import { parts } from '../../../src/knowledge/review/gaps.ts'
import type { Procedure } from '../../../src/knowledge/schema/procedure.ts'
import { knowledgeWith, realKnowledge } from '../../support/real-mind.ts'

const file = 'content/procedures/khai-sinh.yaml'

/** What is found about one procedure after a change. */
function found(day: string, change: (procedure: Procedure) => Procedure) {
  return findingsOn(knowledgeWith('khai-sinh', change), day).filter((one) => one.file === file)
}

const ends = (validTo: string) => ({ validTo })

describe('what will be wrong on a day', () => {
  it.each([
    ['2026-12-31', 0],
    ['2027-01-01', 1],
    ['2030-01-01', 1],
  ])('tells on %s of a fee that ends with the year: %i', (day, count) => {
    const changed = found(day, (p) => ({
      ...p,
      reviewBy: '2099-01-01',
      places: {
        submit: { ...p.places.submit, ...ends('2099-01-01') },
        decide: { ...p.places.submit, ...ends('2099-01-01') },
      },
      fees: p.fees
        .filter(({ validTo }) => validTo === undefined)
        .map((fee, i) => (i === 0 ? { ...fee, ...ends('2026-12-31') } : fee)),
    }))
    expect(changed).toHaveLength(count)
    if (count > 0) {
      expect(changed).toMatchObject([{ kind: 'over', field: 'fees.0', since: '2026-12-31' }])
    }
  })

  it.each(parts)('tells of a procedure left without any %s', (part) => {
    const all = <T extends object>(facts: readonly T[]) =>
      facts.map((fact) => ({ ...fact, ...ends('2026-12-31') }))
    const gaps = found('2027-01-01', (p) => {
      const { submit, decide } = p.places
      const over = {
        documents: all(p.documents),
        fees: all(p.fees),
        benefits: all([
          { label: 'Trợ cấp', amount: 1, source: ['luat'], confidence: 'B' as const },
        ]),
        durations: all(p.durations),
        places: { submit: { ...submit, ...ends('2026-12-31') }, decide },
        online: { ...p.online, ...ends('2026-12-31') },
        result: { ...p.result, ...ends('2026-12-31') },
      }
      return { ...p, [part]: over[part] }
    }).filter(({ kind }) => kind === 'gap')
    expect(gaps).toEqual([{ kind: 'gap', file, part }])
  })

  it('counts a fact that only begins later as missing', () => {
    const gaps = found('2026-11-22', (p) => ({
      ...p,
      fees: p.fees.map((fee) => ({ ...fee, validFrom: '2026-11-23' })),
    }))
    expect(gaps).toEqual([{ kind: 'gap', file, part: 'fees' }])
  })

  it('tells of a record from the day after its review was due', () => {
    const due = (day: string) =>
      found(day, (p) => ({ ...p, reviewBy: '2026-12-15' })).filter(({ kind }) => kind === 'due')
    expect(due('2026-12-15')).toEqual([])
    expect(due('2026-12-16')).toEqual([{ kind: 'due', file, reviewBy: '2026-12-15' }])
  })

  it('tells of a caution that has run out', () => {
    const [code, caution] = [...realKnowledge.cautions][0] ?? []
    if (!code || !caution) throw new Error('expected a caution')
    const cautions = new Map([[code, { ...caution, codes: [code], ...ends('2026-12-31') }]])
    const knowledge = { ...realKnowledge, cautions }
    expect(findingsOn(knowledge, '2027-01-01')).toContainEqual(
      expect.objectContaining({ kind: 'over', file: 'content/cautions.yaml', field: code }),
    )
  })
})

describe('what is due for review', () => {
  it('lists records up to the day itself, the oldest first', () => {
    const knowledge = knowledgeWith('khai-sinh', (p) => ({ ...p, reviewBy: '2026-11-20' }))
    expect(dueBy(knowledge, '2026-11-19')).toEqual([])
    expect(dueBy(knowledge, '2026-11-20')).toEqual([{ kind: 'due', file, reviewBy: '2026-11-20' }])
    const days = dueBy(knowledge, '2099-01-01').map((one) =>
      'reviewBy' in one ? one.reviewBy : '',
    )
    expect(days).toEqual(days.toSorted())
    expect(days.length).toBeGreaterThan(realKnowledge.procedures.size)
  })
})
