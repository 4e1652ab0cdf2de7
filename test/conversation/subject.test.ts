import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/conversation/mind.ts'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk } from '../support/talk.ts'

const { subjectMinutes } = realKnowledge.settings

/** What was answered: procedure and facets, or the outcome when nothing was. */
function answered({ outcome, replies }: Turn): string {
  const [reply] = replies
  if (reply?.kind !== 'answer') return outcome
  return `${reply.procedure.id}: ${reply.facets.join(', ')}`
}

describe('a question that names no procedure', () => {
  it.each([
    ['thế lệ phí bao nhiêu?', 'fee'],
    ['the le phi bao nhieu', 'fee'],
    ['vậy cần những giấy gì', 'documents'],
    ['nộp ở đâu vậy', 'where'],
    ['mấy ngày thì xong ạ', 'duration'],
    ['vậy làm online được không', 'how-online'],
  ])('%j speaks of the procedure spoken of last', async (question, facet) => {
    const talk = await startTalk()
    await talk.choose('a:ho-chieu')
    expect(answered(await talk.say(question))).toContain(`ho-chieu: ${facet}`)
  })

  it('keeps the subject fresh by being asked', async () => {
    const talk = await startTalk()
    await talk.choose('a:ho-chieu')
    for (const question of ['lệ phí bao nhiêu', 'mấy ngày xong', 'nộp ở đâu']) {
      talk.wait(subjectMinutes - 1)
      expect(answered(await talk.say(question))).toContain('ho-chieu')
    }
  })

  it('no longer does once the subject is old', async () => {
    for (const [minutes, isFresh] of [
      [subjectMinutes, true],
      [subjectMinutes + 1, false],
    ] as const) {
      const talk = await startTalk()
      await talk.choose('a:ho-chieu')
      talk.wait(minutes)
      expect(answered(await talk.say('thế lệ phí bao nhiêu?')) === 'ho-chieu: fee').toBe(isFresh)
    }
  })

  it('names nothing at the beginning of a conversation', async () => {
    const talk = await startTalk()
    expect((await talk.say('thế lệ phí bao nhiêu?')).outcome).not.toBe('answered')
  })
})

describe('a new procedure', () => {
  it('replaces the subject when it is named', async () => {
    const talk = await startTalk()
    await talk.choose('a:khai-sinh')
    expect(answered(await talk.say('làm hộ chiếu lệ phí bao nhiêu'))).toBe('ho-chieu: fee')
    expect(answered(await talk.say('thế mấy ngày thì xong'))).toBe('ho-chieu: duration')
  })

  it('replaces it also in a correction', async () => {
    const talk = await startTalk()
    await talk.choose('a:khai-sinh:f')
    expect(answered(await talk.say('à không, ý tôi là lệ phí đăng ký tạm trú'))).toBe(
      'tam-tru: fee',
    )
  })
})

it('small talk in between does not lose the subject', async () => {
  const talk = await startTalk()
  await talk.choose('a:ho-chieu')
  await talk.say('cảm ơn nhé')
  expect(answered(await talk.say('thế lệ phí bao nhiêu?'))).toBe('ho-chieu: fee')
})
