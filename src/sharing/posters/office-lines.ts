/** How the one-stop centre is reached without a smartphone: only what the operator filled in. */

import { hoursText } from '../../knowledge/office-hours.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { OfficeUnit } from '../../knowledge/schema/office.ts'

/** What is read of an agency: how it is reached everywhere, and in one commune. */
export type Office = Reach & {
  readonly units?: readonly (Reach & Pick<OfficeUnit, 'commune'>)[] | undefined
}

type Reach = Pick<OfficeUnit, 'phone' | 'address' | 'hours'>

/** Lines to print, phone first; none where nothing is known. `commune` is its code of today, or null. */
export function officeLines(
  office: Office | undefined,
  commune: string | null,
  phrases: Phrases,
): readonly string[] {
  const unit = office?.units?.find((one) => commune !== null && one.commune === commune)
  const { phone, address, hours } = { ...office, ...unit }
  return [
    ...(phone ? [phrases.say('poster.help.call', { phone })] : []),
    ...(address ? [phrases.say('poster.help.come', { address })] : []),
    ...(hours ? [phrases.say('poster.help.hours', { hours: hoursText(hours, phrases) })] : []),
  ]
}
