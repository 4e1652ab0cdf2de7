import { describe, expect, it } from 'vitest'
import { decodeAction } from '../../src/conversation/action.ts'
import type { AnswerReply } from '../../src/conversation/reply.ts'
import { currentCode } from '../../src/knowledge/knowledge.ts'
import { type Facet, facets } from '../../src/knowledge/schema/intent.ts'
import { formatDate } from '../../src/vietnamese/dates.ts'
import { ask, today } from '../support/ask.ts'
import { procedureOf, realKnowledge } from '../support/real-mind.ts'

const procedures = [...realKnowledge.procedures.values()]
/** The day the newest records were checked. */
const lastChecked = '2026-11-23'
const days = [today, '2027-01-05', '2027-03-05', '2030-01-01']

/** Every facet alone, and the overview. */
const questions: readonly (readonly Facet[])[] = [[], ...facets.map((facet) => [facet])]

/** What should never be read by anybody, each with its name. */
const blemishes: readonly (readonly [string, RegExp])[] = [
  ['a hole in a sentence', /undefined|null|NaN|\[object/],
  ['a placeholder', /[{}]/],
  ['two full stops', /\.\s*\.|[,;:]\s*\.|\.\s*[,;]|\.\s\(/],
  ['a space before a mark', / [,.;:!?]/],
  ['two spaces inside a line', /\S {2,}\S/],
  ['an ISO date', /\d{4}-\d{2}-\d{2}/],
  ['a comma in an amount', /\d,\d{3}/],
  ['markup', /<\/?\w+>|\*\*|&\w+;/],
]

function blemishesOf({ text }: AnswerReply): readonly string[] {
  return blemishes.flatMap(([name, pattern]) => {
    const found = pattern.exec(text)
    return found
      ? [`${name}: …${text.slice(Math.max(0, found.index - 30), found.index + 20)}…`]
      : []
  })
}

describe.each(procedures)('an answer about $id', (procedure) => {
  const answers = questions.map((asked) => ({ asked, answer: ask(procedure.id, asked) }))

  it('says the procedure, every section and line, so that the text stands alone', () => {
    for (const { answer } of answers) {
      expect(answer.text).toContain(procedure.title)
      expect(answer.text.normalize('NFC')).toBe(answer.text)
      for (const { title, lines } of answer.sections) {
        expect(answer.text).toContain(`${title}:`)
        expect(lines.length).toBeGreaterThan(0)
        for (const { text, note } of lines) {
          expect(text.trim().length).toBeGreaterThan(1)
          expect(answer.text).toContain(text)
          if (note) expect(answer.text).toContain(note)
        }
      }
    }
  })

  it('tells what was asked, or an overview', () => {
    const { id, title, benefits } = procedure
    const received = benefits.length > 0 ? ['benefit'] : []
    for (const { asked, answer } of answers) {
      const told = asked.length > 0 ? asked : ['documents', 'fee', ...received, 'duration', 'where']
      expect(answer.facets).toEqual(told)
      expect(answer.sections.map(({ facet }) => facet)).toEqual(told)
      expect(answer.procedure).toEqual({ id, code: currentCode(procedure), title })
    }
  })

  it('names its sources and the day they were checked', () => {
    for (const { answer } of answers) {
      expect(answer.sources.length).toBeGreaterThan(0)
      expect(answer.text).toContain(`Nguồn: ${answer.sources[0]?.title}`)
      expect(answer.text).toContain(`Thông tin kiểm tra ngày ${formatDate(answer.asOf)}`)
      expect(answer.asOf <= lastChecked).toBe(true)
    }
  })

  it.each(days)('has no blemish on %s', (day) => {
    const found = questions.flatMap((asked) => blemishesOf(ask(procedure.id, asked, { day })))
    expect(found).toEqual([])
  })

  it('offers next steps that lead on and do not repeat what was just told', () => {
    for (const { asked, answer } of answers) {
      const next = answer.choices.map(({ choice }) => decodeAction(choice))
      expect(next.length).toBeGreaterThan(0)
      expect(next).not.toContain(null)
      expect(next).not.toContainEqual({ kind: 'ask', procedure: procedure.id, facets: asked })
    }
  })
})

it('several facets are told in the order they were asked', () => {
  const { facets: told, sections } = ask('khai-sinh', ['fee', 'where', 'documents'])
  expect(told).toEqual(['fee', 'where', 'documents'])
  expect(sections.map(({ facet }) => facet)).toEqual(told)
})

it('papers are told in the order they were written', () => {
  const [papers] = ask('khai-sinh', ['documents']).sections
  const names = procedureOf('khai-sinh').documents.map(({ name }) => name)
  expect(papers?.lines.map(({ text }) => names.findIndex((name) => text.includes(name)))).toEqual(
    names.map((_, i) => i),
  )
})

it('an overview tells how many papers it left out', () => {
  const [papers] = ask('khai-sinh', []).sections
  const shown = (papers?.lines.length ?? 0) - 1
  const count = procedureOf('khai-sinh').documents.length - shown
  expect(papers?.lines.at(-1)?.text).toBe(realKnowledge.phrases.say('documents.more', { count }))
})
