import { beforeEach, describe, expect, it } from 'vitest'
import type { Turn } from '../../src/conversation/mind.ts'
import type { ChecklistReply, Position } from '../../src/conversation/reply.ts'
import type { FlowStep } from '../../src/knowledge/schema/flow.ts'
import { procedureOf, realKnowledge } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'

const flow = realKnowledge.flows.get('khai-sinh-truc-tuyen')
if (!flow) throw new Error('expected content/flows/khai-sinh-truc-tuyen.yaml')
const { say } = realKnowledge.phrases
/** The papers of filing online. */
const papers = procedureOf(flow.procedure).documents.filter(
  ({ channel }) => channel === 'any' || channel === 'online',
)
const begin = `w:${flow.id}:0:show`
const done = (step: number) => `w:${flow.id}:${step}:done`

let talk: Talk
beforeEach(async () => {
  talk = await startTalk()
})

/** The step shown, counted from 1; undefined when the turn shows none. */
function stepIn({ replies }: Turn): number | undefined {
  return positionIn({ replies })?.number
}

function positionIn({ replies }: Pick<Turn, 'replies'>): Position | undefined {
  const last = replies.at(-1)
  return last?.kind === 'step' || last?.kind === 'checklist' ? last.position : undefined
}

function checklistIn({ replies }: Turn): ChecklistReply {
  const list = replies.find((reply) => reply.kind === 'checklist')
  if (list?.kind !== 'checklist') throw new Error('expected a checklist')
  return list
}

function stepAt(index: number): FlowStep {
  const step = flow?.steps[index]
  if (!step) throw new Error(`expected a step ${index}`)
  return step
}

/** Begins and goes on until `step`, counted from 1, is shown. */
async function walkTo(step: number): Promise<Turn> {
  let turn = await talk.choose(begin)
  for (let at = 0; at < step - 1; at++) turn = await talk.choose(done(at))
  return turn
}

describe('beginning', () => {
  it('introduces the walkthrough, then shows the first step with the papers to tick', async () => {
    const turn = await talk.choose(begin)
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
    await walkTo(2)
    expect(stepIn(await talk.tap(say('flow.done')))).toBe(3)
    expect(stepIn(await talk.say('xong rồi'))).toBe(4)
    expect(stepIn(await talk.say('ok tiep'))).toBe(5)
  })

  it('"back" shows the step before, by button and by word', async () => {
    await walkTo(5)
    expect(stepIn(await talk.tap(say('flow.back')))).toBe(4)
    expect(stepIn(await talk.say('quay lại'))).toBe(3)
  })

  it('the first step has no way back, and going back by word stays there', async () => {
    const turn = await walkTo(1)
    expect(turn.replies.at(-1)?.choices?.map(({ label }) => label)).not.toContain(say('flow.back'))
    expect(stepIn(await talk.say('quay lại'))).toBe(1)
  })

  it('"not done" and "no" stay at the step', async () => {
    await walkTo(3)
    for (const words of ['chưa xong', 'chua xong', 'chưa xong ạ', 'không phải']) {
      await talk.say(words)
      expect(talk.state().flow?.step).toBe(2)
    }
  })

  it('a button tapped twice moves once', async () => {
    await walkTo(3)
    expect(stepIn(await talk.choose(done(2)))).toBe(4)
    expect(stepIn(await talk.choose(done(2)))).toBe(4)
    const back = `w:${flow.id}:3:back`
    expect(stepIn(await talk.choose(back))).toBe(3)
    expect(stepIn(await talk.choose(back))).toBe(3)
  })

  it('ends after the last step with its last words and the way to look the dossier up', async () => {
    await walkTo(flow.steps.length)
    const turn = await talk.tap(say('flow.done'))
    expect(turn.outcome).toBe('walkthrough')
    expect(turn.replies[0]?.text).toBe(flow.finish)
    expect(textOf(turn)).toContain(say('choice.dossier'))
    expect(talk.state().flow).toBeNull()
  })

  it('a step that does not exist, or a walkthrough that has gone, moves nothing', async () => {
    await walkTo(3)
    for (const choice of [done(flow.steps.length), 'w:khong-con:1:done']) {
      expect((await talk.choose(choice)).replies[0]?.text).toBeTruthy()
      expect(talk.state().flow?.step).toBe(2)
    }
  })
})

describe('trouble', () => {
  it('lists what often goes wrong at the step, shows the way out and leads back', async () => {
    await walkTo(2)
    const troubles = stepAt(1).troubles
    const listed = await talk.tap(say('flow.stuck'))
    expect(textOf(listed)).toContain(say('flow.whichTrouble'))
    for (const { problem } of troubles) expect(textOf(listed)).toContain(problem)

    const shown = await talk.tap(troubles[2]?.problem ?? '')
    expect(textOf(shown)).toContain(troubles[2]?.answer)
    expect(stepIn(await talk.tap(say('flow.show')))).toBe(2)
  })

  it('can be told by word and chosen by number', async () => {
    await walkTo(2)
    await talk.say('tôi bị vướng')
    expect(textOf(await talk.say('2'))).toContain(stepAt(1).troubles[1]?.answer)
  })

  it('every trouble of every step leads to its answer', async () => {
    for (const [index, { troubles }] of flow.steps.entries()) {
      for (const [item, { answer }] of troubles.entries()) {
        expect(textOf(await talk.choose(`t:${flow.id}:${index}:${item}`))).toContain(answer)
      }
    }
  })
})

