import { describe, expect, it } from 'vitest'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk } from '../support/talk.ts'

const { phrases, settings } = realKnowledge
const person = phrases.say('choice.person')
const nonsense = ['qwrt zxcvb', 'plmk wdfgh', 'bnvcx rtplk']

describe('what is not understood', () => {
  it('is admitted, with things to choose and a person last', async () => {
    const talk = await startTalk()
    const turn = await talk.say(nonsense[0] ?? '')
    expect(turn.outcome).toBe('out-of-scope')
    expect(turn.replies[0]?.text).toBe(phrases.say('talk.notUnderstood'))
    expect(turn.replies[0]?.choices?.at(-1)?.label).toBe(person)
  })

  it('twice in a row brings a person first, and so does every further miss', async () => {
    const talk = await startTalk()
    await talk.say(nonsense[0] ?? '')
    for (const words of nonsense.slice(1)) {
      const turn = await talk.say(words)
      expect(turn.outcome).toBe('hand-over')
      expect(turn.replies[0]?.text).toContain(settings.contact)
      expect(turn.replies[0]?.choices?.[0]?.label).toBe(person)
    }
  })

  it('is forgotten as soon as something is understood', async () => {
    const talk = await startTalk()
    await talk.say(nonsense[0] ?? '')
    await talk.choose('a:khai-sinh:f')
    expect(talk.state().misses).toBe(0)
    expect((await talk.say(nonsense[1] ?? '')).outcome).toBe('out-of-scope')
  })

  it('leads to nothing invented: no answer, no procedure', async () => {
    const talk = await startTalk()
    const { replies, considered } = await talk.say(nonsense[0] ?? '')
    expect(replies.map(({ kind }) => kind)).toEqual(['text'])
    expect(considered).toEqual([])
  })
})
