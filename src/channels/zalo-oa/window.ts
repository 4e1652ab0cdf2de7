/**
 * When an Official Account may write: free within 48 hours of the last thing a person did, paid up to
 * seven days, after that only a template approved beforehand. (Zalo's price list of 01/01/2026.)
 */

export type Window = 'free' | 'paid' | 'closed'

const hourMs = 3_600_000
const free = 48 * hourMs
const paid = 7 * 24 * hourMs
/** Templates by user id need a sign of life within a year. */
const templateByUser = 365 * 24 * hourMs

/** The window at `now`, `lastInteraction` being an ISO instant; null: they never did anything. */
export function windowAt(lastInteraction: string | null, now: Date): Window {
  const since = age(lastInteraction, now)
  if (since <= free) return 'free'
  return since <= paid ? 'paid' : 'closed'
}

export type Reach = {
  readonly lastInteraction: string | null
  readonly now: Date
  /** The operator agreed to pay for messages of the second window. */
  readonly mayPay: boolean
  /** An approved template says what there is to say. */
  readonly hasTemplate: boolean
  /** A telephone number the person gave for notices. */
  readonly hasPhone: boolean
}

export type Way =
  | { readonly kind: 'consultation'; readonly price: 'free' | 'paid' }
  | { readonly kind: 'template'; readonly by: 'user' | 'phone' }
  | { readonly kind: 'none' }

/** The cheapest way to reach somebody with a notice. */
export function wayToReach({ lastInteraction, now, mayPay, hasTemplate, hasPhone }: Reach): Way {
  const window = windowAt(lastInteraction, now)
  if (window === 'free') return { kind: 'consultation', price: 'free' }
  if (window === 'paid' && mayPay) return { kind: 'consultation', price: 'paid' }
  if (hasTemplate && age(lastInteraction, now) <= templateByUser)
    return { kind: 'template', by: 'user' }
  return hasTemplate && hasPhone ? { kind: 'template', by: 'phone' } : { kind: 'none' }
}

/** Milliseconds; what lies ahead, by a clock that differs, is now. */
function age(lastInteraction: string | null, now: Date): number {
  return lastInteraction === null
    ? Number.POSITIVE_INFINITY
    : now.getTime() - Date.parse(lastInteraction)
}
