/** What is kept of an owner's numbers: a keyed hash of the last four digits, bound to the dossier. */

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { OwnerChecks } from '../stores/dossier-store.ts'

/** The numbers as a source tells them. */
export type OwnerNumbers = { readonly idNumber?: string; readonly phone?: string }

const digitsCompared = 4

/** The checks of an owner; null where a number is missing, or where there is no key to protect them with. */
export function ownerChecks(
  owner: OwnerNumbers,
  code: string,
  secret: string | undefined,
): OwnerChecks {
  const check = (number: string | undefined) => {
    const digits = (number ?? '').replace(/\D/g, '')
    if (secret === undefined || digits.length < 9) return null
    return keyed(secret, code, digits.slice(-digitsCompared))
  }
  return { idNumber: check(owner.idNumber), phone: check(owner.phone) }
}

/** True when the four digits are the last of either number; null when there is nothing to compare with. */
export function ownerMatches(
  checks: OwnerChecks,
  { code, digits, secret }: { code: string; digits: string; secret: string },
): boolean | null {
  const known = [checks.idNumber, checks.phone].filter((check) => check !== null)
  if (known.length === 0) return null
  const given = Buffer.from(keyed(secret, code, digits))
  const results = known.map((check) => isSame(Buffer.from(check), given))
  return results.includes(true)
}

function keyed(secret: string, code: string, digits: string): string {
  return createHmac('sha256', secret).update(`owner ${code} ${digits}`).digest('base64url')
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
