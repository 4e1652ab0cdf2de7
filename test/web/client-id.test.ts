import { expect, test } from 'vitest'
import { clientId } from '../../src/web/chat/talk/client-id.ts'

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const insecure = {
  getRandomValues: crypto.getRandomValues.bind(crypto),
}

test('is a random UUID', () => {
  expect(clientId(crypto)).toMatch(shape)
})

test('is one also where the page is served without HTTPS', () => {
  const ids = Array.from({ length: 50 }, () => clientId(insecure))
  for (const id of ids) expect(id).toMatch(shape)
  expect(new Set(ids).size).toBe(50)
})
