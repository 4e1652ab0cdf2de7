/** Every walkthrough there is, played to its end with a detour, a trouble, a stop and another device. */

import { describe, expect, it } from 'vitest'
import { createMemoryWalks } from '../support/memory-walks.ts'
import { procedureOf, realKnowledge } from '../support/real-mind.ts'
import { startTalk, textOf } from '../support/talk.ts'
import { stepIn } from '../support/walk.ts'

const { say } = realKnowledge.phrases
const flows = [...realKnowledge.flows.values()]

describe.each(flows)('$id', ({ procedure, steps, finish }) => {
  it('leads from the answer to the last step', async () => {
    const walks = createMemoryWalks()
    const here = await startTalk('2026-11-22', { walks })
    await here.choose(`a:${procedure}:o`)
    const begun = await here.tap(say('choice.walk'))
    expect(stepIn(begun)).toBe(1)
    const { inPerson } = procedureOf(procedure).online
    if (inPerson) expect(textOf(begun)).toContain(inPerson)

    const [trouble] = steps[0]?.troubles ?? []
    await here.tap(say('flow.stuck'))
    expect(textOf(await here.tap(trouble?.problem ?? ''))).toContain(trouble?.answer)
    await here.say('xong')

    const aside = await here.say('thẻ bảo hiểm y tế hộ gia đình mua ở đâu')
    expect(stepIn(aside)).toBeUndefined()
    expect(stepIn(await here.tap(say('flow.return', { number: 2 })))).toBe(2)

    await here.say('mai làm tiếp')
    here.wait(24 * 60)
    const text = textOf(await here.tap(say('flow.code')))
    const there = await startTalk('2026-11-23', { walks })
    let turn = await there.say(/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? '')
    for (let step = 2; step <= steps.length; step += 1) {
      expect(stepIn(turn)).toBe(step)
      turn = await there.say('xong rồi')
    }
    expect(textOf(turn)).toContain(finish)
    expect(there.state().flow).toBeNull()
    expect((await there.say('H99.01-261120-0001')).outcome).toBe('dossier')
  })

  it('says each step once, in full sentences, with nothing left to fill in', () => {
    const texts = steps.flatMap(({ title, text, ready, troubles }) => [
      title,
      text,
      ...ready,
      ...troubles.flatMap(({ problem, answer }) => [problem, answer]),
    ])
    expect(texts.filter((one) => /[{}]/.test(one))).toEqual([])
    expect(steps.filter(({ text }) => !/[.”]$/.test(text)).map(({ id }) => id)).toEqual([])
  })

  it('looks back at the papers once before sending', () => {
    expect(steps.filter(({ review }) => review)).toHaveLength(1)
  })
})

it('every procedure that can be filed online offers one, or tells its steps in the answer', () => {
  const silent = [...realKnowledge.procedures.values()]
    .filter(({ online, walkthrough }) => online.level !== 'none' && walkthrough === undefined)
    .filter(({ online }) => online.steps.length === 0)
    .map(({ id }) => id)
  expect(silent).toEqual([])
  expect(flows.length).toBeGreaterThanOrEqual(92)
})
