/**
 * Where a shared link leads. A place is written as one segment of an address out of [a-z0-9-]:
 * `trang-chu`, `khai-sinh`, `1-001193`, `lv-ho-tich`, `sk-sinh-con`, `gd-tai-tep`, `hd-khai-sinh-3`,
 * `ho-so`. Pure: whether the knowledge holds what a place names is not asked here (nearest-place.ts).
 */

export type Place =
  | { readonly kind: 'home' }
  /** A procedure by its id (`khai-sinh`) or national code (`1.001193`). */
  | { readonly kind: 'procedure'; readonly procedure: string }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'life-event'; readonly event: string }
  /** A trouble with its way out, or a digital skill. */
  | { readonly kind: 'guide'; readonly guide: string }
  /** A walkthrough, at a step counted from 1. */
  | { readonly kind: 'walkthrough'; readonly flow: string; readonly step: number }
  /** Where a dossier is looked up. */
  | { readonly kind: 'dossier' }

export const home: Place = { kind: 'home' }

/** Longest place in characters: with a team it still fits Telegram's 64. */
export const longestPlace = 56

const homeWord = 'trang-chu'
const dossierWord = 'ho-so'

/** What stands before the id of each kind; a procedure has its prefix only where its id looks like another kind. */
const prefixes = {
  procedure: 'tt-',
  field: 'lv-',
  'life-event': 'sk-',
  guide: 'gd-',
  walkthrough: 'hd-',
} as const

const segment = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const dashedCode = /^(\d)-(\d{6})$/
const dottedCode = /^\d\.\d{6}$/
const stepAtEnd = /^(.+)-([1-9]\d?)$/

/** The place a segment names, in any case of letters; null when it cannot be one or is too long. */
export function parsePlace(text: string): Place | null {
  const plain = text.toLowerCase()
  if (plain.length > longestPlace || !segment.test(plain)) return null
  if (plain === homeWord) return home
  if (plain === dossierWord) return { kind: 'dossier' }
  return parsePrefixed(plain) ?? { kind: 'procedure', procedure: readProcedure(plain) }
}

/**
 * The segment of a place, the same for the same place. A link to a place longer than `longestPlace`
 * would not be read again; ids of the content are about half as long.
 */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'home':
      return homeWord
    case 'dossier':
      return dossierWord
    case 'procedure':
      return formatProcedure(place.procedure)
    case 'field':
      return prefixes.field + place.field
    case 'life-event':
      return prefixes['life-event'] + place.event
    case 'guide':
      return prefixes.guide + place.guide
    case 'walkthrough':
      return prefixes.walkthrough + formatStep(place)
    default:
      return place satisfies never
  }
}

/** Whether both lead to the same. */
export function isSamePlace(one: Place, other: Place): boolean {
  return formatPlace(one) === formatPlace(other)
}

function parsePrefixed(plain: string): Place | null {
  const prefix = plain.slice(0, 3)
  const rest = plain.slice(3)
  switch (prefix) {
    case prefixes.procedure:
      return { kind: 'procedure', procedure: readProcedure(rest) }
    case prefixes.field:
      return { kind: 'field', field: rest }
    case prefixes['life-event']:
      return { kind: 'life-event', event: rest }
    case prefixes.guide:
      return { kind: 'guide', guide: rest }
    case prefixes.walkthrough: {
      const [, flow = rest, step = '1'] = stepAtEnd.exec(rest) ?? []
      return { kind: 'walkthrough', flow, step: Number(step) }
    }
    default:
      return null
  }
}

/** An address has no dots: `1-001193` is 1.001193. */
function readProcedure(plain: string): string {
  return plain.replace(dashedCode, '$1.$2')
}

function formatProcedure(procedure: string): string {
  const plain = dottedCode.test(procedure) ? procedure.replace('.', '-') : procedure
  const read = parsePlace(plain)
  const isPlain = read?.kind === 'procedure' && read.procedure === procedure
  return isPlain ? plain : prefixes.procedure + plain
}

/** The first step goes unwritten, unless the id itself ends like a step. */
function formatStep({ flow, step }: Extract<Place, { kind: 'walkthrough' }>): string {
  return step > 1 || stepAtEnd.test(flow) ? `${flow}-${step}` : flow
}
