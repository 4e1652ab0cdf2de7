import { expect, test } from 'vitest'
import { clientId } from '../../src/web/chat/talk/client-id.ts'

test('is 128 random bits in letters and digits', () => {
  const ids = Array.from({ length: 50 }, clientId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(ids).size).toBe(50)
})
