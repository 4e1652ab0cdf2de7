import { beforeEach, describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { realKnowledge, statuses } from '../support/real-mind.ts'
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

  it('"skip" passes a step over, which is named before sending and at the end', async () => {
    await walkTo(3, talk)
    expect(stepIn(await talk.tap(say('flow.skip')))).toBe(4)
    expect(stepIn(await talk.say('bỏ qua bước này'))).toBe(5)
    const skipped = say('flow.skippedSteps', {
      steps: `${flow.steps[2]?.title}; ${flow.steps[3]?.title}`,
    })
    expect(textOf(await talk.choose(`w:${flow.id}:9:show`))).toContain(skipped)
    await talk.choose(done(9))
    expect(textOf(await talk.choose(done(10)))).toContain(skipped)
  })

  it('a step done after all is no longer passed over', async () => {
    await walkTo(3, talk)
    await talk.tap(say('flow.skip'))
    await talk.say('quay lại')
    await talk.say('xong')
    expect(talk.state().flow?.skipped).toEqual([])
  })

  it('offers at most five ways on at any step, the way on first', async () => {
    for (const { id, steps } of realKnowledge.flows.values()) {
      for (const index of steps.keys()) {
        const [reply] = (await talk.choose(`w:${id}:${index}:show`)).replies.slice(-1)
        expect(reply?.choices?.length).toBeLessThanOrEqual(5)
        expect(reply?.choices?.[0]?.label).toBe(say('flow.done'))
      }
    }
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
    expect(textOf(turn)).toContain(say('flow.sendCode'))
    expect(talk.state().flow).toBeNull()
  })

  it('a dossier code typed at the last step is looked up and ends the walkthrough', async () => {
    await walkTo(flow.steps.length, talk)
    const turn = await talk.say('H99.01-261120-0001')
    expect(turn.outcome).toBe('dossier')
    expect(textOf(turn)).toContain('Tình trạng')
    expect(turn.walk).toEqual({ flow: flow.id, step: flow.steps.length, what: 'finished' })
    expect(talk.state().flow).toBeNull()
  })

  it('a dossier code typed earlier leaves the walkthrough open', async () => {
    await walkTo(3, talk)
    await talk.say('H99.01-261120-0001')
    expect(talk.state().flow?.step).toBe(2)
  })

  it('a step that does not exist, or a walkthrough that has gone, moves nothing', async () => {
    await walkTo(3, talk)
    for (const choice of [done(flow.steps.length), 'w:khong-con:1:done']) {
      expect((await talk.choose(choice)).replies[0]?.text).toBeTruthy()
      expect(talk.state().flow?.step).toBe(2)
    }
  })
})

it('tells what is to be counted, and nothing of the citizen', async () => {
  const told: unknown[] = []
  const note = (turn: { readonly walk?: unknown }) => told.push(turn.walk)
  note(await walkTo(1, talk))
  note(await talk.choose(done(0)))
  note(await talk.say('bị vướng, quên mật khẩu'))
  note(await talk.say('bỏ qua'))
  note(await talk.say('quay lại'))
  note(await talk.say('dừng lại'))
  note(await talk.say('làm tiếp'))
  note(await talk.say('thế lệ phí bao nhiêu'))
  expect(told).toEqual([
    { flow: flow.id, step: 1, what: 'begun' },
    { flow: flow.id, step: 1, what: 'done' },
    { flow: flow.id, step: 2, what: 'stuck', trouble: 'quen-mat-khau' },
    { flow: flow.id, step: 2, what: 'skipped' },
    { flow: flow.id, step: 2, what: 'back' },
    { flow: flow.id, step: 2, what: 'stopped' },
    { flow: flow.id, step: 2, what: 'resumed' },
    undefined,
  ])
})

describe('a walkthrough with a step that no longer holds', () => {
  const steps = flow.steps.map((step, i) => (i === 4 ? { ...step, validTo: '2026-11-21' } : step))
  const old = { ...realKnowledge, flows: new Map([[flow.id, { ...flow, steps }]]) }
  const mind = createMind(old, statuses)

  it('is not offered and not shown, also by an old button', async () => {
    const other = await startTalk('2026-11-22', { mind })
    expect(textOf(await other.choose('a:khai-sinh'))).not.toContain(say('choice.walk'))
    const turn = await other.choose(done(2))
    expect(textOf(turn)).toContain(say('flow.outdated'))
    expect(other.state().flow).toBeNull()
  })

  it('was offered while it held', async () => {
    const other = await startTalk('2026-11-21', { mind })
    expect(stepIn(await other.choose(done(2)))).toBe(4)
  })
})
