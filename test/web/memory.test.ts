import { expect, test } from 'vitest'
import { createDrawer, type Drawer } from '../../src/web/chat/talk/drawer.ts'
import { createMemory, sessionKey } from '../../src/web/chat/talk/memory.ts'

const session = { id: 'c-1', token: 't-1' }

function drawer(): Drawer {
  return createDrawer(() => {
    throw new Error('forbidden')
  })
}

const brokenDrawer = createDrawer(() => ({
  getItem: () => 'not json',
  setItem() {
    throw new Error('full')
  },
  removeItem() {
    throw new Error('forbidden')
  },
}))

test('keeps a conversation beyond the tab and unsent messages with it', () => {
  const [lasting, passing] = [drawer(), drawer()]
  const memory = createMemory(lasting, passing)
  memory.keepSession(session)
  const at = '2026-11-22T03:00:00.000Z'
  memory.keepUnsent([{ kind: 'mine', id: 'm', text: 'hỏi', at, delivery: 'unsent' }])
  expect(createMemory(lasting, drawer()).session()).toEqual(session)
  expect(createMemory(lasting, drawer()).unsent()).toEqual([])
  expect(createMemory(lasting, passing).unsent()).toHaveLength(1)
})

test('forgets what it is told to forget', () => {
  const memory = createMemory(drawer(), drawer())
  memory.keepSession(session)
  memory.keepSession(null)
  memory.keepToErase([session])
  memory.keepToErase([])
  expect(memory.session()).toBeNull()
  expect(memory.toErase()).toEqual([])
})

test('a broken storage costs nothing but the memory', () => {
  const memory = createMemory(brokenDrawer, brokenDrawer)
  memory.keepSession(session)
  memory.keepUnsent([])
  expect(memory.session()).toBeNull()
  expect(memory.unsent()).toEqual([])
})

test('a talk handed to a tab stays in it, beside the one the browser remembers', () => {
  const [lasting, passing] = [drawer(), drawer()]
  createMemory(lasting, drawer()).keepSession(session)
  const handed = { id: 'c-2', token: 't-2' }
  passing.put(sessionKey, handed)
  const memory = createMemory(lasting, passing)
  expect(memory.session()).toEqual(handed)
  memory.keepSession({ ...handed, token: 't-3' })
  expect(createMemory(lasting, drawer()).session()).toEqual(session)
})

test('on a shared computer who was seen last is known after a reload, in the tab alone', () => {
  const [lasting, passing] = [drawer(), drawer()]
  createMemory(lasting, passing).keepSeen(12_345)
  expect(createMemory(lasting, passing).seen()).toBe(12_345)
  expect(createMemory(lasting, drawer()).seen()).toBe(0)
})
