/** Proves that whoever asks is the owner: four digits compared where they are kept, a few tries, then a lock. */

import type { TryStore } from '../stores/try-store.ts'
import type { ParsedCode } from './code.ts'
import { type AskedSource, type Finding, type FindOptions, findDossier } from './find.ts'
import type { Standing } from './follow/follow.ts'
import type { DossierSource } from './source.ts'
import type { Views } from './views-config.ts'

export type OwnerVerdict =
  | {
      readonly kind: 'verified'
      readonly finding: Extract<Finding, { kind: 'found' }>
      /** Set by whoever knows what they follow. */
      readonly standing?: Standing
    }
  /** Not the digits, no such dossier, or nothing to compare with: nobody learns which. */
  | { readonly kind: 'refused'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly hours: number }
  | { readonly kind: 'unreachable'; readonly source: AskedSource }

export type VerifyParts = {
  readonly sources: readonly DossierSource[]
  readonly tries: TryStore
  readonly rules: Views['verified']
  readonly clock: () => Date
  readonly find: FindOptions
}

const hourMs = 3_600_000

/** Compares four digits for a dossier. A try is counted before it is judged, so two at once gain nothing. */
export async function verifyOwner(
  parts: VerifyParts,
  code: ParsedCode,
  digits: string,
): Promise<OwnerVerdict> {
  const { tries, rules } = parts
  const finding = await findDossier(code, parts.sources, parts.find)
  if (finding.kind === 'unreachable') return { kind: 'unreachable', source: finding.source }
  const key = finding.kind === 'found' ? finding.record.code : code.normalised
  const lockMs = rules.lockHours * hourMs
  const count = await tries.count(key, { now: parts.clock().getTime(), lockMs })
  if (count > rules.tries) return { kind: 'locked', hours: rules.lockHours }
  const matches = finding.kind === 'found' && (await compare(parts, finding, digits))
  if (matches instanceof Error) return { kind: 'unreachable', source: sourceOf(finding) }
  if (matches && finding.kind === 'found') {
    await tries.clear(key)
    return { kind: 'verified', finding }
  }
  const triesLeft = rules.tries - count
  return triesLeft > 0 ? { kind: 'refused', triesLeft } : { kind: 'locked', hours: rules.lockHours }
}

/** Whether they match; an error when the source could not be asked in time. */
async function compare(
  { sources, find }: VerifyParts,
  { record, source }: Extract<Finding, { kind: 'found' }>,
  digits: string,
): Promise<boolean | Error> {
  const owner = sources.find(({ id }) => id === source.id)
  if (!owner?.verify || !/^\d{4}$/.test(digits)) return false
  try {
    const signal = AbortSignal.timeout(find.timeoutMs)
    return (await owner.verify(record.code, digits, signal)) === true
  } catch (error) {
    return error instanceof Error ? error : new Error('the source could not compare')
  }
}

function sourceOf(finding: Finding): AskedSource {
  return finding.kind === 'found' ? finding.source : { id: '-', name: '' }
}
