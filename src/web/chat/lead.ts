/** The first words of an answer, under a heading that already names the procedure. Pure. */

import type { AnswerReply } from '../../conversation/reply.ts'

/** A line with at most so many characters besides the title says no more than the title. */
const merelyNaming = 16

/** The lead without lines that only name the procedure, as "Đang nói về: Đăng ký khai sinh." does. */
export function leadUnderTitle({ lead, procedure: { title } }: AnswerReply): string {
  const says = (line: string) => !line.includes(title) || line.length - title.length > merelyNaming
  return lead.split('\n').filter(says).join('\n').trim()
}
