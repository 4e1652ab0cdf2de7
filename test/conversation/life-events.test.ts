import { describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { catalogueEntry, withListings } from '../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import type { LifeEvent } from '../../src/knowledge/schema/life-event.ts'
import { noonOf, today } from '../support/ask.ts'
import { procedureOf, realKnowledge, realMind, statuses } from '../support/real-mind.ts'

const events = [...realKnowledge.lifeEvents.values()]

function list(id: string, mind = realMind, day = today) {
  const turn = mind.turn(emptyState, { kind: 'choice', choice: `e:${id}` }, noonOf(day))
  return { text: turn.replies[0]?.text ?? '', choices: turn.replies[0]?.choices ?? [] }
}

function eventOf(id: string): LifeEvent {
  const event = realKnowledge.lifeEvents.get(id)
  if (!event) throw new Error(`expected content/life-events/${id}.yaml`)
  return event
}

function withEvent(id: string, change: (event: LifeEvent) => LifeEvent): Knowledge {
  const lifeEvents = new Map(realKnowledge.lifeEvents).set(id, change(eventOf(id)))
  return { ...realKnowledge, lifeEvents }
}

/** The longest text one message of a channel carries. */
const longestMessage = 2000

describe('every life event', () => {
  it.each(events)('$id lists its procedures in order, each with why and a button', (event) => {
    const { text, choices } = list(event.id)
    expect(choices).toHaveLength(event.procedures.length + 1)
    expect(choices.at(-1)?.choice).toBe(`s:e:${event.id}`)
    const lines = event.procedures.map(({ why }, i) => `${i + 1}. ${choices[i]?.label}: ${why}`)
    const places = lines.map((line) => text.indexOf(line))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it.each(events)('$id says when, what together and what saves, with its sources', (event) => {
    const { text } = list(event.id)
    for (const { when, together, saves } of event.procedures) {
      for (const said of [when, together?.text, saves?.text]) expect(text).toContain(said ?? '')
    }
    expect(text).toMatch(/Nguồn: \p{L}/u)
    const [year, month, day] = event.checkedOn.split('-')
    expect(text).toContain(`kiểm tra ngày ${day}/${month}/${year}`)
  })

  it.each(events)('$id fits into one message', ({ id }) => {
    expect(list(id).text.length).toBeLessThanOrEqual(longestMessage)
  })

  it.each(events)('$id names no procedure twice', ({ procedures }) => {
    const refs = procedures.map(({ id }) => catalogueEntry(realKnowledge, id))
    expect(refs).not.toContain(undefined)
    expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length)
  })
})

it('a step that no longer holds is not listed', () => {
  const knowledge = withEvent('mo-quan', (event) => ({
    ...event,
    procedures: event.procedures.map((step, i) =>
      i === 0 ? { ...step, validTo: '2026-12-31' } : step,
    ),
  }))
  const mind = createMind(knowledge, statuses)
  const count = eventOf('mo-quan').procedures.length
  expect(list('mo-quan', mind, '2026-12-31').choices).toHaveLength(count + 1)
  expect(list('mo-quan', mind, '2027-01-01').choices).toHaveLength(count)
})

it('what saves a trip is not told once it no longer holds', () => {
  const saved = 'Đến hết năm thì nộp ở đâu cũng được.'
  const knowledge = withEvent('mo-quan', (event) => ({
    ...event,
    procedures: event.procedures.map((step) => ({
      ...step,
      saves: { text: saved, source: ['hkd'], confidence: 'B', validTo: '2026-12-31' },
    })),
  }))
  const mind = createMind(knowledge, statuses)
  expect(list('mo-quan', mind).text).toContain(saved)
  expect(list('mo-quan', mind, '2027-01-01').text).not.toContain(saved)
})

it('a code that has got a record of its own since leads to the record', () => {
  const code = '1.001570'
  const record = { ...procedureOf('ho-kinh-doanh'), id: 'tam-ngung', title: 'Tạm nghỉ bán' }
  const procedures = new Map(realKnowledge.procedures)
  procedures.set(record.id, { ...record, codes: [{ code, status: 'current' as const }] })
  const mind = createMind(withListings({ ...realKnowledge, procedures }, []), statuses)
  expect(list('dong-quan', mind).choices.map(({ procedure }) => procedure?.id)).toContain(
    'tam-ngung',
  )
})
