import { describe, expect, it } from 'vitest'
import { emptyState, readState } from '../../src/conversation/state.ts'
import { realMind } from '../support/real-mind.ts'
import { startTalk } from '../support/talk.ts'

describe('a stored state', () => {
  it('is read back as it was', async () => {
    const talk = await startTalk()
    for (const choice of ['a:khai-sinh:f', 'd', 'w:khai-sinh-truc-tuyen:2:stuck', 'e:sinh-con']) {
      await talk.choose(choice)
      expect(readState(JSON.parse(JSON.stringify(talk.state())))).toEqual(talk.state())
    }
  })

  it.each([[null], [undefined], ['state'], [7], [[]], [{}], [{ version: 0 }], [{ version: 99 }]])(
    'that is not ours or of another version, %j, begins afresh',
    (stored) => {
      expect(readState(stored)).toEqual(emptyState)
    },
  )
})

describe('the first words', () => {
  it('greet and offer something to choose', () => {
    const [greeting] = realMind.greet()
    expect(greeting?.text).toContain('Xin chào')
    expect(greeting?.choices?.length).toBeGreaterThan(0)
  })
})

describe('an apology', () => {
  it('keeps the state and says where to turn to', async () => {
    const talk = await startTalk()
    await talk.choose('w:khai-sinh-truc-tuyen:2:show')
    const turn = realMind.apologise(talk.state())
    expect(turn.outcome).toBe('failed')
    expect(turn.state).toEqual(talk.state())
    expect(turn.replies[0]?.text).toContain('Xin lỗi')
  })
})
