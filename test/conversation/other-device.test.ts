import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryWalks } from '../support/memory-walks.ts'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'
import { checklistIn, done, flow, stepIn, walkTo } from '../support/walk.ts'

const { say } = realKnowledge.phrases

let here: Talk
let there: Talk
beforeEach(async () => {
  const walks = createMemoryWalks()
  here = await startTalk('2026-11-22', { walks })
  there = await startTalk('2026-11-22', { walks })
})

async function codeFrom(talk: Talk): Promise<string> {
  const text = textOf(await talk.say('cho tôi làm tiếp trên máy khác'))
  const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text) ?? []
  if (!code) throw new Error(`expected a code, got: ${text}`)
  return code
}

describe('a walkthrough continued on another device', () => {
  it('goes on at the same step', async () => {
    await walkTo(4, here)
    const turn = await there.say(await codeFrom(here))
    expect(turn.outcome).toBe('walkthrough')
    expect(stepIn(turn)).toBe(4)
    expect(stepIn(await there.say('xong'))).toBe(5)
  })

  it('keeps ticks and the answers on the case', async () => {
    await here.choose('c:khai-sinh:truong-hop:bo-roi')
    await walkTo(1, here)
    await here.choose(`k:${flow.id}:0:bien-ban-bo-roi`)
    await here.choose(done(0))
    await there.say(await codeFrom(here))
    const ticked = checklistIn(await there.say('quay lại')).items.filter((item) => item.ticked)
    expect(ticked.map(({ label }) => label)).toEqual(['Biên bản về việc trẻ bị bỏ rơi'])
  })

  it('the code is offered when stopping, and works after the stop', async () => {
    await walkTo(4, here)
    await here.tap(say('flow.stop'))
    const text = textOf(await here.tap(say('flow.code')))
    expect(stepIn(await there.say(/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? ''))).toBe(4)
  })

  it('the code works twice, and with words around it', async () => {
    await walkTo(4, here)
    const code = await codeFrom(here)
    await there.say(code)
    expect(stepIn(await there.say(`mã làm tiếp là ${code.toLowerCase()} ạ`))).toBe(4)
  })

  it('works on its last day and not after', async () => {
    await walkTo(4, here)
    const code = await codeFrom(here)
    there.wait(realKnowledge.settings.resumeDays * 24 * 60)
    expect(stepIn(await there.say(code))).toBe(4)
    there.wait(24 * 60)
    expect(textOf(await there.say(code))).toContain(say('flow.codeUnknown'))
  })

  it('whoever says so without a code is asked for it', async () => {
    expect(textOf(await there.say('tôi muốn làm tiếp trên máy khác'))).toContain(
      say('flow.askCode'),
    )
  })

  it('an unknown code says so and changes nothing', async () => {
    await walkTo(4, here)
    const turn = await here.say('A2B3-C4D5')
    expect(textOf(turn)).toContain(say('flow.codeUnknown'))
    expect(here.state().flow?.step).toBe(3)
  })

  it('takes nothing along that a citizen wrote', async () => {
    const kept: unknown[] = []
    const walks = createMemoryWalks()
    const spy = {
      ...walks,
      put: async (...entry: Parameters<typeof walks.put>) => kept.push(entry[0]) > 0,
    }
    const talk = await startTalk('2026-11-22', { walks: spy })
    await talk.say('tôi tên Nguyễn Văn A, căn cước 001203004567, làm khai sinh')
    await walkTo(2, talk)
    await codeFrom(talk)
    const [entry] = kept as { walk: object }[]
    expect(Object.keys(entry?.walk ?? {}).sort()).toEqual(
      ['chosen', 'flow', 'helping', 'skipped', 'step', 'ticked', 'version'].sort(),
    )
    expect(JSON.stringify(kept)).not.toMatch(/Nguyễn|001203004567/)
  })
})

it('a walk for someone else never meets the answers of another', async () => {
  await here.say('tôi làm giúp bà hàng xóm')
  await walkTo(2, here)
  const code = await codeFrom(here)
  await there.choose('c:tam-tru:cho-ai:ca-nhan')
  await there.say(code)
  expect(there.state().person).toBe(1)
  expect(there.state().cases.map(({ procedure }) => procedure)).toEqual(['khai-sinh'])
})
