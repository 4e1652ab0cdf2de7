/** Several topics in one message: "làm khai tử với xóa hộ khẩu cho ông". */

import type { Token } from '../retrieval/token.ts'
import type { TopicSearch } from './find-topics.ts'
import { findTopics } from './find-topics.ts'
import type { TopicHit } from './meaning.ts'
import type { Reading } from './read-message.ts'

/** Words that may stand between two things asked at once. */
const joints = new Set(['và', 'va', 'với', 'voi', 'còn', 'con', 'rồi', 'roi', 'cùng', 'cung'])
/** What is done already is told, not asked: "đã có hộ khẩu rồi". */
const done = new Set(['đã', 'da'])
/** Each part must name its topic this well … */
const clearEnough = 0.8
/** … and clearly better than the whole message names any one topic. */
const clearerThanWhole = 0.05
/** A topic that is none of the parts and names the whole this well is one matter made of them (liên thông). */
const wholeEnough = 0.8
const mostTopics = 3
/** No topic scores much more than a whole name said exactly. */
const mostScore = 1.05

/** The topics of the parts where they are clear, differ, and say more than the whole; else none. */
export function findSeveral(
  reading: Reading,
  whole: readonly TopicHit[],
  options: TopicSearch,
): readonly TopicHit[] {
  const parts = partsOf(reading)
  const [best] = whole
  const enough = (best?.score ?? 0) + clearerThanWhole
  if (parts.length < 2 || enough >= mostScore) return []
  const found = new Map<string, TopicHit>()
  for (const part of parts) {
    const hit = clearTopic(part, options)
    if (hit && hit.score <= enough) return []
    if (hit) found.set(hit.id, hit)
  }
  const isOneMatter = best !== undefined && best.score >= wholeEnough && !found.has(best.id)
  return found.size > 1 && !isOneMatter ? [...found.values()].slice(0, mostTopics) : []
}

function clearTopic(part: Reading, options: TopicSearch): TopicHit | undefined {
  const [best] = findTopics(part, options)
  return best?.kind === 'procedure' && best.score >= clearEnough ? best : undefined
}

function partsOf({ tokens, clauseStarts }: Reading): readonly Reading[] {
  const parts: Token[][] = [[]]
  for (const [i, token] of tokens.entries()) {
    const isJoint = joints.has(token.text)
    if (clauseStarts.has(i) || isJoint) parts.push([])
    if (!isJoint) parts.at(-1)?.push(token)
  }
  return parts
    .filter((part) => part.length >= 2 && !part.some(({ text }) => done.has(text)))
    .map((part) => ({ tokens: part, clauseStarts: new Set([0]), ownFrom: 0 }))
}
