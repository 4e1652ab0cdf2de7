/** The shapes of numbers that belong to a person, and the words around them that tell them from amounts. */

/** `other` is a long number of no known kind (bank account, card, insurance, passport): masked, not answered. */
export type NumberKind = 'personal-number' | 'old-id-card' | 'phone' | 'tax-code' | 'other'

/** Whether a number needs words such as "CMND" or "số" near it to count. */
export type Need = 'nothing' | 'number-word' | 'id-word'

export type NumberShape = {
  readonly kind: NumberKind
  readonly digits: RegExp
  /** Lengths of the groups, `4-3-3`; a number in one piece has one length. */
  readonly groups: RegExp
  readonly need: Need
}

const onePiece = /^\d+$/
/** Several groups, one of them of three or more digits: times and short lists have none. */
const pieces = /^(?=.*\b(?:[3-9]|1\d)\b)\d+(?:-\d+)+$/
const any = /^/

/** Tried in order. 03 05 07 08 09 are mobiles, 02 landlines, 01 the eleven-digit mobiles of before 2018. */
export const numberShapes: readonly NumberShape[] = [
  { kind: 'phone', digits: /^(?:00)?840?[35789]\d{8}$/, groups: any, need: 'nothing' },
  { kind: 'personal-number', digits: /^\d{12}$/, groups: onePiece, need: 'nothing' },
  { kind: 'personal-number', digits: /^0\d{11}$/, groups: pieces, need: 'nothing' },
  { kind: 'personal-number', digits: /^\d{12}$/, groups: pieces, need: 'id-word' },
  { kind: 'phone', digits: /^0[35789]\d{8}$/, groups: any, need: 'nothing' },
  { kind: 'phone', digits: /^0(?:2\d{9}|1[2689]\d{8})$/, groups: any, need: 'nothing' },
  { kind: 'tax-code', digits: /^\d{10}$/, groups: onePiece, need: 'nothing' },
  { kind: 'tax-code', digits: /^\d{13}$/, groups: /^10-3$/, need: 'nothing' },
  { kind: 'tax-code', digits: /^0\d{9}$/, groups: /^[2-9](?:-[2-9])+$/, need: 'nothing' },
  { kind: 'old-id-card', digits: /^\d{9}$/, groups: /^(?:9|3-3-3)$/, need: 'number-word' },
  { kind: 'other', digits: /^[3-69]\d{15,18}$/, groups: /^4-4-4-4(?:-[123])?$/, need: 'nothing' },
  { kind: 'other', digits: /^\d{11,}$/, groups: onePiece, need: 'nothing' },
]

/** Words that announce an identity paper, on folded text. "Chứng minh tài chính" is about money. */
export const idWords =
  /\b(?:cmnd|cmtnd|cmt|cccd|can cuoc|chung minh(?! (?:tai chinh|thu nhap|so du|von))|giay to|dinh danh)\b/

/** "Số …", but not hồ sơ, cơ sở, số tiền, số nhà and the like, on folded text. */
export const numberWords =
  /(?<!\bho )(?<!\bco )\bso\b(?! (?:ho so|hs|tien|luong|du|von|no|nha|luot|dan|lieu|sanh|quyet dinh|cong van|hieu))/

export const passportWords = /\b(?:ho chieu|passport)\b/

export const phoneWords = /\b(?:sdt|dt|dien thoai|zalo|hotline|goi|lien he|phone)\b/

/** A tax code and a mobile can look the same; only the words before tell. */
export const taxWords = /\b(?:mst|ma so thue|ma thue)\b[^\d]{0,24}$/

/** A unit of money right after a number, on folded text. `k` and `tr` must touch it ("k" also means không). */
export const moneyAfter =
  /^(?:k|tr)\b|^\s?(?:d|dong|vnd|nghin|ngan(?! hang)|trieu|ty|ti|usd|\$)(?![a-z])/

/** Ids in pasted links: 019d2bff-7bb5-7680-95dc-8885052931be. */
export const linkIds = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** 12/03/2026, 12.03.2026, 12-3-26, 2026-03-12. */
export const dates =
  /(?<![\d.\-/])(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})(?![./-]?\d)/g
