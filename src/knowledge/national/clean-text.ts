/** A text of the portal made fit to read: one paragraph, visible characters, marks and amounts as they should be. */

import { normalise } from '../../vietnamese/normalise.ts'
import { inTwoTiers } from './two-tiers.ts'

/** Labels of the portal's page that were read along with empty fields. */
const pageLabels = /Không có thông tin(?=Từ khóa|Mô tả|Chọn)[\s\S]*$/u
/** Bullets, also those of symbol fonts. */
const bullets = /[\uf000-\uf0ff▪●•◦■□➢➤✓✔\u{1f539}]/gu
/** PDF texts set a mark apart from its vowel: "la ̣i". */
const strayMark = / +(?=\p{M})/gu

const currency = '(?:VNĐ|VND|Việt Nam đồng|đồng|đ)(?!\\p{L})'
const commaAmount = new RegExp(
  `(?<![\\d.,])\\d{1,3}(?:(?:,\\d{3})+(?=\\s*${currency})|(?:(?:,\\d{3})+,\\d{3}|,000)(?![\\d.,]))`,
  'giu',
)
const shortCurrency =
  /(\d)\s*(?:VNĐ|VND|Việt Nam đồng)(?!\p{L})|(\d{3})\s*đ(?:\.(?!\d))?(?=[\s/,;:)”"]|$)/giu

/** Raw text as lines without page labels; bullets of any kind are a hyphen. */
export function rawLines(text: string): readonly string[] {
  return text
    .replace(pageLabels, '')
    .replace(bullets, '\n- ')
    .replace(gluedSentence, '$1 ')
    .split(/\r?\n/)
}

/** "…ký xác nhận.Trường hợp …" */
const gluedSentence = /(?<=[\p{Ll})])([.;])(?=\p{Lu}\p{Ll})/gu

/** One line of text, cleaned; empty when nothing readable is left. */
export function cleanText(text: string): string {
  const plain = normalise(text.replace(/\u0000/g, '').replace(strayMark, ''))
  const cleaned = tidyMarks(inTwoTiers(tidyAmounts(plain)))
  return /[\p{L}\d]/u.test(cleaned) ? cleaned : ''
}

/** "8,000 VNĐ" → "8.000 đồng", "20.000đ /tờ" → "20.000 đồng/tờ". */
export function tidyAmounts(text: string): string {
  return text
    .replace(commaAmount, (amount) => amount.replaceAll(',', '.'))
    .replace(shortCurrency, '$1$2 đồng')
    .replace(/(đồng|USD) ?\/ ?(?=[\p{L}\d])/gu, '$1/')
}

/** No space before a mark, no mark twice. */
function tidyMarks(text: string): string {
  return text
    .replace(/ +(?=[,.;:!?)\]”](?!\p{L}))/gu, '')
    .replace(/ +([,;:]|\.(?=\p{Lu}))(?=\p{L})/gu, '$1 ')
    .replace(/\.{3,}|…+/g, '…')
    .replace(/([.;,:])[\s.;,:]*(?=[.;,:])/g, '')
    .replace(/([([“]) +/g, '$1')
    .replace(/…\./g, '…')
    .trim()
}
