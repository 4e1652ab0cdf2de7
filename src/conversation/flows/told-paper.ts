/** "Giấy chứng sinh có rồi": a paper ticked in words, for those who have no buttons. */

import type { ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import { fold } from '../../vietnamese/fold.ts'
import { closest } from '../cases/closest.ts'
import { papersOf } from './papers.ts'
import type { Walk } from './walk.ts'
import { viewOf } from './walk.ts'

const has =
  /^(?:(?:toi|em|minh|con|nha toi|nha em)\s+)?(?:da\s+)?co\s|\bco (?:roi|san)\b|\bchuan bi (?:xong|roi)\b/
// "Có cần" asks, "có căn cước" does not.
const asks = /\b(?:khong|ko|chua|phai|gi|nao|sao|dau|may)\b|\bcan (?!cuoc\b)|\?/

/** Words that name no paper, folded. */
const emptyWords = new Set('toi em minh con nha da co roi san chuan bi xong a nhe'.split(' '))
/** Share of the other words that must be of the paper's name. */
const explains = 0.7

/** The paper not yet ticked that the message says is there; only while papers are being ticked. */
export function toldPaper(walk: Walk, at: number): ProcedureDocument | undefined {
  const view = viewOf(walk, at)
  const words = fold(walk.input.text)
  if (view?.step.kind !== 'checklist' || !has.test(words) || asks.test(words)) return undefined
  const open = papersOf(view).filter(({ id }) => !view.ticked.includes(id))
  const candidates = open.map((value) => ({ value, texts: [value.name] }))
  return closest(walk.input.text, candidates, explains, emptyWords)
}
