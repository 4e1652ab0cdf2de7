/** How an office is reached: filled in by the operator, never guessed. */

import { z } from 'zod'
import { communeCode, provinceCode } from '../units/record.ts'
import { isoDate, words } from './fact.ts'

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "expected a time like '07:30'" })

/** One stretch of opening on these days; a lunch break makes two of them. */
const stretch = z
  .strictObject({ days: z.array(z.enum(weekdays)).min(1), from: time, to: time })
  .refine(({ from, to }) => from < to, { error: 'expected from before to' })

/** What is known of a way to reach an office; `hours` of weeks without holidays. */
export const reachFields = {
  phone: words.optional(),
  address: words.optional(),
  hours: z.array(stretch).min(1).optional(),
}

/** The office of one commune or province. */
export const officeUnit = z
  .strictObject({
    /** Five digits of today's list. */
    commune: communeCode.optional(),
    province: provinceCode.optional(),
    /** As it is called there; default: the agency's name with that of the commune. */
    name: words.optional(),
    ...reachFields,
    checkedOn: isoDate,
  })
  .refine(({ commune, province }) => (commune === undefined) !== (province === undefined), {
    error: 'expected either commune or province',
  })

export type OfficeUnit = z.infer<typeof officeUnit>
export type Stretch = z.infer<typeof stretch>
