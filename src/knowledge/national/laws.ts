/**
 * Documents a record rests on, their numbers repaired: where a title ends in a year ("Luật Cư trú
 * 20" + "2068/2020/QH14"), part of the year was read as part of the number.
 */

import { cleanText } from './clean-text.ts'
import { cleanLawTitle } from './law-titles.ts'
import { withoutShouting } from './names.ts'
import type { NationalProcedure } from './record.ts'

export type Law = { readonly code: string; readonly title: string | null }
type RawLaw = NationalProcedure['legalBasis'][number]

/** The laws, each once; those whose number cannot be made out are left out. */
export function cleanLaws(laws: readonly RawLaw[]): readonly Law[] {
  const cleaned = laws.map(cleanLaw).filter((law) => law !== null)
  const titles = new Map<string, string | null>()
  for (const { code, title } of cleaned) titles.set(code, titles.get(code) ?? title)
  return [...titles].map(([code, title]) => ({ code, title }))
}

/** Whether a number carried what is not its own. */
export function isRepaired(law: RawLaw): boolean {
  const code = numberIn(law.code)
  return code !== null && cleanLaw(law)?.code !== code
}

function cleanLaw({ code: raw, title: rawTitle = '' }: RawLaw): Law | null {
  const text = cleanText(rawTitle)
  const code = numberIn(raw) ?? numberIn(rawTitle)
  if (code === null) return namedLaw(cleanText(raw))
  const { code: whole, title } = splitYear(code, text) ?? { code: withoutYear(code), title: text }
  const repaired = withoutNextLetter(withMinistry(whole))
  return { code: repaired, title: cleanLawTitle(title, repaired) }
}

/** A name where the number should stand ("BỘ LUẬT HÀNG HẢI VIỆT NAM"). */
function namedLaw(name: string): Law | null {
  if (!/^\D{8,}$/.test(name)) return null
  const calm = name === name.toUpperCase() ? withoutShouting(name) : name
  return { code: calm.charAt(0).toUpperCase() + calm.slice(1), title: null }
}

const number =
  /(\d{1,5}(?:\.\d{1,2})?)\/((?:\d{4}\/)?(?:TTLT|TT|NĐ|NQ|QĐ|QH|UBTVQH|PL|VBHN|CT|L)(?:- (?=\p{Lu}{2})|TTg|[\p{Lu}\d./-])*)/u

function numberIn(text: string): string | null {
  const [, digits, rest = ''] = number.exec(cleanText(text)) ?? []
  return digits === undefined ? null : `${digits}/${rest.replace(/[\s.]/g, '')}`
}

/** "…năm 20" + "2068/2020/QH14" → "…năm 2020" + "68/2020/QH14". */
function splitYear(code: string, title: string): { code: string; title: string } | null {
  const [, begun = ''] = /(?:^|\D)([12]\d{0,2})$/.exec(title) ?? []
  const missing = 4 - begun.length
  const [digits = '', ...rest] = code.split('/')
  const year = Number(begun + digits.slice(0, missing))
  const isYear = begun !== '' && year >= 1945 && year <= 2100 && digits.length > missing
  if (!isYear || !/^\d+$/.test(digits)) return null
  return {
    code: [digits.slice(missing), ...rest].join('/'),
    title: title + digits.slice(0, missing),
  }
}

/**
 * The same where the title does not tell. Resolutions of the Standing Committee are not touched:
 * theirs do count beyond 999.
 */
function withoutYear(code: string): string {
  const dotted = code.replace(/^(?:19|20)\d{2}\.(?=\d+\/)/, '')
  return /^\d{4}\/(?:19|20)\d{2}\/(?:QH|NĐ|TT)/.test(dotted) ? dotted.slice(2) : dotted
}

/** The Ministry of Agriculture is BNNMT since 2025; its last letters went to the title. */
function withMinistry(code: string): string {
  return /\/20(?:2[5-9]|[3-9]\d)\/TT-BNN$/.test(code) ? `${code}MT` : code
}

/** The first letter of the next title at the end of a joint circular's number. */
function withoutNextLetter(code: string): string {
  return code.replace(/(TTLT.*(?:BYT|BTC|BLĐTBXH|BNNPTNT|VKSNDTC|BTP))[TVNQ]$/, '$1')
}
