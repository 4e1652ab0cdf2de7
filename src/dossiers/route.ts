/** Where a dossier is followed when none of our sources knows it, told from its code alone. */

import type { ParsedCode } from './code.ts'

export type WhereToAsk =
  | 'province-system'
  | 'police-portal'
  | 'interconnection'
  | 'ministry'
  | 'national-portal'

/** First match wins. */
const routes: readonly { readonly agency: RegExp; readonly where: WhereToAsk }[] = [
  { agency: /^G22\.99\.0[89](?:\.|$)/, where: 'interconnection' },
  { agency: /^G22\.99(?:\.|$)/, where: 'national-portal' },
]

const byLevel1: readonly { readonly level1: RegExp; readonly where: WhereToAsk }[] = [
  { level1: /^G01$/, where: 'police-portal' },
  { level1: /^G/, where: 'ministry' },
  { level1: /^H/, where: 'province-system' },
]

/** A hint for the reader, never a gate: the sources have been asked before. */
export function whereToAsk(code: ParsedCode): WhereToAsk {
  return (
    routes.find(({ agency }) => agency.test(code.agencyPath))?.where ??
    byLevel1.find(({ level1 }) => level1.test(code.level1))?.where ??
    'national-portal'
  )
}
