import { beforeEach, describe, expect, it } from 'vitest'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'
import { done, flow, stepIn, walkTo } from '../support/walk.ts'

const { say } = realKnowledge.phrases

let talk: Talk
beforeEach(async () => {
  talk = await startTalk()
})

describe('stopping', () => {
  it('says where, and the button goes on from there', async () => {
    await walkTo(4, talk)
    const stopped = await talk.tap(say('flow.stop'))
    expect(stopped.replies[0]?.text).toBe(say('flow.stopped', { number: 4 }))
    expect(stepIn(await talk.tap(say('flow.resume')))).toBe(4)
  })

  it('by an old button stops where the citizen really is', async () => {
    await walkTo(4, talk)
    const stopped = await talk.choose(`w:${flow.id}:0:stop`)
    expect(stopped.replies[0]?.text).toBe(say('flow.stopped', { number: 4 }))
  })

  it('can be followed by "làm tiếp" days and questions later', async () => {
    await walkTo(4, talk)
    await talk.say('mai làm tiếp')
    talk.wait(3 * 24 * 60)
    await talk.choose('a:ho-chieu:f')
    expect(stepIn(await talk.say('làm tiếp hồ sơ'))).toBe(4)
  })

  it('makes "xong" an ordinary word again', async () => {
    await walkTo(4, talk)
    await talk.tap(say('flow.stop'))
    expect(stepIn(await talk.say('xong rồi'))).toBeUndefined()
    expect(textOf(await talk.choose('a:ho-chieu:f'))).not.toContain(
      say('flow.return', { number: 4 }),
    )
  })
})

describe('"tiếp tục"', () => {
  it('goes to the next step while the step is in sight', async () => {
    await walkTo(4, talk)
    expect(stepIn(await talk.say('tiếp tục'))).toBe(5)
  })

  it('leads back to the step that was left for another question', async () => {
    await walkTo(4, talk)
    await talk.choose('a:tam-tru:f')
    expect(stepIn(await talk.say('tiếp tục'))).toBe(4)
    expect(stepIn(await talk.say('tiếp'))).toBe(5)
  })

  it('goes on after a stop, while "xong" does not', async () => {
    await walkTo(4, talk)
    await talk.tap(say('flow.stop'))
    expect(stepIn(await talk.say('tiếp tục đi'))).toBe(4)
  })
})

describe('coming back', () => {
  it('an old button works days later', async () => {
    await walkTo(6, talk)
    talk.wait(9 * 24 * 60)
    expect(stepIn(await talk.choose(done(5)))).toBe(7)
  })

  it('an old button works in a conversation that has forgotten everything', async () => {
    expect(stepIn(await talk.choose(done(5)))).toBe(7)
  })

  it('another question leaves the step open and offers the way back', async () => {
    await walkTo(3, talk)
    const answer = await talk.choose('a:tam-tru:f')
    expect(answer.outcome).toBe('answered')
    expect(stepIn(await talk.tap(say('flow.return', { number: 3 })))).toBe(3)
  })

  it('a question about the same procedure is answered without leaving', async () => {
    await walkTo(3, talk)
    const answer = await talk.say('thế lệ phí bao nhiêu')
    expect(answer.replies[0]).toMatchObject({ kind: 'answer', facets: ['fee'] })
    expect(answer.replies[0]).toHaveProperty('procedure.id', flow.procedure)
    expect(stepIn(await talk.say('quay lại hướng dẫn'))).toBe(3)
  })

  it('a greeting and a look at a dossier do not lose the step', async () => {
    await walkTo(3, talk)
    await talk.say('xin chào')
    await talk.say('H99.01-261120-0001')
    expect(stepIn(await talk.say('xong'))).toBe(4)
  })
})
