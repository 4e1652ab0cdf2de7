import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { createApi } from '../../src/web/chat/talk/api.ts'
import type { TalkState } from '../../src/web/chat/talk/board.ts'
import { clientId } from '../../src/web/chat/talk/client-id.ts'
import { createDrawer } from '../../src/web/chat/talk/drawer.ts'
import { createMemory, type Memory } from '../../src/web/chat/talk/memory.ts'
import { createTalk } from '../../src/web/chat/talk/talk.ts'
import { greeting } from '../support/canned-replies.ts'
import { type StandIn, startStandIn } from '../support/stand-in-server.ts'

/** A clock that runs only when told to. */
function handClock() {
  const due = new Map<object, { readonly work: () => void; readonly ms: number }>()
  return {
    waits: () => [...due.values()].map(({ ms }) => ms),
    later(work: () => void, ms: number) {
      const key = {}
      due.set(key, { work, ms })
      return () => void due.delete(key)
    },
    ring() {
      const works = [...due.values()]
      due.clear()
      for (const { work } of works) work()
    },
  }
}

function forgetful(): Memory {
  const drawer = () =>
    createDrawer(() => {
      throw new Error('none')
    })
  return createMemory(drawer(), drawer())
}

async function server(): Promise<StandIn> {
  const standIn = await startStandIn(tmpdir())
  onTestFinished(() => standIn.close())
  return standIn
}

function talkWith(standIn: StandIn, memory = forgetful(), start?: string) {
  const clock = handClock()
  const talk = createTalk({
    ...(start === undefined ? {} : { start }),
    api: createApi(`${standIn.url}api/v1`),
    memory,
    now: () => '2026-11-22T03:00:00.000Z',
    online: () => true,
    later: clock.later,
    newId: () => clientId(),
  })
  const until = (ready: (state: TalkState) => boolean) =>
    expect.poll(() => ready(talk.board.get()), { interval: 5 }).toBe(true)
  return { talk, clock, memory, until, state: talk.board.get }
}

const lines = ({ entries }: TalkState) =>
  entries.map((entry) => (entry.kind === 'mine' ? entry.text : entry.reply.text))

test('a new talk begins with the greeting', async () => {
  const { talk, until, state } = talkWith(await server())
  talk.start()
  await until(({ opened }) => opened)
  expect(lines(state())).toEqual([greeting.text])
  expect(state().spoken.number).toBe(0)
})

test('a failed message is tried again after a pause, with its id', async () => {
  const standIn = await server()
  const { talk, clock, until, state } = talkWith(standIn)
  standIn.faults.push({ kind: 'status', status: 503 }, { kind: 'lost-answer' })
  talk.start()
  talk.ask('làm khai sinh')
  await until(({ notice }) => notice?.kind === 'trouble')
  expect(clock.waits()).toEqual([2_000])
  clock.ring()
  await expect.poll(() => clock.waits()).toEqual([5_000])
  clock.ring()
  await until(({ entries }) => entries.length === 3)
  expect(state().notice).toBeNull()
  expect(standIn.received).toHaveLength(3)
  expect(new Set(standIn.received.map(({ id }) => id)).size).toBe(1)
})

test('trouble is said once, however often it comes', async () => {
  const standIn = await server()
  const { talk, clock, until, state } = talkWith(standIn)
  talk.start()
  await until(({ opened }) => opened)
  standIn.faults.push({ kind: 'status', status: 503 }, { kind: 'status', status: 503 })
  talk.ask('hỏi')
  await expect.poll(() => clock.waits()).toEqual([2_000])
  clock.ring()
  await expect.poll(() => clock.waits()).toEqual([5_000])
  expect(state().spoken.number).toBe(1)
})

test('a busy server decides how long to wait', async () => {
  const standIn = await server()
  const { talk, clock } = talkWith(standIn)
  standIn.faults.push({ kind: 'status', status: 429, headers: { 'retry-after': '7' } })
  talk.start()
  talk.ask('hỏi')
  await expect.poll(() => clock.waits()).toEqual([7_000])
})

test('a remembered talk is shown again, and nothing of it is read aloud', async () => {
  const standIn = await server()
  const first = talkWith(standIn)
  first.talk.start()
  first.talk.ask('làm khai sinh')
  await first.until(({ entries }) => entries.length === 3)
  const second = talkWith(standIn, first.memory)
  second.talk.start()
  await second.until(({ opened }) => opened)
  expect(lines(second.state())).toEqual(lines(first.state()))
  expect(second.state().spoken.number).toBe(0)
  expect(standIn.conversations.size).toBe(1)
})

test('what was said elsewhere arrives when the page is looked at again', async () => {
  const standIn = await server()
  const { talk, until, state } = talkWith(standIn)
  talk.start()
  await until(({ opened }) => opened)
  standIn.add({ kind: 'text', text: 'Cán bộ trả lời.' })
  talk.comeBack()
  await until(({ entries }) => entries.length === 2)
  expect(state().spoken.text).toBe('Trợ lý trả lời: Cán bộ trả lời.')
  talk.comeBack()
  talk.ask('cảm ơn')
  await until(({ entries }) => entries.length === 4)
  expect(lines(state())).toHaveLength(4)
})

test('ending leaves nothing behind, also when an answer is still on its way', async () => {
  const standIn = await server()
  const { talk, memory, until, state } = talkWith(standIn)
  talk.start()
  await until(({ opened }) => opened)
  const [old = ''] = standIn.conversations.keys()
  standIn.faults.push({ kind: 'slow', ms: 100 })
  talk.ask('chuyện riêng')
  await expect.poll(() => standIn.received.length).toBe(1)
  await talk.end()
  await until(({ opened }) => opened)
  expect(lines(state())).toEqual([greeting.text])
  expect(standIn.conversations.has(old)).toBe(false)
  expect(memory.unsent()).toEqual([])
  expect(memory.toErase()).toEqual([])
})

test('a lost conversation is replaced and its words stay readable', async () => {
  const standIn = await server()
  const { talk, until, state } = talkWith(standIn)
  talk.start()
  await until(({ opened }) => opened)
  standIn.conversations.clear()
  talk.ask('làm khai sinh')
  await until(({ entries }) => entries.at(-1)?.kind === 'theirs' && entries.length === 2)
  expect(state().past).toHaveLength(1)
  expect(standIn.conversations.size).toBe(1)
})

test('a shared link is followed in the talk there is', async () => {
  const standIn = await server()
  const { talk, until, memory } = talkWith(standIn)
  talk.start()
  await until(({ opened }) => opened)
  const second = talkWith(standIn, memory, 'khai-sinh_K7M2PT')
  second.talk.start()
  await second.until(({ entries }) =>
    entries.some((one) => one.kind === 'mine' && one.delivery === 'sent'),
  )
  expect(standIn.received.at(-1)).toMatchObject({ start: 'khai-sinh_K7M2PT' })
  second.talk.follow('ho-so')
  await expect.poll(() => standIn.received.at(-1)).toMatchObject({ start: 'ho-so' })
})
