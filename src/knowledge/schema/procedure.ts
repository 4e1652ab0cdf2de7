/** The record of one procedure (thủ tục): `content/procedures/<id>.yaml`. */

import { z } from 'zod'
import { factFields, id, isoDate, statement, words } from './fact.ts'

/** National procedure code without an agency suffix, `1.001193`. */
export const procedureCode = z
  .string()
  .regex(/^\d\.\d{6}$/, { error: 'expected a procedure code like 1.001193' })

/** How a person reaches the agency. */
export const channel = z.enum(['any', 'in-person', 'online', 'post'])

const code = z.strictObject({
  code: procedureCode,
  /** `current` is filed under today; `former` was renumbered; `equivalent` is the same matter at another level or place. */
  status: z.enum(['current', 'former', 'equivalent']),
  note: words.optional(),
})

const source = z.strictObject({
  title: words,
  url: z.url({ protocol: /^https$/ }).optional(),
  date: isoDate.optional(),
})

/** A question whose answer decides which papers, fee or period are the citizen's. */
const caseQuestion = z.strictObject({
  id,
  question: words,
  options: z
    .array(
      z.strictObject({
        id,
        label: words,
        /** What people say instead of tapping the option. */
        says: z.array(words).default([]),
      }),
    )
    .min(2),
})

/** The case options a fact belongs to, `question/option`; absent = it holds in every case. */
const ofCases = z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).optional()

const document = z.strictObject({
  id,
  name: words,
  /** `submit` is handed in, `show` is only presented. */
  action: z.enum(['submit', 'show']),
  /** Only for this way of filing. */
  channel: channel.default('any'),
  originals: z.int().min(0).default(1),
  copies: z.int().min(0).default(0),
  form: words.optional(),
  /** Where to get it. */
  from: words.optional(),
  /** The state already holds it: nobody has to bring it when the data can be read. */
  held: z.boolean().default(false),
  /** Only needed in this situation, in words; absent = always. */
  when: words.optional(),
  cases: ofCases,
  /** The case settles `when`: in it the paper is needed for certain. Otherwise `when` is narrower than the case. */
  settled: z.boolean().default(false),
  note: words.optional(),
  ...factFields,
})

const fee = z
  .strictObject({
    label: words,
    /** `base` is the standing rate, `reduction` a lower rate for a time, `waiver` nothing to pay on a condition. */
    kind: z.enum(['base', 'reduction', 'waiver']),
    /** Đồng; null = not a fixed number, then `text` tells. 0 = no fee. */
    amount: z.int().min(0).nullable(),
    per: words.optional(),
    channel: channel.default('any'),
    text: words.optional(),
    /** Who or what it depends on. */
    condition: words.optional(),
    cases: ofCases,
    basis: words.optional(),
    ...factFields,
  })
  .refine((fee) => fee.amount !== null || fee.text !== undefined, {
    error: 'expected a text where amount is null',
    path: ['text'],
  })
  .refine((fee) => fee.confidence !== 'D' || fee.amount === null, {
    error: 'expected no amount at confidence D',
    path: ['amount'],
  })
  .refine((fee) => fee.kind === 'base' || fee.validTo !== undefined, {
    error: 'expected the last day of a reduction or waiver',
    path: ['validTo'],
  })

/** What the citizen receives, an allowance or support: never among the fees. */
const benefit = z
  .strictObject({
    label: words,
    /** Đồng; null = not a fixed number, then `text` tells. */
    amount: z.int().positive().nullable(),
    per: words.optional(),
    text: words.optional(),
    /** Who receives it. */
    condition: words.optional(),
    cases: ofCases,
    basis: words.optional(),
    ...factFields,
  })
  .refine(({ amount, text }) => amount !== null || text !== undefined, {
    error: 'expected a text where amount is null',
    path: ['text'],
  })
  .refine(({ confidence, amount }) => confidence !== 'D' || amount === null, {
    error: 'expected no amount at confidence D',
    path: ['amount'],
  })