describe('papers', () => {
  const paper = 2
  const tick = `k:${flow.id}:0:${paper}`

  it('are ticked and unticked by the same button', async () => {
    await walkTo(1)
    const ticked = checklistIn(await talk.choose(tick))
    expect(ticked.items.map((item) => item.ticked)).toEqual(ticked.items.map((_, i) => i === paper))
    expect(ticked.text).toContain(`☑ ${ticked.items[paper]?.label}`)
    const unticked = checklistIn(await talk.choose(tick))
    expect(unticked.items.some((item) => item.ticked)).toBe(false)
  })

  it('that everybody needs and that are not ticked are named, but nobody is held up', async () => {
    await walkTo(1)
    const turn = await talk.choose(done(0))
    expect(turn.replies[0]?.text).toContain('Giấy chứng sinh')
    expect(turn.replies[0]?.text).not.toContain('mang thai hộ')
    expect(stepIn(turn)).toBe(2)
  })

  it('are not named when all of them are ticked', async () => {
    await walkTo(1)
    for (const [item, { when, held }] of papers.entries()) {
      if (when === undefined && !held) await talk.choose(`k:${flow.id}:0:${item}`)
    }
    expect((await talk.choose(done(0))).replies).toHaveLength(1)
  })

  it('stay ticked over other steps, a stop and another day', async () => {
    await walkTo(1)
    await talk.choose(tick)
    await talk.choose(done(0))
    await talk.say('dừng lại')
    talk.wait(24 * 60)
    await talk.choose(`w:${flow.id}:1:show`)
    expect(checklistIn(await talk.say('quay lại')).items[paper]?.ticked).toBe(true)
  })

  it('a paper that does not exist is not ticked', async () => {
    await walkTo(1)
    await talk.choose(`k:${flow.id}:0:99`)
    expect(talk.state().flow?.ticked).toEqual([])
  })
})

describe('stopping', () => {
  it('says where, and the button goes on from there', async () => {
    await walkTo(4)
    const stopped = await talk.tap(say('flow.stop'))
    expect(stopped.replies[0]?.text).toBe(say('flow.stopped', { number: 4 }))
    expect(stepIn(await talk.tap(say('flow.resume')))).toBe(4)
  })

  it('by an old button stops where the citizen really is', async () => {
    await walkTo(4)
    const stopped = await talk.choose(`w:${flow.id}:0:stop`)
    expect(stopped.replies[0]?.text).toBe(say('flow.stopped', { number: 4 }))
  })

  it('can be followed by "làm tiếp" days and questions later', async () => {
    await walkTo(4)
    await talk.say('mai làm tiếp')
    talk.wait(3 * 24 * 60)
    await talk.choose('a:ho-chieu:f')
    expect(stepIn(await talk.say('làm tiếp hồ sơ'))).toBe(4)
  })

  it('makes "xong" an ordinary word again', async () => {
    await walkTo(4)
    await talk.tap(say('flow.stop'))
    expect(stepIn(await talk.say('xong rồi'))).toBeUndefined()
    expect(textOf(await talk.choose('a:ho-chieu:f'))).not.toContain(
      say('flow.return', { number: 4 }),
    )
  })
})

describe('coming back', () => {
  it('an old button works days later', async () => {
    await walkTo(6)
    talk.wait(9 * 24 * 60)
    expect(stepIn(await talk.choose(done(5)))).toBe(7)
  })

  it('an old button works in a conversation that has forgotten everything', async () => {
    expect(stepIn(await talk.choose(done(5)))).toBe(7)
  })

  it('another question leaves the step open and offers the way back', async () => {
    await walkTo(3)
    const answer = await talk.choose('a:tam-tru:f')
    expect(answer.outcome).toBe('answered')
    expect(stepIn(await talk.tap(say('flow.return', { number: 3 })))).toBe(3)
  })

  it('a question about the same procedure is answered without leaving', async () => {
    await walkTo(3)
    const answer = await talk.say('thế lệ phí bao nhiêu')
    expect(answer.replies[0]).toMatchObject({ kind: 'answer', facets: ['fee'] })
    expect(answer.replies[0]).toHaveProperty('procedure.id', flow.procedure)
    expect(stepIn(await talk.say('quay lại hướng dẫn'))).toBe(3)
  })

  it('a greeting and a look at a dossier do not lose the step', async () => {
    await walkTo(3)
    await talk.say('xin chào')
    await talk.say('H99.01-261120-0001')
    expect(stepIn(await talk.say('xong'))).toBe(4)
  })
})
