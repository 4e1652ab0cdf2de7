/** The words in brackets behind a fee on the portal: what of them can be quoted, and what they tell. */

import { figuresIn } from './amounts.ts'
import { inOneLine } from './lines.ts'

/** Characters of a note that is quoted. */
const longest = 320

/** Nothing but the number of a case, or the label of the field. */
const sayNothing = /^\(?(?:[ivx]{1,4}|\d{1,2}|[a-zđ]|Phí, lệ phí)\)?[.:]?$/i
/** Where the fields of how and when to file were read into the note. */
const nextField =
  /[-;,.\s)]*(?:Nộp hồ sơ trực tiếp;|\d{1,2} ngày(?: làm việc)?, kể từ|trong thời hạn \d).*$/i
/** "15.000.0000": a slip of the hand that cannot be put right. */
const brokenNumber = /\d\.\d{4,}(?!\d*\/)/

/** The words in brackets, tidied and short; null when they say nothing or cannot be read. */
export function noteOf(text: string | undefined): string | null {
  const line = inOneLine(text?.trim().replace(/^\((?=[^)]*$)/, ''))
  const bare = (line ?? '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(nextField, '')
    .replace(/^(?:\d{1,2}\.|đồng(?!\s*\/))\s+/, '')
    .trim()
  const isShort = bare.split(/\s+/).length < 4 && !/^(?:không|chưa|miễn|do|theo|\/)/i.test(bare)
  const tells = !isShort || /\d/.test(bare) || /^\p{L}*\s*\//u.test(bare)
  if (bare === '' || sayNothing.test(bare) || !tells || brokenNumber.test(bare)) return null
  return shorten(balanced(bare))
}

/** Cut at a word. */
export function shorten(note: string): string {
  return note.length <= longest ? note : `${note.slice(0, note.lastIndexOf(' ', longest))}…`
}

/** A bracket whose other half was cut off is closed. */
function balanced(note: string): string {
  const open = note.split('(').length - note.split(')').length
  return open > 0 ? `${note}${')'.repeat(open)}` : note
}

/** The unit a note begins with ("/văn bản", "đồng/lần (…)"), and what follows it. */
export function splitUnit(note: string): { readonly unit: string; readonly rest: string | null } {
  const [all, unit] =
    /^(?:đồng)?\s*\/\s*((?:\d{1,2} )?[\p{L}/ ]{2,30}?)(?=\s*[(.;,]|$)/iu.exec(note) ?? []
  if (all === undefined || unit === undefined) return { unit: '', rest: note }
  const rest = note.slice(all.length).replace(/^[\s.;,]+/, '')
  const inner = rest.replace(/^\(([^()]*)\)$/, '$1')
  const tidy = unit.trim().replace(/^0?1 /, '')
  return { unit: `/${tidy.charAt(0).toLowerCase()}${tidy.slice(1)}`, rest: inner || null }
}

/** Sizes of a case ("giá trị giao dịch dưới 2,1 tỷ đồng") are no fees. */
const sizes = /(?:giá trị|dưới|từ|đến|trên)[^.;:]{0,30}tỷ(?: đồng)?/gi
const reduction = /giảm|bằng \d+ ?%|50%|áp dụng mức|đến hết|miễn/i

/**
 * What a note means for the amount before it: `adds` to it, `replaces` it because it names the fee
 * itself or somebody else who sets it, or is `off` by a factor of a thousand.
 */
export function bearing(note: string, amount: number): 'adds' | 'replaces' | 'off' {
  const figures = figuresIn(note.replace(sizes, ''))
  if (figures.some((figure) => figure === amount * 1000)) return 'off'
  const isElsewhere =
    /Hội đồng nhân dân|HĐND/i.test(note) || /bằng \d+ ?%(?!.*nêu trên)/i.test(note)
  if (figures.length === 0) return isElsewhere || /\d\s*USD/.test(note) ? 'replaces' : 'adds'
  return reduction.test(note) && figures.every((figure) => figure < amount) ? 'adds' : 'replaces'
}
