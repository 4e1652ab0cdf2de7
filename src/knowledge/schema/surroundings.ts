/** What stands around procedures: fields and agencies. */

import { z } from 'zod'
import { provinceCode } from '../units/record.ts'
import { factFields, id, words } from './fact.ts'
import { officeUnit, reachFields } from './office.ts'

/** `content/fields.yaml`: the sectors (lĩnh vực) procedures belong to. */
export const fieldsSchema = z.array(
  z.strictObject({
    id,
    name: words,
    aliases: z.array(words),
    /** What the national list calls it, where that is another name. */
    official: z.array(words).default([]),
  }),
)

/** `content/agencies/<id>.yaml`: who receives or decides, in general (addresses are a deployment's own). */
export const agencySchema = z.strictObject({
  id,
  name: words,
  aliases: z.array(words).default([]),
  /** What people go there for, one sentence. */
  summary: words,
  /** Codes of provinces with one centre for all, whose communes have points of it. */
  oneForAll: z.array(provinceCode).default([]),
  /** How it is reached everywhere, where the operator serves one place only or there is one number. */
  ...reachFields,
  /** How it is reached in one commune or province. */
  units: z.array(officeUnit).default([]),
  url: z.url({ protocol: /^https$/ }).optional(),
  sources: z.record(id, z.strictObject({ title: words, url: z.url().optional() })),
  ...factFields,
})

export type Field = z.infer<typeof fieldsSchema>[number]
export type Agency = z.infer<typeof agencySchema>
