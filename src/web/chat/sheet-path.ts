/** Where the pages of an answer are. */

import type { AnswerReply } from '../../conversation/reply.ts'

/** `/thu-tuc/khai-sinh`: what can be sent on. */
export function procedurePath({ procedure }: AnswerReply): string {
  return `/thu-tuc/${encodeURIComponent(procedure.id)}`
}

/** `/thu-tuc/khai-sinh/in`, with the citizen's own case where the answer has one. */
export function sheetPath(reply: AnswerReply): string {
  const { cases = [] } = reply
  const query = new URLSearchParams(
    cases.map((answer) => ['truong-hop', answer] as [string, string]),
  )
  const path = `${procedurePath(reply)}/in`
  return cases.length > 0 ? `${path}?${query}` : path
}
