import { expect, test } from 'vitest'
import { encodeAction } from '../../src/conversation/action.ts'
import { choicesOf } from '../../src/web/chat/replies/choices-of.ts'
import { answer, greeting } from '../support/canned-replies.ts'

const share = encodeAction({
  kind: 'share',
  subject: { kind: 'procedure', procedure: 'khai-sinh', facets: [] },
})
const choices = [
  { label: 'Lệ phí', choice: 'a:khai-sinh:f' },
  { label: 'Chia sẻ', choice: share },
]

test('an answer, which has a button to share it, has no second one', () => {
  expect(choicesOf({ ...answer, choices }).map(({ label }) => label)).toEqual(['Lệ phí'])
})

test('other replies keep theirs', () => {
  expect(choicesOf({ ...greeting, choices })).toEqual(choices)
})
