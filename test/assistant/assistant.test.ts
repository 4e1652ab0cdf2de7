import { describe, expect, it } from 'vitest'
import { alwaysMoving, house, say, source, textOf } from '../support/assistant-house.ts'
import { breaks, looksUp } from '../support/fake-mind.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('open', () => {
  it('greets with numbered replies', async () => {
    const { assistant } = await house()
    const { replies } = await assistant.open('web')
    expect(replies).toEqual([{ seq: 1, reply: { kind: 'text', text: 'Xin chào' } }])
  })

  it('gives a token of 32 bytes and keeps only its hash', async () => {
    const { assistant, store } = await house()
    const { id, token } = await assistant.open('web')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect((await store.find(id))?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(await store.find(id))).not.toContain(token)
  })

  it('gives every conversation its own id and token', async () => {
    const { assistant } = await house()
    const [one, two] = [await assistant.open('web'), await assistant.open('web')]
    expect(one.id).not.toBe(two.id)
    expect(one.token).not.toBe(two.token)
  })
})

describe('authorise', () => {
  it('accepts the token of the conversation and nothing else', async () => {
    const { assistant } = await house()
    const one = await assistant.open('web')
    const two = await assistant.open('web')
    expect(await assistant.authorise(one.id, one.token)).toBe(true)
    expect(await assistant.authorise(one.id, two.token)).toBe(false)
    expect(await assistant.authorise(one.id, '')).toBe(false)
    expect(await assistant.authorise('nobody', one.token)).toBe(false)
    expect(await assistant.authorise('nobody', '')).toBe(false)
  })
})

describe('receive', () => {
  it('answers and keeps question, replies and state', async () => {
    const { assistant, store } = await house()
    const { id } = await assistant.open('web')
    const turn = await say(assistant, id, 'e1', 'chào')
    expect(turn).toMatchObject({ seq: 2, outcome: 'answered', replies: [{ seq: 3 }, { seq: 4 }] })
    expect((await assistant.history(id, 1))?.[0]).toMatchObject({ author: 'citizen', text: 'chào' })
    expect((await store.find(id))?.state).toMatchObject({ misses: 1 })
  })

  it('gives null for an unknown conversation', async () => {
    const { assistant } = await house()
    expect(await say(assistant, 'nobody', 'e1', 'chào')).toBeNull()
    expect(await assistant.history('nobody', 0)).toBeNull()
  })

  it('answers a repeated event with what was said first', async () => {
    const { assistant, store } = await house()
    const { id } = await assistant.open('web')
    const first = await say(assistant, id, 'e1', 'một')
    expect(await say(assistant, id, 'e1', 'hai')).toEqual(first)
    expect((await store.find(id))?.seq).toBe(4)
  })

  it('takes messages that come at once in order, each after the one before', async () => {
    const { assistant } = await house()
    const { id } = await assistant.open('web')
    const numbers = Array.from({ length: 10 }, (_, i) => i + 1)
    const turns = await Promise.all(numbers.map((n) => say(assistant, id, `e${n}`, `tin ${n}`)))
    expect(turns.map((turn) => textOf(turn?.replies[0]))).toEqual(
      numbers.map((n) => `${n}: tin ${n}`),
    )
  })

  it('answers the same event twenty times at once with one effect', async () => {
    const { assistant, store } = await house()
    const { id } = await assistant.open('web')
    const copies = Array.from({ length: 20 }, () => say(assistant, id, 'e1', 'một'))
    const turns = await Promise.all(copies)
    for (const turn of turns) expect(turn).toEqual(turns[0])
    expect((await store.find(id))?.seq).toBe(4)
  })

  it('thinks again when another process wrote in between', async () => {
    const folder = tempFolder()
    const [one, two] = [await house({ folder }), await house({ folder })]
    const { id } = await one.assistant.open('web')
    const events = Array.from({ length: 8 }, (_, n) => `e${n}`)
    const both = [one.assistant, two.assistant]
    await Promise.all(both.flatMap((a, who) => events.map((e) => say(a, id, `${who}${e}`, 'tin'))))
    const history = (await one.assistant.history(id, 1)) ?? []
    const counts = history.flatMap((m) => (m.author === 'assistant' ? [textOf(m)] : []))
    const expected = Array.from({ length: 16 }, (_, n) => `${n + 1}: tin`)
    expect(counts.filter((text) => text !== 'Chọn tiếp')).toEqual(expected)
  })

  it('gives up with StoreConflict when it never gets its turn', async () => {
    const { assistant } = await house({ wrap: alwaysMoving })
    const { id } = await assistant.open('web')
    await expect(say(assistant, id, 'e1', 'chào')).rejects.toMatchObject({ code: 'store-conflict' })
  })

  it('apologises when the mind breaks, and logs no word of the message', async () => {
    const { assistant, log } = await house()
    const { id } = await assistant.open('web')
    const turn = await say(assistant, id, 'e1', breaks)
    expect(turn).toMatchObject({ outcome: 'failed', replies: [{ reply: { text: 'Xin lỗi' } }] })
    expect(log.lines).toMatchObject([{ level: 'error', event: 'turn-failed', error: 'Error' }])
    expect(JSON.stringify(log.lines)).not.toContain(breaks)
  })

  it('keeps the state of before when the mind breaks', async () => {
    const { assistant } = await house()
    const { id } = await assistant.open('web')
    await say(assistant, id, 'e1', 'một')
    await say(assistant, id, 'e2', breaks)
    const turn = await say(assistant, id, 'e3', 'ba')
    expect(textOf(turn?.replies[0])).toBe('2: ba')
  })

  it('records a failed turn once, like any other', async () => {
    const { assistant, log } = await house()
    const { id } = await assistant.open('web')
    const first = await say(assistant, id, 'e1', breaks)
    expect(await say(assistant, id, 'e1', breaks)).toEqual(first)
    expect(log.lines).toHaveLength(1)
  })
})

