/** A walkthrough of filing online, step by step: `content/flows/<id>.yaml`. */

import { z } from 'zod'
import { factFields, id, isoDate, words } from './fact.ts'

/** What often goes wrong at a step, and the way out. */
const trouble = z.strictObject({ id, problem: words, answer: words, ...factFields })

const stepFields = {
  id,
  title: words,
  text: words,
  /** What to have at hand at this step. */
  ready: z.array(words).default([]),
  url: z.url({ protocol: /^https$/ }).optional(),
  troubles: z.array(trouble).default([]),
  ...factFields,
}

/** `checklist` lists the procedure's own papers to tick; `step` is something to do. */
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), ...stepFields }),
  z.strictObject({ kind: z.literal('checklist'), ...stepFields }),
])

export const flowSchema = z.strictObject({
  id,
  procedure: id,
  title: words,
  intro: words,
  steps: z.array(step).min(1),
  /** The last words, once every step is done. */
  finish: words,
  sources: z.record(id, z.strictObject({ title: words, url: z.url().optional() })),
  checkedOn: isoDate,
  reviewBy: isoDate,
})

export type Flow = z.infer<typeof flowSchema>
export type FlowStep = Flow['steps'][number]
export type Trouble = FlowStep['troubles'][number]
