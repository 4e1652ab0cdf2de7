import { expect, test } from 'vitest'
import { createDrawer, type Drawer } from '../../src/web/chat/talk/drawer.ts'
import { createMemory } from '../../src/web/chat/talk/memory.ts'

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
