/** Several topics in one message: "làm khai tử với xóa hộ khẩu cho ông". */

import type { Token } from '../retrieval/token.ts'
import type { TopicSearch } from './find-topics.ts'
import { findTopics } from './find-topics.ts'
import type { TopicHit } from './meaning.ts'
import type { Reading } from './read-message.ts'

/** Words that may stand between two things asked at once. */
const joints = new Set(['và', 'va', 'với', 'voi', 'còn', 'con', 'rồi', 'roi', 'cùng', 'cung'])
/** Each part must name its topic this well … */
const clearEnough = 0.8
/** … and clearly better than the whole message names any one topic. */
const clearerThanWhole = 0.05
/** A topic that is none of the parts and names the whole this well is one matter made of them (liên thông). */
const wholeEnough = 0.8
const mostTopics = 3

/** The topics of the parts where they are clear and differ; else none. */
export function findSeveral(
  reading: Reading,
  whole: readonly TopicHit[],
  options: TopicSearch,
): readonly TopicHit[] {
  const parts = partsOf(reading)
  if (parts.length < 2) return []
  const found = parts.flatMap((part) => clearTopic(part, options))
  const distinct = [...new Map(found.map((hit) => [`${hit.kind}:${hit.id}`, hit])).values()]
  const weakest = Math.min(...distinct.map(({ score }) => score))
  const together = whole[0]?.score ?? 0
  const isOneMatter = together >= wholeEnough && !distinct.some(({ id }) => id === whole[0]?.id)
  if (isOneMatter) return []
  return distinct.length > 1 && weakest > together + clearerThanWhole
    ? distinct.slice(0, mostTopics)
    : []
}

function clearTopic(part: Reading, options: TopicSearch): readonly TopicHit[] {
  const [best] = findTopics(part, options)
  return best && best.kind === 'procedure' && best.score >= clearEnough ? [best] : []
}

function partsOf({ tokens, clauseStarts }: Reading): readonly Reading[] {
  const parts: Token[][] = [[]]
  for (const [i, token] of tokens.entries()) {
    const isJoint = joints.has(token.text)
    if (clauseStarts.has(i) || isJoint) parts.push([])
    if (!isJoint) parts.at(-1)?.push(token)
  }
  return parts
    .filter((part) => part.length >= 2)
    .map((part) => ({ tokens: part, clauseStarts: new Set([0]), ownFrom: 0 }))
}
