/** `content/provinces.yaml`: what the provinces of before 01/07/2025 are today. */

import { z } from 'zod'
import { provinceCode } from '../units/record.ts'
import { factFields, id, isoDate, sources, words } from './fact.ts'

const province = z.strictObject({
  code: provinceCode,
  /** Without its type. */
  name: words,
  type: z.enum(['tỉnh', 'thành phố']),
  /** The provinces it was made of, its own name among them where that was one. */
  former: z.array(words).min(1),
  /** Where other sources speak of it than of the whole table. */
  source: z.array(id).optional(),
})

export const provincesSchema = z.strictObject({
  /** The day up to which the table is brought up. */
  asOf: isoDate,
  sources,
  ...factFields,
  validFrom: isoDate,
  checkedOn: isoDate,
  provinces: z.array(province).min(1),
  /** Other names, by the name of a province of today or before. */
  aliases: z.record(words, z.array(words)).default({}),
})

export type ProvinceTable = z.infer<typeof provincesSchema>
export type ProvinceRow = ProvinceTable['provinces'][number]
