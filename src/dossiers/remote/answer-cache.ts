/** Answers of a remote source, kept in memory for a while; owners are never among them. */

import { createRecent } from '../../recent.ts'
import type { DossierRecord } from '../record.ts'

export type AnswerCache = {
  /** An answer young enough to spare the question; undefined = ask. */
  fresh(code: string): DossierRecord | null | undefined
  /** A found dossier young enough to be shown while the source is down. */
  stale(code: string): DossierRecord | null
  keep(code: string, record: DossierRecord | null): void
}

/** Answers remembered. */
const mostAnswers = 5000

/** "Not known" is believed for so many seconds at most: a dossier may be entered any moment. */
const longestUnknown = 15

type Kept = { readonly record: DossierRecord | null; readonly at: number }

/** A cache with these limits, in seconds. */
export function createAnswerCache(
  { freshSeconds, staleSeconds }: { readonly freshSeconds: number; readonly staleSeconds: number },
  now: () => number,
): AnswerCache {
  const answers = createRecent<string, Kept>(mostAnswers)
  const age = ({ at }: Kept) => (now() - at) / 1000
  return {
    fresh(code) {
      const kept = answers.get(code)
      if (!kept) return undefined
      const limit = kept.record ? freshSeconds : Math.min(freshSeconds, longestUnknown)
      return age(kept) < limit ? kept.record : undefined
    },
    stale(code) {
      const kept = answers.get(code)
      return kept && age(kept) < staleSeconds ? kept.record : null
    },
    keep: (code, record) => answers.keep(code, { record, at: now() }),
  }
}
