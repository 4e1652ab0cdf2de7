/** What stands around procedures: fields, agencies, life events. */

import { z } from 'zod'
import { provinceCode } from '../units/record.ts'
import { factFields, id, words } from './fact.ts'

/** `content/fields.yaml`: the sectors (lĩnh vực) procedures belong to. */
export const fieldsSchema = z.array(z.strictObject({ id, name: words, aliases: z.array(words) }))

/** `content/agencies/<id>.yaml`: who receives or decides, in general (addresses are a deployment's own). */
export const agencySchema = z.strictObject({
  id,
  name: words,
  aliases: z.array(words).default([]),
  /** What people go there for, one sentence. */
  summary: words,
  /** Codes of provinces with one centre for all, whose communes have points of it. */
  oneForAll: z.array(provinceCode).default([]),
  phone: words.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  sources: z.record(id, z.strictObject({ title: words, url: z.url().optional() })),
  ...factFields,
})

/** `content/life-events/<id>.yaml`: a turn in life that leads to several procedures, in the order they are best done. */
export const lifeEventSchema = z.strictObject({
  id,
  title: words,
  aliases: z.array(words).default([]),
  utterances: z.array(words).default([]),
  intro: words,
  procedures: z.array(z.strictObject({ id, why: words })).min(1),
})

export type Field = z.infer<typeof fieldsSchema>[number]
export type Agency = z.infer<typeof agencySchema>
export type LifeEvent = z.infer<typeof lifeEventSchema>
