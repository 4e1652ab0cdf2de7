import { describe, expect, it } from 'vitest'
import type { Assistant } from '../../src/assistant/assistant.ts'
import type { Mind } from '../../src/conversation/mind.ts'
import { choose, house, say } from '../support/assistant-house.ts'
import { createFakeMind, offered } from '../support/fake-mind.ts'

describe('what is kept of a message', () => {
  it('hides personal numbers', async () => {
    const { assistant } = await house()
    const { id } = await assistant.open('web')
    await say(assistant, id, 'e1', 'CCCD của tôi là 001203004567')
    const [question] = (await assistant.history(id, 1)) ?? []
    expect(JSON.stringify(question)).not.toContain('001203004567')
    expect(question).toMatchObject({ text: expect.stringContaining('CCCD của tôi là') })
  })

  it('is the label of a choice shown before', async () => {
    const { assistant } = await house()
    const { id } = await assistant.open('web')
    await say(assistant, id, 'e1', 'chào')
    await choose(assistant, id, 'e2', offered.choice)
    expect((await assistant.history(id, 4))?.[0]).toMatchObject({ text: offered.label })
  })

  it('is nothing of a choice that was never shown', async () => {
    const { assistant } = await house()
    const { id } = await assistant.open('web')
    await choose(assistant, id, 'e1', 'a:số-001203004567')
    expect((await assistant.history(id, 1))?.[0]).toMatchObject({ text: '…' })
  })
})

describe('erase', () => {
  it('leaves nothing behind, also when a message is on its way', async () => {
    const { assistant } = await house()
    const { id, token } = await assistant.open('web')
    const [turn] = await Promise.all([say(assistant, id, 'e1', 'một'), assistant.erase(id)])
    expect(turn?.outcome).toBe('answered')
    expect(await assistant.history(id, 0)).toBeNull()
    expect(await assistant.authorise(id, token)).toBe(false)
    expect(await say(assistant, id, 'e2', 'hai')).toBeNull()
  })
})

describe('words that are not to be kept', () => {
  /** Everything said so far goes with "xóa"; of "thư" only a word in its place stays. */
  const mind = (): Mind => {
    const fake = createFakeMind()
    return {
      ...fake,
      turn(state, message, now) {
        const turn = fake.turn(state, message, now)
        const text = message.kind === 'text' ? message.text : ''
        if (text.startsWith('xóa')) return { ...turn, keepAs: '…', forget: true }
        return text.startsWith('thư') ? { ...turn, keepAs: '(thư)' } : turn
      },
    }
  }
  const kept = async (assistant: Assistant, id: string) =>
    JSON.stringify(await assistant.history(id, 0))

  it('are not kept', async () => {
    const { assistant } = await house({ mind: mind() })
    const { id } = await assistant.open('web')
    await say(assistant, id, 'e1', 'thư của bà Sáu')
    const said = (await assistant.history(id, 0)) ?? []
    expect(said.flatMap((one) => (one.author === 'citizen' ? [one.text] : []))).toEqual(['(thư)'])
  })

  it('go with all that was said when the citizen wishes so, and the talk goes on', async () => {
    const { assistant } = await house({ mind: mind() })
    const { id, token } = await assistant.open('web')
    await say(assistant, id, 'e1', 'chuyện nhà tôi')
    await say(assistant, id, 'e2', 'xóa hết')
    expect(await kept(assistant, id)).not.toMatch(/chuyện nhà|Xin chào/)
    expect(await assistant.authorise(id, token)).toBe(true)
    expect((await say(assistant, id, 'e3', 'hỏi lại'))?.outcome).toBe('answered')
  })
})
