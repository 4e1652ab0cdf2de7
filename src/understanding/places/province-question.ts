/** "Bến Tre giờ là tỉnh nào": a question about provinces and nothing else. Pure. */

import type { ProvinceRow, ProvinceTable } from '../../knowledge/schema/provinces.ts'
import { fold } from '../../vietnamese/fold.ts'
import { normalise } from '../../vietnamese/normalise.ts'

export type ProvinceQuestion =
  /** Provinces of before, with what they are today. */
  | { readonly kind: 'named'; readonly named: readonly NamedProvince[] }
  /** All of them. */
  | { readonly kind: 'all' }

export type NamedProvince = { readonly name: string; readonly now: ProvinceRow }

/** What is asked about a province, once its name is taken out of the words. Folded. */
const asks =
  /\b(?:gio|nay|hien (?:nay|gio)|chu|bay gio)\b.*\b(?:la|thuoc|ve|thanh|nhap|goi|doi ten|ten)\b.*\b(?:tinh|dau|gi|nao)\b|\b(?:sap|sat|sap xep|hop|gop)?\s?(?:nhap|sap nhap|sat nhap|gop|hop nhat)\b.*\b(?:voi|vao|vo|thanh|tinh|dau|nao|gi|chua|khong|the nao)\b|\bthuoc (?:tinh|thanh pho|tp) (?:nao|gi)\b|\bcon (?:la )?(?:tinh )?(?:khong|ko|hong|k)\b|\b(?:gom|co) (?:nhung |cac )?tinh (?:nao|gi|cu)|\b(?:doi|mang) ten (?:gi|la gi|thanh gi)\b/
const asksAll =
  /\b(?:bao nhieu|may|con may|nhung) (?:tinh|tinh thanh|tinh thanh pho|don vi hanh chinh cap tinh)\b/
/** Smaller places are another question. */
const smaller = /\b(?:xa|phuong|huyen|quan|thi tran|thi xa|thon|ap|khom|dac khu)\b/

/** Words beside the names; more of them tell of something else. */
const mostWords = 14

/** `key`: folded, with the spaces around it. */
type Name = { readonly key: string; readonly named: NamedProvince }

/** The reader of one table. */
export function createProvinceQuestions(table: ProvinceTable) {
  const names = namesOf(table)
  return (text: string): ProvinceQuestion | null => {
    let rest = ` ${fold(normalise(text)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    const named = new Map<string, NamedProvince>()
    for (const { key, named: one } of names) {
      if (!rest.includes(key)) continue
      rest = rest.replaceAll(key, ' ')
      named.set(one.name, one)
    }
    if (smaller.test(rest) || rest.trim().split(' ').length > mostWords) return null
    if (named.size === 0) return asksAll.test(rest) && isWholeCountry(rest) ? { kind: 'all' } : null
    return asks.test(rest) ? { kind: 'named', named: [...named.values()] } : null
  }
}

function isWholeCountry(rest: string): boolean {
  return /\b(?:ca nuoc|nuoc ta|viet nam|vn|toan quoc|sap nhap|sat nhap)\b/.test(rest)
}

/** Longest first: "Bà Rịa - Vũng Tàu" before "Vũng Tàu". */
function namesOf({ provinces, aliases }: ProvinceTable): readonly Name[] {
  const all = provinces.flatMap((now) =>
    [...new Set([...now.former, now.name])].flatMap((name) =>
      [name, ...(aliases[name] ?? [])].map((spelling) => ({
        key: ` ${fold(spelling).replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
        named: { name, now },
      })),
    ),
  )
  return all.toSorted((a, b) => b.key.length - a.key.length)
}
