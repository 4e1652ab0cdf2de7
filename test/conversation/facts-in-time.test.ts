import { describe, expect, it } from 'vitest'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import type { Procedure } from '../../src/knowledge/schema/procedure.ts'
import { ask, today } from '../support/ask.ts'
import { mindWith, procedureOf, realKnowledge } from '../support/real-mind.ts'

const { phrases } = realKnowledge
const id = 'khai-sinh'

type Dates = { readonly validFrom?: string; readonly validTo?: string }

/** The procedure with every fact holding in the given time only. */
function dated(procedure: Procedure, dates: Dates): Procedure {
  const all = <T extends object>(facts: readonly T[]) =>
    facts.map((fact) => ({ ...fact, ...dates }))
  const { places, online, result } = procedure
  return {
    ...procedure,
    documents: all(procedure.documents),
    fees: all(procedure.fees),
    durations: all(procedure.durations),
    steps: all(procedure.steps),
    conditions: all(procedure.conditions),
    online: { ...online, ...dates },
    result: { ...result, ...dates },
    places: { submit: { ...places.submit, ...dates }, decide: { ...places.decide, ...dates } },
  }
}

const timed: readonly Facet[] = [
  'documents',
  'fee',
  'duration',
  'where',
  'how-online',
  'steps',
  'form',
  'result',
  'conditions',
]

const over = mindWith(id, (p) => dated(p, { validTo: '2026-11-21' }))
const coming = mindWith(id, (p) => dated(p, { validFrom: '2026-11-23' }))
const lastDay = mindWith(id, (p) => dated(p, { validTo: today }))
const firstDay = mindWith(id, (p) => dated(p, { validFrom: today }))

describe.each(timed)('a fact about %s', (facet) => {
  const none = phrases.say(`answer.none.${facet}`)
  const linesOf = (mind: typeof over) => ask(id, [facet], { mind }).sections[0]?.lines

  it('is not served once it is over: the answer says so', () => {
    expect(linesOf(over)).toEqual([{ text: none }])
  })

  it('is not served before it holds', () => {
    expect(linesOf(coming)).toEqual([{ text: none }])
  })

  it('holds on its first and on its last day', () => {
    const usual = ask(id, [facet]).sections[0]?.lines.length
    expect(linesOf(firstDay)).toHaveLength(usual ?? 0)
    expect(linesOf(lastDay)).toHaveLength(usual ?? 0)
  })
})

it('an overview serves nothing that is over', () => {
  const { text } = ask(id, [], { mind: over })
  for (const facet of ['documents', 'fee', 'duration', 'where']) {
    expect(text).toContain(phrases.say(`answer.none.${facet}`))
  }
  for (const { name } of procedureOf(id).documents) expect(text).not.toContain(name)
})

describe('the word of care', () => {
  const care = phrases.say('answer.care')
  const withFees = (confidence: 'A' | 'B' | 'C' | 'D') =>
    mindWith(id, (p) => ({
      ...p,
      fees: p.fees.map((fee) => ({ ...fee, confidence, amount: null, text: 'Hỏi nơi nộp.' })),
    }))

  it.each(['C', 'D'] as const)('stands under an answer resting on a fact of grade %s', (grade) => {
    expect(ask(id, ['fee'], { mind: withFees(grade) }).footnotes).toContain(care)
    expect(ask(id, [], { mind: withFees(grade) }).text).toContain(care)
  })

  it.each(['A', 'B'] as const)('does not stand under facts of grade %s', (grade) => {
    expect(ask(id, ['fee'], { mind: withFees(grade) }).text).not.toContain(care)
  })

  it('does not stand under an answer that shows none of the weak facts', () => {
    expect(ask(id, ['duration'], { mind: withFees('C') }).text).not.toContain(care)
  })
})

describe('the day of review', () => {
  const due = phrases.say('answer.due', { date: '15/12/2026' })
  const mind = mindWith(id, (p) => ({ ...p, reviewBy: '2026-12-15' }))

  it('is told from the day after', () => {
    expect(ask(id, ['fee'], { mind, day: '2026-12-16' }).text).toContain(due)
  })

  it('is not told before it has passed', () => {
    expect(ask(id, ['fee'], { mind, day: '2026-12-15' }).text).not.toContain(due)
  })
})

it('the day told is the oldest on which a shown fact was checked', () => {
  const mind = mindWith(id, (p) => ({
    ...p,
    fees: p.fees.map((fee, i) => (i === 1 ? { ...fee, checkedOn: '2026-03-04' } : fee)),
  }))
  expect(ask(id, ['fee'], { mind }).asOf).toBe('2026-03-04')
  expect(ask(id, ['fee'], { mind }).text).toContain('Thông tin kiểm tra ngày 04/03/2026')
  expect(ask(id, ['duration'], { mind }).asOf).toBe(procedureOf(id).checkedOn)
})
