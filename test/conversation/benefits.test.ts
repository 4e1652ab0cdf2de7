import { describe, expect, it } from 'vitest'
import { withBenefit } from '../../src/conversation/answer/benefits.ts'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import { ask, today } from '../support/ask.ts'
import { mindWith, procedureOf, realKnowledge, realMind } from '../support/real-mind.ts'

const withBenefits = [...realKnowledge.procedures.values()].filter(
  ({ benefits }) => benefits.length > 0,
)
const ids = withBenefits.map(({ id }) => id)

const linesOf = (id: string, facet: Facet, asked: readonly Facet[]) =>
  ask(id, asked)
    .sections.find((section) => section.facet === facet)
    ?.lines.map(({ text }) => text) ?? []

describe.each(ids)('what is received by %s', (id) => {
  it('is told when it is asked for, with a source and the day it was checked', () => {
    const answer = ask(id, ['benefit'])
    expect(answer.facets).toEqual(['benefit'])
    expect(linesOf(id, 'benefit', ['benefit'])).toHaveLength(procedureOf(id).benefits.length)
    expect(answer.sources.length).toBeGreaterThan(0)
    expect(answer.footnotes.join(' ')).toMatch(/kiểm tra ngày \d\d\/\d\d\/\d{4}/)
  })

  it('is mentioned to whoever asks for the fee, after the fee', () => {
    const lines = linesOf(id, 'fee', ['fee'])
    const received = lines.filter((line) => line.startsWith('Được nhận ('))
    expect(received).toHaveLength(procedureOf(id).benefits.length)
    expect(lines.slice(-received.length)).toEqual(received)
    expect(lines.length).toBeGreaterThan(received.length)
  })

  it('is told once where both are asked for, and in an overview', () => {
    expect(linesOf(id, 'fee', ['fee', 'benefit']).join()).not.toContain('Được nhận (')
    expect(ask(id, []).facets).toEqual(['documents', 'fee', 'benefit', 'duration', 'where'])
    expect(ask(id, []).text).not.toContain('Được nhận (')
  })

  it('stands on paper', () => {
    const sheet = realMind.sheet({ procedure: id, chosen: [], details: null }, noon)
    expect(sheet?.sections.map(({ facet }) => facet)).toContain('benefit')
  })
})

const noon = { today, instant: `${today}T05:00:00.000Z` }

it('is never among the fees', () => {
  const received =
    /tiền (\S+ )?được (nhận|hưởng)[^.;]* \d|mức được (hưởng|vay)|được (hưởng|hỗ trợ|trợ cấp) \d/i
  const said = [...realKnowledge.procedures.values()].flatMap(({ id, fees }) =>
    fees
      .filter(({ label, text = '' }) => received.test(`${label} ${text}`))
      .map(({ label }) => `${id}: ${label}`),
  )
  expect(said).toEqual([])
})

it('is told as long as it holds, and no longer', () => {
  const mind = mindWith('huu-tri-xa-hoi', (p) => ({
    ...p,
    benefits: p.benefits.map((benefit) => ({ ...benefit, validTo: '2026-11-21' })),
  }))
  const lines = ask('huu-tri-xa-hoi', ['benefit'], { mind }).sections[0]?.lines
  expect(lines).toEqual([{ text: realKnowledge.phrases.say('answer.none.benefit') }])
  expect(ask('huu-tri-xa-hoi', ['fee'], { mind }).text).not.toContain('540.000')
})

it('a procedure without one tells nothing of it unless asked', () => {
  const procedure = procedureOf('khai-sinh')
  expect(withBenefit(['documents', 'fee'], procedure)).toEqual(['documents', 'fee'])
  expect(ask('khai-sinh', ['fee']).text).not.toContain('Được nhận (')
  expect(ask('khai-sinh', []).facets).not.toContain('benefit')
})

it('follows the case', () => {
  const chosen = ['dong/tu-nguyen']
  const sheet = realMind.sheet({ procedure: 'thai-san', chosen, details: null }, noon)
  const section = sheet?.sections.find(({ facet }) => facet === 'benefit')
  expect(section?.lines.map(({ text }) => text)).toEqual([
    'Người đóng bảo hiểm tự nguyện: 2.000.000 đồng/con',
  ])
})
