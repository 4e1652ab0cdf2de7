import { beforeEach, describe, expect, it } from 'vitest'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'
import { checklistIn, done, flow, papers, stepAt, stepIn, walkTo } from '../support/walk.ts'

const { say } = realKnowledge.phrases

let talk: Talk
beforeEach(async () => {
  talk = await startTalk()
})

describe('trouble', () => {
  it('lists what often goes wrong at the step, shows the way out and leads back', async () => {
    await walkTo(2, talk)
    const troubles = stepAt(1).troubles
    const listed = await talk.tap(say('flow.stuck'))
    expect(textOf(listed)).toContain(say('flow.whichTrouble'))
    for (const { problem } of troubles) expect(textOf(listed)).toContain(problem)

    const shown = await talk.tap(troubles[2]?.problem ?? '')
    expect(textOf(shown)).toContain(troubles[2]?.answer)
    expect(stepIn(await talk.tap(say('flow.show')))).toBe(2)
  })

  it('can be told by word and chosen by number', async () => {
    await walkTo(2, talk)
    await talk.say('tôi bị vướng')
    expect(textOf(await talk.say('2'))).toContain(stepAt(1).troubles[1]?.answer)
  })

  it('every trouble of every step leads to its answer', async () => {
    for (const [index, { troubles }] of flow.steps.entries()) {
      for (const { id, answer } of troubles) {
        expect(textOf(await talk.choose(`t:${flow.id}:${index}:${id}`))).toContain(answer)
      }
    }
  })

  it('is heard in own words, without being called a trouble too', async () => {
    await walkTo(2, talk)
    const forgot = stepAt(1).troubles.find(({ id }) => id === 'quen-mat-khau')
    expect(textOf(await talk.say('bị vướng, quên mật khẩu'))).toContain(forgot?.answer)
    expect(textOf(await talk.say('toi quen passcode mat roi'))).toContain(forgot?.answer)
    expect(talk.state().flow?.step).toBe(1)
  })

  it('told at length shows the list', async () => {
    await walkTo(2, talk)
    const story = 'tôi bấm mãi từ sáng tới giờ mà nó cứ báo lỗi gì đó ấy chẳng biết làm sao nữa'
    expect(textOf(await talk.say(story))).toContain(say('flow.whichTrouble'))
  })

  it('a button from before troubles had names shows the list again', async () => {
    const turn = await talk.choose(`t:${flow.id}:1:0`)
    expect(textOf(turn)).toContain(say('flow.whichTrouble'))
  })

  it('that rests on general advice says so', async () => {
    const turn = await talk.choose(`t:${flow.id}:3:ten-xa-cu`)
    expect(textOf(turn)).toContain(say('flow.care'))
  })
})

describe('papers', () => {
  const paper = 2
  const tick = `k:${flow.id}:0:${paper}`

  it('are ticked and unticked by the same button', async () => {
    await walkTo(1, talk)
    const ticked = checklistIn(await talk.choose(tick))
    expect(ticked.items.map((item) => item.ticked)).toEqual(ticked.items.map((_, i) => i === paper))
    expect(ticked.text).toContain(`☑ ${ticked.items[paper]?.label}`)
    const unticked = checklistIn(await talk.choose(tick))
    expect(unticked.items.some((item) => item.ticked)).toBe(false)
  })

  it('that everybody needs and that are not ticked are named, but nobody is held up', async () => {
    await walkTo(1, talk)
    const turn = await talk.choose(done(0))
    expect(turn.replies[0]?.text).toContain('Giấy chứng sinh')
    expect(turn.replies[0]?.text).not.toContain('mang thai hộ')
    expect(stepIn(turn)).toBe(2)
  })

  it('are not named when all of them are ticked', async () => {
    await walkTo(1, talk)
    for (const [item, { when, held }] of papers.entries()) {
      if (when === undefined && !held) await talk.choose(`k:${flow.id}:0:${item}`)
    }
    expect((await talk.choose(done(0))).replies).toHaveLength(1)
  })

  it('stay ticked over other steps, a stop and another day', async () => {
    await walkTo(1, talk)
    await talk.choose(tick)
    await talk.choose(done(0))
    await talk.say('dừng lại')
    talk.wait(24 * 60)
    await talk.choose(`w:${flow.id}:1:show`)
    expect(checklistIn(await talk.say('quay lại')).items[paper]?.ticked).toBe(true)
  })

  it('are ticked by name; a button that still counts them ticks the same', async () => {
    await walkTo(1, talk)
    await talk.choose(`k:${flow.id}:0:${papers[paper]?.id}`)
    await talk.choose(`k:${flow.id}:0:3`)
    expect(talk.state().flow?.ticked).toEqual([papers[paper]?.id, papers[3]?.id])
  })

  it.each([
    ['giấy chứng sinh có rồi', ['giay-chung-sinh']],
    ['toi co giay chung sinh roi', ['giay-chung-sinh']],
    ['đã có thẻ căn cước của người đi khai', ['giay-to-tuy-than']],
    ['có cần giấy chứng sinh không', []],
    ['chưa có giấy chứng sinh', []],
    ['tôi có câu hỏi', []],
  ])('are ticked in words: %s', async (words, ticked) => {
    await walkTo(1, talk)
    await talk.say(words)
    expect(talk.state().flow?.ticked).toEqual(ticked)
  })

  it('an old count speaks of all papers, also when the list is personal', async () => {
    await talk.choose('c:khai-sinh:truong-hop:bo-roi')
    await talk.choose(`k:${flow.id}:0:2`)
    expect(talk.state().flow?.ticked).toEqual([papers[2]?.id])
  })

  it('still missing are named before sending and at the end', async () => {
    await walkTo(10, talk)
    const before = textOf(await talk.choose(`w:${flow.id}:9:show`))
    expect(before).toContain('xem lại giúp, còn chưa đánh dấu: Giấy chứng sinh')
    await talk.choose(done(9))
    expect(textOf(await talk.choose(done(10)))).toContain('còn chưa đánh dấu: Giấy chứng sinh')
  })

  it('a paper that does not exist is not ticked', async () => {
    await walkTo(1, talk)
    await talk.choose(`k:${flow.id}:0:99`)
    await talk.choose(`k:${flow.id}:0:khong-co`)
    expect(talk.state().flow?.ticked).toEqual([])
  })
})
