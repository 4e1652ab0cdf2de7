/** Titles of legal documents as the list has them: best effort, so what says nothing or is torn is left out. */

import { withoutShouting } from './names.ts'

const kinds = 'Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Pháp lệnh'
const bareKind = new RegExp(`^(?:(?:${kinds}|Thông thư|Ghị quyết|số|văn bản)\\s*)+$`, 'iu')
/** The beginning of the next title, with or without a space before it. */
const nextTitle = new RegExp(
  `(?<=[\\p{Ll}.] ?)(?:${kinds}|Số|số)(?: số)?\\s*\\d*$|(?<=\\p{Ll})(?:thông tư|nghị định|luật)$`,
  'u',
)
const gluedInside = new RegExp(`\\p{L}(?:${kinds})(?= |$)|\\p{Ll}\\d+/`, 'u')
const onlyNumber = new RegExp(
  `^(?:${kinds})(?: số)* [\\d./]+[\\p{Lu}-]*\\d*(?: ngày [\\d/]+)?$`,
  'u',
)
const torn = /^(?:số|ngày|của|Trang chủ)\s|^\d|(?:của|và|các|một số|theo|số|\/)$/i

/** Characters of a title that is shown. */
const longest = 220

/** The title of the document with this number, fit to show, or null. */
export function cleanLawTitle(text: string, code: string): string | null {
  const title = text
    .replace(/^MT(?!\p{Ll})\s*/u, '')
    .replace(nextTitle, '')
    .replace(/^hông tư/, 'Thông tư')
    .replace(/^uy định/, 'Quy định')
    .replace(/^định số/, 'Nghị định số')
    .replace(/[\s,;.:]+$/, '')
  const isWhole = title.length >= 8 && !torn.test(title) && !gluedInside.test(title)
  const tells = !bareKind.test(title) && !onlyNumber.test(title) && !namesAnother(title, code)
  if (!isWhole || !tells) return null
  const calm = title === title.toUpperCase() ? withoutShouting(title) : title
  const cut = calm.length > longest ? `${calm.slice(0, calm.lastIndexOf(' ', longest))}…` : calm
  return cut.charAt(0).toUpperCase() + cut.slice(1)
}

/** "Nghị định số 91/2022/NĐ-CP sửa đổi …" under another number. */
function namesAnother(title: string, code: string): boolean {
  const [, first] = /^\D{0,25}?(\d{1,4}\/\d{4}\/[\p{L}\d-]+)/u.exec(title) ?? []
  return first !== undefined && !code.startsWith(first) && !first.startsWith(code)
}
