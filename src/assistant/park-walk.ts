/** Keeps a walkthrough under a new code. */

import { randomInt } from 'node:crypto'
import { newResumeCode } from '../conversation/flows/resume-code.ts'
import type { Found, Lookup } from '../conversation/mind.ts'
import { nowAt } from '../conversation/now.ts'
import type { WalkStore } from '../stores/walk-store.ts'

type Park = Extract<Lookup, { readonly kind: 'park-walk' }>

const dayMs = 24 * 60 * 60 * 1000

/** The code it can be found under; throws when no free one was found, which hardly ever happens. */
export async function parkWalk(
  { walk, days }: Park,
  { walks, clock }: { readonly walks: WalkStore; readonly clock: () => Date },
): Promise<Found> {
  const now = clock()
  const lastDay = nowAt(new Date(now.getTime() + days * dayMs)).today
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const code = newResumeCode(randomInt)
    if (await walks.put({ code, walk, lastDay }, nowAt(now).today)) {
      return { kind: 'park-walk', code, until: lastDay }
    }
  }
  throw new Error(`[assistant] park a walkthrough: expected a free code in ${attempts} tries`)
}

const attempts = 5
