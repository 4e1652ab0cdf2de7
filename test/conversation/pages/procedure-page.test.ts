/** A procedure's page tells the same facts in the same words as the chat, and none that does not hold. */

import { describe, expect, it } from 'vitest'
import { createMind } from '../../../src/conversation/create-mind.ts'
import type { ProcedurePage } from '../../../src/conversation/pages/procedure-page.ts'
import type { AnswerReply } from '../../../src/conversation/reply.ts'
import { emptyState } from '../../../src/conversation/state.ts'
import { withListings } from '../../../src/knowledge/catalogue.ts'
import { currentFacts } from '../../../src/knowledge/effective.ts'
import type { ImportedProcedure } from '../../../src/knowledge/national/imported-procedure.ts'
import { noonOf, today } from '../../support/ask.ts'
import { channelOf, detailsOf, listingOf, paperOf } from '../../support/national.ts'
import {
  knowledgeWith,
  mindWith,
  procedureOf,
  realKnowledge,
  realMind,
  statuses,
} from '../../support/real-mind.ts'

type Given = {
  readonly chosen?: readonly string[]
  readonly mind?: typeof realMind
  readonly day?: string
  readonly details?: ImportedProcedure | null
}

function answerOf(procedure: string, given: Given = {}) {
  const { chosen = [], mind = realMind, day = today, details = null } = given
  return mind.pages.procedure({ procedure, chosen, details }, noonOf(day))
}

function pageOf(procedure: string, given: Given = {}): ProcedurePage {
  const answer = answerOf(procedure, given)
  if (answer?.kind !== 'page') throw new Error(`expected a page of ${procedure}`)
  return answer.page
}

/** What the chat says about one facet. */
function chatLines(id: string, letters: string): readonly string[] {
  const message = { kind: 'choice', choice: `a:${id}:${letters}` } as const
  const { replies } = realMind.turn(emptyState, message, noonOf(today))
  const answer = replies.find((reply): reply is AnswerReply => reply.kind === 'answer')
  return answer?.sections[0]?.lines.map(({ text }) => text) ?? []
}

const textsIn = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)

describe.each([...realKnowledge.procedures.keys()])('the page of %s', (id) => {
  const page = pageOf(id)

  it('has the fees of the chat, each with its law', () => {
    // Asked for the benefit as well, the chat does not tell it with the fee.
    expect(textsIn(page.fees)).toEqual(chatLines(id, 'fb'))
    const bases = currentFacts(procedureOf(id).fees, today).flatMap(({ basis }) => basis ?? [])
    expect(new Set(page.fees.flatMap(({ basis }) => basis))).toEqual(new Set(bases))
  })

  it.each([
    ['duration', 't'],
    ['where', 'w'],
    ['steps', 's'],
    ['form', 'm'],
    ['result', 'r'],
    ['conditions', 'c'],
    ['legal-basis', 'l'],
  ])('tells %s as the chat does', (facet, letter) => {
    const section = page.sections.find((one) => one.facet === facet)
    expect(textsIn(section?.lines ?? [])).toEqual(chatLines(id, letter))
  })

  it('tells what is received where there is something', () => {
    const section = page.sections.find(({ facet }) => facet === 'benefit')
    const { benefits } = procedureOf(id)
    if (benefits.length === 0) expect(section).toBeUndefined()
    else expect(textsIn(section?.lines ?? [])).toEqual(chatLines(id, 'b'))
  })

  it('says once what remains to be done in person', () => {
    const { inPerson } = procedureOf(id).online
    expect(page.visit).toBe(inPerson ?? null)
    const online = page.sections.find(({ facet }) => facet === 'how-online')
    if (inPerson) expect(textsIn(online?.lines ?? []).join(' ')).not.toContain(inPerson)
  })

  it('names every paper in force once, with sources and a date', () => {
    const papers = page.papers.flatMap((group) => group.papers)
    expect(papers).toHaveLength(currentFacts(procedureOf(id).documents, today).length)
    expect(page.sources.length).toBeGreaterThan(0)
    expect(page.footnotes.join(' ')).toMatch(/kiểm tra ngày \d\d\/\d\d\/\d{4}/)
  })
})

