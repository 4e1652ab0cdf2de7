/**
 * Names of government as they are since 1 July 2025: provinces and communes, no districts.
 * Rules: content audit section 6.7, and the notes on where matters are filed now.
 */

const commune =
  /(?:xã,\s*phường|phường,\s*xã)(?:,|\s+và|\s+hoặc)?\s*thị trấn|xã\/\s*phường\/\s*thị trấn|xã phường thị trấn/giu

const district = '(?:cấp (?:quận,? ?)?huyện|quận,? ?huyện|huyện,? ?quận|huyện)(?!\\p{L})'
const townToo = '(?:,? ?(?:thị xã|thành phố)(?! trực thuộc Trung ương))*(?: (?:trực )?thuộc tỉnh)?'

/** Offices that a text may send somebody to. */
const office = [
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'UBND',
  'cơ quan Công an',
  'Công an',
  'ông an',
  'Ban chỉ huy quân sự',
  'Ban CHQS',
  'cơ quan quân sự địa phương',
  'Ban Tuyển sinh quân sự',
  'Hội đồng thi đua - khen thưởng',
  'Trung tâm hành chính công',
  'Chi cục Thuế',
  'cơ quan chuyên môn về bảo vệ môi trường',
  'cơ quan có chức năng quản lý đất đai',
  'Phòng [^,.;:()]{3,50}?',
].join('|')

const title = '(?:(?:Chủ tịch|Trưởng|Văn phòng|lãnh đạo|trụ sở(?: làm việc)?(?: của)?) )?'
const districtOffice = new RegExp(
  `(?<!Phó |Phó Chủ tịch )${title}(?:${office}) (?:các )?${district}${townToo}`,
  'giu',
)

const successors: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:Bảo hiểm xã hội|BHXH) ${district}`, 'giu'), 'Bảo hiểm xã hội cơ sở'],
  [/(cơ quan đăng ký kinh doanh) cấp huyện/giu, '$1 cấp xã'],
  [/(bộ phận tiếp nhận hồ sơ ở) cấp huyện/giu, '$1 cấp xã'],
]

/** Anything that names a district office: a place nobody can go to any more. */
const gone = new RegExp(
  `(?:${office}|Bảo hiểm xã hội|BHXH|bộ phận [^,.;]{0,60}?) ${district}|(?:tại|đến|tới|về|ở) cấp huyện`,
  'iu',
)

/** The words put in place of a district office without a known successor. */
export const unknownOffice = 'cơ quan có thẩm quyền'

/** The text with today's names; a district office without successor becomes "cơ quan có thẩm quyền". */
export function inTwoTiers(text: string): string {
  const named = successors.reduce(
    (so, [pattern, name]) => so.replace(pattern, name),
    text.replace(commune, 'xã, phường, đặc khu'),
  )
  return named.replace(districtOffice, (office, at: number) =>
    beginsSentence(named, at) && isUpper(office) ? capital(unknownOffice) : unknownOffice,
  )
}

/** Whether the text sends somebody to a district. */
export function mentionsDistrict(text: string): boolean {
  return gone.test(text)
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.:;\n•+-]\s*)$/.test(text.slice(0, at))
}

function isUpper(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase()
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