describe('dossier look-ups', () => {
  const question = `${looksUp} H26.19-260715-0001`

  it('complete the turn with what a source knows', async () => {
    const { assistant } = await house({ dossiers: [source(async () => null)] })
    const { id } = await assistant.open('web')
    const turn = await say(assistant, id, 'e1', question)
    expect(turn).toMatchObject({ outcome: 'dossier', replies: [{ reply: { text: 'not-found' } }] })
  })

  it('tell the mind when a source is down, and log which one without its words', async () => {
    const down = source(() => Promise.reject(new Error('secret of the other system')))
    const { assistant, log } = await house({ dossiers: [down] })
    const { id } = await assistant.open('web')
    const turn = await say(assistant, id, 'e1', question)
    expect(textOf(turn?.replies[0])).toBe('unreachable')
    expect(log.lines).toMatchObject([{ event: 'dossier-source-unreachable', source: 'test' }])
    expect(JSON.stringify(log.lines)).not.toContain('secret')
  })

  it('are not made again for a repeated event', async () => {
    let asked = 0
    const counting = source(async () => {
      asked += 1
      return null
    })
    const { assistant } = await house({ dossiers: [counting] })
    const { id } = await assistant.open('web')
    await say(assistant, id, 'e1', question)
    await say(assistant, id, 'e1', question)
    expect(asked).toBe(1)
  })
})

describe('subscribe', () => {
  it('tells of messages and of the end, until it is stopped', async () => {
    const { assistant } = await house()
    const { id } = await assistant.open('web')
    let told = 0
    const stop = assistant.subscribe(id, () => {
      told += 1
    })
    await say(assistant, id, 'e1', 'một')
    expect(told).toBe(1)
    await assistant.erase(id)
    expect(told).toBe(2)
    stop()
    await assistant.erase(id)
    expect(told).toBe(2)
  })

  it('tells nothing of other conversations', async () => {
    const { assistant } = await house()
    const [one, two] = [await assistant.open('web'), await assistant.open('web')]
    let told = 0
    assistant.subscribe(one.id, () => {
      told += 1
    })
    await say(assistant, two.id, 'e1', 'một')
    expect(told).toBe(0)
  })
})
