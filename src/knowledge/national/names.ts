/** Official names as the list prints them, made fit to show. */

import { cleanText } from './clean-text.ts'

/** "Thủ tục: Đăng ký", ". Cấp giấy phép" */
const leading = /^[\s.:,;-]+|^thủ tục\s*[.:,-]+\s*(?:thủ tục\s+)?/iu
/** What was read along with the name: the code, the field after it, the last full stop. */
const trailing =
  /\s*(?:[*\s\u{1f539}]*Mã thủ tục[*\s]*(?::[\s\S]*|$)|\(\s*\d\.\d{6}\s*\)|[.;,:\s]+)$/u

/** An official name without what does not belong to it; shouted names in normal letters. */
export function cleanName(name: string): string {
  const text = cleanText(name)
    .replace(leading, (mark) => (/^t/i.test(mark) ? 'Thủ tục ' : ''))
    .replace(trailing, '')
    .replace(trailing, '')
  const calm = text === text.toUpperCase() ? withoutShouting(text) : text
  const plain = calm.replace(/^thủ tục(?=\s)/iu, 'Thủ tục')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** Words that keep a capital, and abbreviations, among letters made small. */
const capitals: readonly (readonly [RegExp, string])[] = [
  [/việt nam/g, 'Việt Nam'],
  [/trung ương/g, 'Trung ương'],
  [/luật tín ngưỡng/g, 'Luật Tín ngưỡng'],
  [/nghị định số/g, 'Nghị định số'],
]
const lawNumber = /\d+\/\d{4}\/[\p{Ll}-]+/gu

/** "THỦ TỤC THÀNH LẬP HỘI" → "thủ tục thành lập hội". */
export function withoutShouting(text: string): string {
  return capitals.reduce(
    (calm, [words, proper]) => calm.replace(words, proper),
    text.toLowerCase().replace(lawNumber, (number) => number.toUpperCase()),
  )
}
