/** Leaves out what only names a number of the person who writes: "CCCD 0123…" asks nothing about that card. */

import { fold } from '../vietnamese/fold.ts'
import { hidden, maskPersonalNumbers } from './find-code.ts'

const clauseEnd = /[,;()\n]+|\.(?=\s|$)/u

/** On folded text. */
const label =
  'cccd|cmnd|cmtnd|cmt|mst|sdt|dt|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh(?: ca nhan)?|ma so thue|dien thoai'
const ofWhom = 'cua (?:toi|em|minh|chau|con)'
const labelled = new RegExp(
  `^\\s*(?:so )?(?:${label})(?: so)?(?: (?:${ofWhom}))?(?: la)?\\s*:?\\s*${hidden}\\s*$`,
)

/** The message without such clauses; as it is when nothing else would be left. */
export function leaveOutNumbers(text: string): string {
  const masked = maskPersonalNumbers(text)
  if (masked === text) return text
  const clauses = masked.split(clauseEnd)
  const kept = clauses.filter((clause) => !labelled.test(fold(clause)))
  const asksMore = kept.length < clauses.length && /\p{L}/u.test(kept.join())
  return asksMore ? kept.join(', ') : text
}
