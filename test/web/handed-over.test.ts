import { expect, test } from 'vitest'
import { handedIn } from '../../src/web/chat/extras/handed-over.ts'

test('a talk is handed over by its id and its token', () => {
  expect(handedIn('#noi=0b6f-1.t_-9')).toEqual({ id: '0b6f-1', token: 't_-9' })
})

test.each([
  '',
  '#noi=',
  '#noi=only-an-id',
  '#noi=a.b.c',
  '#noi=../x.t',
  '#hoi=a.b',
  `#noi=${'a'.repeat(65)}.t`,
])('%s hands over nothing', (fragment) => {
  expect(handedIn(fragment)).toBeNull()
})