describe('a page', () => {
  it('is found by its id; a code of one procedure leads there', () => {
    expect(answerOf('1.001193')).toEqual({ kind: 'moved', to: 'khai-sinh' })
    expect(answerOf('khong-co')).toBeNull()
    expect(answerOf('1.999999')).toBeNull()
    expect(answerOf('__proto__')).toBeNull()
  })

  it('does not choose between procedures that share a code', () => {
    const [code] = procedureOf('khai-sinh').codes
    const mind = mindWith('khai-tu', (one) => ({ ...one, codes: code ? [code] : [] }))
    expect(answerOf('1.001193', { mind })).toEqual({ kind: 'several', code: '1.001193' })
  })

  it('leaves out what no longer holds, and says how much that is', () => {
    const before = pageOf('khai-sinh')
    const after = pageOf('khai-sinh', { day: '2027-03-01' })
    expect(before.expired).toBe(0)
    // The place that decides, under the law of before, and a waiver.
    expect(after.expired).toBe(2)
    const { decide } = procedureOf('khai-sinh').places
    expect(JSON.stringify(after.sections)).not.toContain(decide.text)
    expect(after.footnotes.join(' ')).toContain('đến hạn kiểm tra lại')
  })

  it('tells rates that begin later, by their day', () => {
    const mind = mindWith('khai-sinh', (one) => ({
      ...one,
      fees: one.fees.map((fee) =>
        fee.amount === 8000 ? { ...fee, amount: 9000, validFrom: '2027-01-01' } : fee,
      ),
    }))
    const { fees, coming } = pageOf('khai-sinh', { mind })
    expect(JSON.stringify(fees)).not.toContain('9.000')
    expect(coming).toMatchObject([
      { from: '2027-01-01', lines: [{ text: expect.stringContaining('9.000 đồng') }] },
    ])
    expect(JSON.stringify(pageOf('khai-sinh', { mind, day: '2027-01-01' }).fees)).toContain('9.000')
  })

  it('shows the papers of the chosen case alone, and forgets answers to questions it has not', () => {
    const page = pageOf('khai-sinh', { chosen: ['truong-hop/bo-roi', 'x/y', 'qua-han/roi'] })
    expect(page.chosen).toEqual(['qua-han/roi', 'truong-hop/bo-roi'])
    expect(page.answers).toEqual(['Đã quá 60 ngày', 'Bé bị bỏ rơi'])
    const text = JSON.stringify(page.papers)
    expect(text).toContain('Biên bản về việc trẻ bị bỏ rơi')
    expect(text).not.toContain('mang thai hộ')
    expect(page.questions[0]?.options.map(({ isChosen }) => isChosen)).toEqual([false, true, false])
  })

  it('of a procedure switched off says why and shows no fact', () => {
    const settings = {
      ...realKnowledge.settings,
      off: [{ procedure: 'khai-sinh', reason: 'Đang kiểm tra lại lệ phí.', since: '2026-11-20' }],
    }
    const mind = createMind({ ...realKnowledge, settings }, statuses)
    const page = pageOf('khai-sinh', { mind })
    expect(page.kind).toBe('off')
    expect(page.summary).toContain('Đang kiểm tra lại lệ phí.')
    expect(page.summary).toContain('20/11/2026')
    expect([...page.papers, ...page.fees, ...page.sections, ...page.sources]).toEqual([])
  })

  it('leads to neighbours that are known, and names those that are not', () => {
    const { related } = pageOf('khai-sinh')
    expect(related).toContainEqual({
      name: 'Đăng ký lại khai sinh',
      question: 'Đã từng khai sinh nhưng mất cả bản chính lẫn sổ gốc?',
      to: 'dang-ky-lai-khai-sinh',
    })
    const knowledge = knowledgeWith('khai-sinh', (one) => ({
      ...one,
      related: [{ code: '9.999999', name: 'Việc lạ', question: 'Lạ?' }],
    }))
    const page = pageOf('khai-sinh', { mind: createMind(knowledge, statuses) })
    expect(page.related).toEqual([{ name: 'Việc lạ', question: 'Lạ?', to: null }])
  })
})

describe('the page of a procedure of the national list', () => {
  const listing = listingOf({ code: '1.234567', name: 'Thủ tục cấp giấy thử' })
  const mind = createMind(withListings(realKnowledge, [listing]), statuses)
  const details = detailsOf({
    code: '1.234567',
    documents: [paperOf({ name: 'Đơn đề nghị thử' })],
    channels: [channelOf({ channel: 'in-person', fee: '8.000 đồng' })],
  })

  it('tells what the source says, and that it is the source', () => {
    const page = pageOf('1.234567', { mind, details })
    expect(page.kind).toBe('imported')
    expect(JSON.stringify(page.papers)).toContain('Đơn đề nghị thử')
    expect(textsIn(page.fees).join(' ')).toContain('8.000 đồng')
    expect(page.footnotes.join(' ')).toContain('nên hỏi lại nơi nộp')
  })

  it('without details names it and says where to read on', () => {
    const page = pageOf('1.234567', { mind })
    expect(page.kind).toBe('named')
    expect(page.summary).toContain('1.234567')
    expect(page.papers).toEqual([])
  })
})
