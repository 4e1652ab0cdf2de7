import { describe, expect, it } from 'vitest'
import { nowAt } from '../../src/conversation/now.ts'
import { startAsked } from '../../src/conversation/start-message.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { currentCode } from '../../src/knowledge/knowledge.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import { listingOf } from '../support/national.ts'
import { procedureOf, realKnowledge, realMind } from '../support/real-mind.ts'

const listing = listingOf({ code: '9.999999' })
const knowledge = { ...realKnowledge, listings: new Map([[listing.code, listing]]) }
const parts = { knowledge, places: createPlaceBook(knowledge) }
const asked = (payload: string) => startAsked(payload, parts)
const now = nowAt(new Date('2026-11-23T03:00:00.000Z'))

describe('a link into a chat', () => {
  it.each([
    ['khai-sinh', 'a:khai-sinh'],
    ['9-999999', 'a:9.999999'],
    ['9_999999', 'a:9.999999'],
    ['lv-ho-tich', 'b:ho-tich'],
    ['sk-sinh-con', 'e:sinh-con'],
    ['gd-tai-tep', 'g:tai-tep'],
    ['hd-khai-sinh-truc-tuyen-2', 'w:khai-sinh-truc-tuyen:1:show'],
    ['ho-so', 'd'],
  ])('that says %s asks %s', (payload, choice) => {
    expect(asked(payload)).toMatchObject({ message: { kind: 'choice', choice }, notice: null })
  })

  it('home greets', () => {
    expect(asked('trang-chu')).toMatchObject({ message: null, notice: null })
  })

  it('carries the team, and keeps what it led to as the words said', () => {
    expect(asked('khai-sinh_K7M2PT')).toMatchObject({
      start: { team: 'K7M2PT' },
      said: 'Mở liên kết: Đăng ký khai sinh',
    })
  })

  it.each([
    ['khai-sin', 'a:khai-sinh'],
    ['dang-ky-khai-sinh', 'a:khai-sinh'],
    ['lv-ho-tich-cu', 'b:ho-tich'],
    ['hd-khai-sinh-truc-tuyen-77', 'w:khai-sinh-truc-tuyen:0:show'],
  ])('to the old place %s opens the nearest and says so', (payload, choice) => {
    const start = asked(payload)
    expect(start?.message).toEqual({ kind: 'choice', choice })
    expect(start?.notice?.text).toContain('không còn ở chỗ cũ')
  })

  it('to a place unlike any says so and asks', () => {
    expect(asked('zzzzqqqq')).toMatchObject({ message: null, notice: { kind: 'text' } })
  })

  it.each(['', '_', 'a_b_c', '<b>', 'x'.repeat(65)])('that says %j is none of ours', (payload) => {
    expect(asked(payload)).toBeNull()
  })

  it('knows records of our own by id; their code is for the national list', () => {
    expect(currentCode(procedureOf('khai-sinh'))).toBe('1.001193')
  })
})

describe('every place the content holds', () => {
  const { procedures, fields, lifeEvents, guides, flows } = realKnowledge
  const used = new Set([...procedures.values()].map(({ field }) => field))
  const payloads = [
    ...procedures.keys(),
    ...[...fields.keys()].filter((id) => used.has(id)).map((id) => `lv-${id}`),
    ...[...lifeEvents.keys()].map((id) => `sk-${id}`),
    ...[...guides.keys()].map((id) => `gd-${id}`),
    ...[...flows.keys()].map((id) => `hd-${id}`),
  ]

  it.each(payloads)('%s opens with an answer, not a notice', (payload) => {
    const start = startAsked(payload, {
      knowledge: realKnowledge,
      places: createPlaceBook(realKnowledge),
    })
    expect(start?.notice).toBeNull()
    const turn = start?.message && realMind.turn(emptyState, start.message, now)
    expect(['answered', 'clarify', 'walkthrough']).toContain(turn?.outcome)
    expect(turn?.replies.length).toBeGreaterThan(0)
  })
})

describe('the choices of a field', () => {
  it('are its procedures, those asked most first', () => {
    const message = asked('lv-ho-tich')?.message
    const turn = message && realMind.turn(emptyState, message, now)
    const [reply] = turn?.replies ?? []
    expect(reply).toMatchObject({ kind: 'choices', text: expect.stringContaining('Hộ tịch') })
    const ids = reply?.choices?.map(({ procedure }) => procedure?.id ?? '') ?? []
    expect(ids).toHaveLength(8)
    expect(ids.every((id) => procedureOf(id).field === 'ho-tich')).toBe(true)
    expect(procedureOf(ids[0] ?? '').popularity).toBe(5)
  })
})
