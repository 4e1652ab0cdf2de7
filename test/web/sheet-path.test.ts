import { expect, it } from 'vitest'
import type { AnswerReply } from '../../src/conversation/reply.ts'
import { sheetPath } from '../../src/web/chat/sheet-path.ts'
import { ask } from '../support/ask.ts'

it.each<[readonly string[] | undefined, string]>([
  [undefined, '/thu-tuc/khai-sinh/in'],
  [[], '/thu-tuc/khai-sinh/in'],
  [
    ['qua-han/roi', 'truong-hop/-'],
    '/thu-tuc/khai-sinh/in?truong-hop=qua-han%2Froi&truong-hop=truong-hop%2F-',
  ],
])('an answer for the case %j is printed at %s', (cases, path) => {
  const answer: AnswerReply = ask('khai-sinh', ['documents'])
  expect(sheetPath(cases ? { ...answer, cases } : answer)).toBe(path)
})