const duration = z
  .strictObject({
    label: words.optional(),
    /** `handling` = how long the agency takes; `deadline` = until when the citizen has to act. */
    kind: z.enum(['handling', 'deadline']),
    value: z.number().positive().optional(),
    unit: z.enum(['working-day', 'day', 'hour']).optional(),
    channel: channel.default('any'),
    text: words.optional(),
    cases: ofCases,
    ...factFields,
  })
  .refine((d) => d.text !== undefined || (d.value !== undefined && d.unit !== undefined), {
    error: 'expected value and unit, or a text',
    path: ['value'],
  })

const online = z.strictObject({
  /** `unpublished` = it can be filed online, but no level is printed by the portal; `none` = not online. */
  level: z.enum(['full', 'partial', 'unpublished', 'none']),
  text: words,
  /** What still has to be done in person. */
  inPerson: words.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  steps: z.array(words).default([]),
  ...factFields,
})

const places = z.strictObject({
  /** Where to hand the dossier in, and who decides it: the two often differ. */
  submit: statement,
  decide: statement,
  /**
   * The desk in the citizen's own commune, where there is one, as `submit` has it: the one-stop
   * centre, the police or the committee; and whether only the one at home takes the dossier
   * (`home`), any in the province or any in the country.
   */
  local: z
    .strictObject({
      desk: z.enum(['centre', 'police', 'committee']),
      reach: z.enum(['home', 'province', 'country']),
    })
    .optional(),
})

const result = z.strictObject({ text: words, receive: words.optional(), ...factFields })

const law = z.strictObject({ code: words, title: words, note: words.optional() })

const related = z
  .strictObject({
    id: id.optional(),
    code: procedureCode.optional(),
    name: words,
    /** The question that tells the two apart. */
    question: words,
  })
  .refine((r) => r.id !== undefined || r.code !== undefined, {
    error: 'expected an id or a code',
    path: ['id'],
  })

export const procedureSchema = z.strictObject({
  id,
  /** Empty for a service that is no administrative procedure, like paying a fine. */
  codes: z.array(code),
  /** As the portal prints it; left out, the national list's holds once it is imported, and the title till then. */
  officialName: words.optional(),
  /** What people call it. */
  title: words,
  aliases: z.array(words).default([]),
  /** Sentences as people type them. */
  utterances: z.array(words).default([]),
  field: id,
  levels: z.array(z.enum(['commune', 'province', 'ministry'])).min(1),
  audience: z.array(z.enum(['citizen', 'business', 'organisation', 'foreigner'])).min(1),
  /** How often it is asked, 0 rare to 5 daily: a small prior in ranking. */
  popularity: z.int().min(0).max(5),
  summary: words,
  online,
  cases: z.array(caseQuestion).default([]),
  documents: z.array(document).min(1),
  fees: z.array(fee).min(1),
  benefits: z.array(benefit).default([]),
  durations: z.array(duration).min(1),
  places,
  /** What happens from preparing to receiving, whatever the channel. */
  steps: z.array(statement).min(1),
  conditions: z.array(statement.extend({ cases: ofCases })).default([]),
  mistakes: z.array(statement).default([]),
  result,
  legalBasis: z.array(law).min(1),
  related: z.array(related).default([]),
  sources: z.record(id, source),
  /** Where sources disagree, for content writers; the shown words must be the careful ones. */
  conflicts: z.array(words).default([]),
  /** The walkthrough of filing online, an id of content/flows/. */
  walkthrough: id.optional(),
  checkedOn: isoDate,
  reviewBy: isoDate,
})

export type Procedure = z.infer<typeof procedureSchema>
export type ProcedureDocument = Procedure['documents'][number]
export type Fee = Procedure['fees'][number]
export type Benefit = Procedure['benefits'][number]
export type Duration = Procedure['durations'][number]
export type LocalDesk = NonNullable<Procedure['places']['local']>
export type Related = Procedure['related'][number]
export type Channel = z.infer<typeof channel>
