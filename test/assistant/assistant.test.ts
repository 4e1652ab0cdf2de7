import { describe, expect, it, onTestFinished } from 'vitest'
import { type Assistant, createAssistant } from '../../src/assistant/assistant.ts'
import type { Mind } from '../../src/conversation/mind.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import type { ConversationStore } from '../../src/stores/conversation-store.ts'
import { openSqliteStore } from '../../src/stores/sql/sqlite/open-sqlite-store.ts'
import { breaks, createFakeMind, looksUp, offered } from '../support/fake-mind.ts'
import { memoryLog } from '../support/memory-log.ts'
import { createMemoryWalks } from '../support/memory-walks.ts'
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

type HouseOptions = {
  readonly folder?: string
  readonly dossiers?: readonly DossierSource[]
  readonly mind?: Mind
  readonly wrap?: (store: ConversationStore) => ConversationStore
}

async function house(options: HouseOptions = {}) {
  const opened = await openSqliteStore(options.folder ?? tempFolder())
  onTestFinished(() => opened.close())
  const store = options.wrap?.(opened) ?? opened
  const log = memoryLog()
  const assistant = createAssistant({
    store,
    log,
    mind: options.mind ?? createFakeMind(),
    dossiers: options.dossiers ?? [],
    details: async () => null,
    walks: createMemoryWalks(),
    clock: () => new Date('2026-11-22T03:00:00.000Z'),
    ids: () => crypto.randomUUID(),
  })
  return { assistant, store, log }
}

/** A store in which someone else always writes just before we do. */
function alwaysMoving(store: ConversationStore): ConversationStore {
  return {
    ...store,
    record: (turn) => store.record({ ...turn, expectedSeq: turn.expectedSeq - 1 }),
  }
}

function source(find: DossierSource['find']): DossierSource {
  return { id: 'test', name: 'Thử', owns: () => 'maybe', find }
}

function say(assistant: Assistant, conversationId: string, eventId: string, text: string) {
  return assistant.receive({ conversationId, eventId, message: { kind: 'text', text } })
}

function choose(assistant: Assistant, conversationId: string, eventId: string, choice: string) {
  return assistant.receive({ conversationId, eventId, message: { kind: 'choice', choice } })
}

function textOf(numbered: { readonly reply: { readonly text: string } } | undefined) {
  return numbered?.reply.text
}
