/** Who handles a procedure, as the list prints it, in the names of today. */

import { cleanText } from './clean-text.ts'
import { inTwoTiers, unknownOffice } from './two-tiers.ts'

const spellings: readonly (readonly [RegExp, string])[] = [
  [/•\s*|_old/g, ''],
  [/\(?(?:Cơ quan có thẩm quyền(?: quyết định)?|Cơ quan thực hiện)(?:\)|\s*:[^\n]*)?/gi, ''],
  [/\s*\n\s*(?=\p{Lu})/gu, '; '],
  [/\(\s*\)/g, ''],
  [/U[ỷỹ] ban|Ủy Ban/g, 'Ủy ban'],
  [/Ủy ban nhân dân|UBND/gi, 'Ủy ban nhân dân'],
  [/NN và MT|NN-PTNT|NN&MT/g, 'Nông nghiệp và Môi trường'],
  [/Bộ tài chính/g, 'Bộ Tài chính'],
  [/Tư Pháp/g, 'Tư pháp'],
  [/NHNN/g, 'Ngân hàng Nhà nước'],
  [/PVHCC/g, 'Phục vụ hành chính công'],
]

/** The commune's committee under its former names. */
const communeCommittee =
  /^Ủy ban nhân dân (?:cấp )?(?:(?:xã|phường)[, ]+(?:xã|phường)(?:, (?:thị trấn|đặc khu))?)$/i

/** The agencies, in their order and each once; null where none is left that still exists. */
export function cleanAgency(text: string | undefined): string | null {
  const spelled = spellings.reduce((so, [pattern, word]) => so.replace(pattern, word), text ?? '')
  const printed = split(lowerTiers(spelled)).map((name) => oneAgency(inTwoTiers(cleanText(name))))
  const agencies = [...new Set(printed)].filter((agency) => agency !== '')
  const joined = cutList(agencies)
  return joined === '' || /huyện|thị trấn/i.test(joined) ? null : joined
}

/** The same for a procedure of every province, where the list names the office of one. */
export function cleanAgencyAnywhere(text: string | undefined): string | null {
  const agencies = split(cleanAgency(text)?.replace(/…$/, '') ?? '')
  const general = agencies.map((agency) => agency.replace(ofOneProvince, '$1'))
  return [...new Set(general)].join(', ') || null
}

const ofOneProvince =
  /^((?:Sở|Trung tâm Phục vụ hành chính công|Bộ phận)(?: (?!tỉnh|thành)[\p{L},]+)*?)\s*(?:[-–]\s*)?(?:thành phố|tp\.?|tỉnh) (?:\p{Lu}\p{L}*(?: |$)){1,3}(?:[-–].*)?$/iu

/** "cấp Xã" → "cấp xã". */
function lowerTiers(text: string): string {
  return text.replace(/cấp (?:Xã|Tỉnh|Huyện)/g, (tier) => tier.toLowerCase())
}

/** At commas, but not inside a name ("Thuế tỉnh, thành phố", "xã, phường, đặc khu"). */
function split(text: string): readonly string[] {
  return text.split(/\s*;\s*|,\s*(?=\p{Lu})/u)
}

function oneAgency(text: string): string {
  const name = text.replace(/^[\s:.-]+|[\s:.,;-]+$/g, '')
  if (new RegExp(unknownOffice, 'i').test(name) || /(?:quận|huyện)(?!\p{L})/iu.test(name)) return ''
  return communeCommittee.test(name) ? 'Ủy ban nhân dân cấp xã' : name
}

/** Characters after which a list of offices is cut. */
const longestList = 220

function cutList(agencies: readonly string[]): string {
  const whole = agencies.join(', ')
  if (whole.length <= longestList) return whole
  const shown = agencies.filter((_, i) => agencies.slice(0, i + 1).join(', ').length <= longestList)
  return shown.length > 0 ? `${shown.join(', ')}…` : ''
}

/**
 * Where a record says to hand in, only when it names an office: addresses of before the reform are
 * not repeated.
 */
export function cleanPlace(text: string | undefined): string | null {
  const place = cleanAgency(text)?.replace(/^t?rực tiếp tại (?:các )?|^tại /i, '') ?? ''
  const isOffice = office.test(place) && place.length <= 120 && !/\d|https?:|hoặc|…/.test(place)
  const hasAddress = /(?:phường|quận|đường|phố) \p{Lu}|quận|Trung tâm$|, số$/u.test(place)
  return isOffice && !hasAddress ? place.charAt(0).toUpperCase() + place.slice(1) : null
}

const office =
  /^(?:Bộ |Cục |Sở |Phòng |Ban |Trung tâm |Cơ quan |Các |Công an|Thuế |Ngân hàng|Ủy ban)/i

export type Level = 'commune' | 'province' | 'ministry' | 'other'

const levelWords: readonly (readonly [Level, RegExp])[] = [
  // What districts did went to the communes, mostly.
  ['commune', /cấp xã|xã, phường|phường,? xã|huyện|Thuế cơ sở|Bảo hiểm xã hội cơ sở/i],
  ['province', /cấp tỉnh|(?:^|[,;] )Sở |tỉnh|Phòng Quản lý xuất nhập cảnh/i],
  [
    'ministry',
    /(?:^|[,;] )(?:Bộ |Cục |Tổng cục|Thủ tướng)|Nhà nước Việt Nam|Chứng khoán Nhà nước/i,
  ],
]

/** The levels an agency's name tells of. */
export function levelsOfAgency(agency: string | null | undefined): readonly Level[] {
  const told = levelWords.flatMap(([level, word]) => (word.test(agency ?? '') ? [level] : []))
  return told.length > 0 ? told : ['other']
}

/** The levels of a record; border posts and customs, which it puts with communes, belong elsewhere. */
export function cleanLevels(levels: readonly Level[], agency: string | null): readonly Level[] {
  const isElsewhere =
    agency !== null &&
    /Hải quan|Biên phòng|Cảng vụ|Kho bạc|Thuế doanh nghiệp lớn/i.test(agency) &&
    !/xã|phường|cơ sở/i.test(agency)
  const kept = isElsewhere ? levels.filter((level) => level !== 'commune') : levels
  return kept.length > 0 ? kept : levelsOfAgency(agency)
}
