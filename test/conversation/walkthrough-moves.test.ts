import { beforeEach, describe, expect, it } from 'vitest'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'
import { checklistIn, done, flow, papers, positionIn, stepIn, walkTo } from '../support/walk.ts'

const { say } = realKnowledge.phrases

let talk: Talk
beforeEach(async () => {
  talk = await startTalk()
})

describe('beginning', () => {
  it('introduces the walkthrough, then shows the first step with the papers to tick', async () => {
    const turn = await walkTo(1, talk)
    expect(turn.outcome).toBe('walkthrough')
    expect(turn.replies[0]?.text).toContain(flow.intro)
    expect(positionIn(turn)).toMatchObject({ number: 1, of: flow.steps.length })
    const labels = checklistIn(turn).items.map(({ label }) => label)
    expect(labels).toHaveLength(papers.length)
    for (const [i, { name }] of papers.entries()) expect(labels[i]).toContain(name)
    expect(checklistIn(turn).items.some(({ ticked }) => ticked)).toBe(false)
  })

  it('tells every step in full: title, what to do, what to have at hand, address', async () => {
    for (const [index, step] of flow.steps.entries()) {
      const text = textOf(await talk.choose(`w:${flow.id}:${index}:show`))
      for (const part of [step.title, step.text, ...step.ready, step.url ?? '']) {
        expect(text).toContain(part)
      }
    }
  })
})

it('begins by word, also where other procedures are likely too', async () => {
  for (const words of [
    'hướng dẫn tôi nộp khai sinh từng bước',
    'chi toi lam tung buoc dang ky khai sinh',
  ]) {
    const other = await startTalk()
    expect(stepIn(await other.say(words))).toBe(1)
  }
})

describe('moving', () => {
  it('"done" shows the next step, by button and by word', async () => {
    await walkTo(2, talk)
    expect(stepIn(await talk.tap(say('flow.done')))).toBe(3)
    expect(stepIn(await talk.say('xong rồi'))).toBe(4)
    expect(stepIn(await talk.say('ok tiep'))).toBe(5)
  })

  it('"back" shows the step before, by button and by word', async () => {
    await walkTo(5, talk)
    expect(stepIn(await talk.tap(say('flow.back')))).toBe(4)
    expect(stepIn(await talk.say('quay lại'))).toBe(3)
  })

  it('the first step has no way back, and going back by word stays there', async () => {
    const turn = await walkTo(1, talk)
    expect(turn.replies.at(-1)?.choices?.map(({ label }) => label)).not.toContain(say('flow.back'))
    expect(stepIn(await talk.say('quay lại'))).toBe(1)
  })

  it('"not done" and "no" stay at the step', async () => {
    await walkTo(3, talk)
    for (const words of ['chưa xong', 'chua xong', 'chưa xong ạ', 'không phải']) {
      await talk.say(words)
      expect(talk.state().flow?.step).toBe(2)
    }
  })

  it('a button tapped twice moves once', async () => {
    await walkTo(3, talk)
    expect(stepIn(await talk.choose(done(2)))).toBe(4)
    expect(stepIn(await talk.choose(done(2)))).toBe(4)
    const back = `w:${flow.id}:3:back`
    expect(stepIn(await talk.choose(back))).toBe(3)
    expect(stepIn(await talk.choose(back))).toBe(3)
  })

  it('an old "done" or "back" shows where the citizen is instead of throwing them back', async () => {
    await walkTo(6, talk)
    expect(stepIn(await talk.choose(done(0)))).toBe(6)
    expect(stepIn(await talk.choose(`w:${flow.id}:2:back`))).toBe(6)
  })

  it('ends after the last step with its last words and the way to look the dossier up', async () => {
    await walkTo(flow.steps.length, talk)
    const turn = await talk.tap(say('flow.done'))
    expect(turn.outcome).toBe('walkthrough')
    expect(turn.replies[0]?.text).toBe(flow.finish)
    expect(textOf(turn)).toContain(say('choice.dossier'))
    expect(talk.state().flow).toBeNull()
  })

  it('a step that does not exist, or a walkthrough that has gone, moves nothing', async () => {
    await walkTo(3, talk)
    for (const choice of [done(flow.steps.length), 'w:khong-con:1:done']) {
      expect((await talk.choose(choice)).replies[0]?.text).toBeTruthy()
      expect(talk.state().flow?.step).toBe(2)
    }
  })
})
