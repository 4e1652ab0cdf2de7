/** Where the printed page of an answer is. */

import type { AnswerReply } from '../../conversation/reply.ts'

/** `/thu-tuc/khai-sinh/in`, with the citizen's own case where the answer has one. */
export function sheetPath({ procedure, cases = [] }: AnswerReply): string {
  const query = new URLSearchParams(
    cases.map((answer) => ['truong-hop', answer] as [string, string]),
  )
  const path = `/thu-tuc/${encodeURIComponent(procedure.id)}/in`
  return cases.length > 0 ? `${path}?${query}` : path
}
