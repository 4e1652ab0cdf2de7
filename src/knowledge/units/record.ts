/** The rows of a list of administrative units: provinces, communes with the units they were made of, seats. */

import { z } from 'zod'
import { isoDate } from '../schema/fact.ts'

/** Two digits; a code may have belonged to another province before the reform. */
export const provinceCode = z
  .string()
  .regex(/^\d{2}$/, { error: 'expected a province code like 01' })

/** Five digits; often the code of one of its former communes, so the two are never mixed. */
export const communeCode = z
  .string()
  .regex(/^\d{5}$/, { error: 'expected a commune code like 00004' })

const name = z
  .string()
  .trim()
  .min(1, { error: 'expected a name' })
  .transform((text) => text.normalize('NFC'))

/** How much of a former unit went to a commune; absent = all of it. `area` = land without residents. */
const part = z.enum(['area+population', 'area', 'area+allPopulation', 'population', 'allArea'])

const formerUnit = z.object({
  /** Five digits, three of an island district; a stretch of coast has none. */
  code: z
    .string()
    .regex(/^\d{3}(\d{2})?$/, { error: 'expected a code of three or five digits' })
    .optional(),
  name,
  type: z.enum(['xã', 'phường', 'thị trấn', 'huyện', 'khu vực']),
  /** With its type: `Huyện Diên Khánh`. */
  district: name,
  /** Without its type: `Khánh Hòa`. */
  province: name,
  part: part.optional(),
  /** Other spellings. */
  aliases: z.array(name).default([]),
  /** Names of communes it had taken in before; only candidates. */
  earlierNames: z.array(name).default([]),
})

export const provinceRecord = z.object({
  code: provinceCode,
  name,
  type: z.enum(['tỉnh', 'thành phố']),
  formerProvinces: z.array(z.object({ name, type: z.enum(['tỉnh', 'thành phố']) })).min(1),
})

export const communeRecord = z.object({
  code: communeCode,
  name,
  type: z.enum(['xã', 'phường', 'đặc khu']),
  provinceCode,
  formerUnits: z.array(formerUnit).min(1, { error: 'expected at least one former unit' }),
})

/** `[commune, address]` as announced. */
export const seatRecord = z.object({ code: communeCode, address: name })

/** What the whole file must be before a row of it is looked at. */
export const unitFile = z.object({
  asOf: isoDate,
  reformDate: isoDate,
  provinces: z.array(z.unknown()).min(1, { error: 'expected provinces' }),
  communes: z.array(z.unknown()).min(1, { error: 'expected communes' }),
})

/** The companion with the seats of communes. */
export const seatFile = z.object({ asOf: isoDate, seats: z.record(z.string(), z.unknown()) })

export type Part = z.infer<typeof part>
export type ProvinceRecord = z.infer<typeof provinceRecord>
export type CommuneRecord = z.infer<typeof communeRecord>
export type FormerUnitRecord = CommuneRecord['formerUnits'][number]
export type SeatRecord = z.infer<typeof seatRecord>
