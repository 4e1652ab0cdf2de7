/** What every procedure must bring along, beyond its schema. Each test lists what breaks its rule. */

import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Fact } from '../../src/knowledge/schema/fact.ts'
import type { Procedure } from '../../src/knowledge/schema/procedure.ts'
import { repeated } from '../support/repeated.ts'

const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
const procedures = [...knowledge.procedures.values()]

/** What `faults` finds, each after the id of its procedure. */
function wrong(faults: (procedure: Procedure) => readonly string[]): readonly string[] {
  return procedures.flatMap((procedure) => faults(procedure).map((f) => `${procedure.id}: ${f}`))
}

describe('procedures', () => {
  it('are known by at least five names and five sentences', () => {
    const few = wrong(({ aliases, utterances }) => [
      ...(aliases.length < 5 ? [`${aliases.length} aliases`] : []),
      ...(utterances.length < 5 ? [`${utterances.length} utterances`] : []),
    ])
    expect(few).toEqual([])
  })

  it('list no name and no sentence twice', () => {
    const twice = wrong(({ aliases, utterances }) =>
      repeated([
        ...aliases.map((text) => [text, 'aliases'] as const),
        ...utterances.map((text) => [text, 'utterances'] as const),
      ]),
    )
    expect(twice).toEqual([])
  })

  it('have one code of today, or none at all', () => {
    const codes = wrong((procedure) => {
      const current = procedure.codes.filter(({ status }) => status === 'current')
      const isRight = current.length === 1 || procedure.codes.length === 0
      return isRight ? [] : [`${current.length} current codes`]
    })
    expect(codes).toEqual([])
  })

  it('share no code of today', () => {
    const codes = procedures.flatMap(({ id, codes }) =>
      codes.flatMap(({ code, status }) => (status === 'current' ? [[code, id] as const] : [])),
    )
    expect(repeated(codes)).toEqual([])
  })

  it('give papers, cases and options ids of their own', () => {
    const twice = wrong(({ documents, cases }) =>
      repeated([
        ...documents.map(({ id }) => [`paper ${id}`, id] as const),
        ...cases.map(({ id }) => [`case ${id}`, id] as const),
        ...cases.flatMap((c) => c.options.map(({ id }) => [`option ${c.id}/${id}`, id] as const)),
      ]),
    )
    expect(twice).toEqual([])
  })

  it('cite every source they list', () => {
    const idle = wrong((procedure) => {
      const cited = new Set(factsBelow(procedure).flatMap(({ source }) => source))
      return Object.keys(procedure.sources).filter((id) => !cited.has(id))
    })
    expect(idle).toEqual([])
  })

  it('date no fact to end before it begins', () => {
    const backwards = wrong((procedure) =>
      factsBelow(procedure)
        .filter(({ validFrom = '', validTo = '9999' }) => validFrom > validTo)
        .map(({ validFrom, validTo }) => `${validFrom} to ${validTo}`),
    )
    expect(backwards).toEqual([])
  })

  it('are reviewed after they were checked', () => {
    const early = procedures.filter(({ checkedOn, reviewBy }) => reviewBy <= checkedOn)
    expect(early.map(({ id }) => id)).toEqual([])
  })

  it('give no number where nobody is sure', () => {
    const numbers = wrong((procedure) =>
      factsBelow(procedure)
        .filter(({ confidence }) => confidence === 'D')
        .map(numbersIn)
        .filter((found) => found !== ''),
    )
    expect(numbers).toEqual([])
  })

  it('tie a lower fee to the full one by its label, or say whom it is for', () => {
    const lonely = wrong(({ fees }) => {
      const full = new Set(fees.flatMap((fee) => (fee.kind === 'base' ? [fee.label] : [])))
      return fees
        .filter((fee) => fee.kind === 'reduction' && !full.has(fee.label) && !fee.condition)
        .map(({ label }) => label)
    })
    expect(lonely).toEqual([])
  })
})

describe('walkthroughs', () => {
  const flows = [...knowledge.flows.values()]

  it('are offered by the procedure they are for', () => {
    const orphans = flows.filter(
      ({ id, procedure }) => knowledge.procedures.get(procedure)?.walkthrough !== id,
    )
    expect(orphans.map(({ id }) => id)).toEqual([])
  })

  it('give steps and troubles ids of their own', () => {
    const ids = flows.flatMap(({ id, steps }) =>
      steps.flatMap((step) => [
        [`${id}/${step.id}`, 'step'] as const,
        ...step.troubles.map((t) => [`${id}/${step.id}/${t.id}`, 'trouble'] as const),
      ]),
    )
    expect(repeated(ids)).toEqual([])
  })
})

describe('the rules themselves', () => {
  it.each([
    [{ amount: 8000 }, '8000'],
    [{ text: 'Khoảng 50.000 đồng.' }, '50.000'],
    [{ value: 3, unit: 'day' }, '3'],
    [{ text: 'Theo Thông tư 85/2019/TT-BTC, đến hết 31/12/2026.' }, ''],
    [{ text: 'Hỏi nơi nộp.', checkedOn: '2026-11-22', source: ['tt-85-2019'] }, ''],
  ])('see the number in %j', (fact, found) => {
    expect(numbersIn({ source: [], confidence: 'D', ...fact })).toBe(found)
  })
})

/** Every fact below a node of content. */
function factsBelow(node: unknown): readonly Fact[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.values(node).flatMap(factsBelow)
  return isFact(node) ? [node, ...below] : below
}

function isFact(node: object): node is Fact {
  return 'source' in node && 'confidence' in node
}

/** The numbers a fact says, besides dates and the names of laws. */
function numbersIn(fact: Fact): string {
  const { source, confidence, checkedOn, validFrom, validTo, ...said } = fact
  const text = Object.values(said).join(' ')
  const others = text.replace(/\d{2}\/\d{2}\/\d{4}|\d+\/\d{4}\/[\p{Lu}-]+\d*/gu, '')
  return others.match(/\d[\d.,]*\d|\d/g)?.join(' ') ?? ''
}
