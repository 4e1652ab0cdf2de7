/**
 * A walkthrough of filing online, step by step: `content/flows/<id>.yaml`. Steps that are the same
 * in many walkthroughs stand once in `content/flows/shared/*.yaml`.
 */

import { z } from 'zod'
import { factFields, id, isoDate, words } from './fact.ts'

const url = z.url({ protocol: /^https$/ })
const sources = z.record(id, z.strictObject({ title: words, url: url.optional() }))
/** Words put in place of `{name}`. */
const values = z.record(z.string().regex(/^[a-z][A-Za-z]*$/), words)

/** What often goes wrong at a step, and the way out. */
const trouble = z.strictObject({
  id,
  problem: words,
  answer: words,
  /** The guide of content/troubleshooting/ that tells more. */
  guide: id.optional(),
  ...factFields,
})

/** `checklist` lists the procedure's own papers to tick; `step` is something to do. */
const kind = z.enum(['step', 'checklist'])

const more = {
  /** What to have at hand at this step. */
  ready: z.array(words).default([]),
  url: url.optional(),
  /** Facts of the procedure told with the step, as they hold on the day. */
  shows: z.array(z.enum(['decide', 'fee'])).default([]),
  /** The last look before sending: papers not ticked and steps skipped are named here. */
  review: z.boolean().default(false),
  troubles: z.array(trouble).default([]),
}

const step = z.strictObject({
  kind: kind.default('step'),
  id,
  title: words,
  text: words,
  ...more,
  ...factFields,
})

/** A shared step with what is special here, or a step of its own. */
const flowStep = z
  .strictObject({
    /** Id of a shared step: title and text may be replaced, the rest is added. */
    use: id.optional(),
    kind: kind.optional(),
    id: id.optional(),
    title: words.optional(),
    text: words.optional(),
    ...more,
    shows: more.shows.unwrap().optional(),
    review: z.boolean().optional(),
    ...factFields,
    source: factFields.source.optional(),
    confidence: factFields.confidence.unwrap().optional(),
  })
  .superRefine(({ use, ...own }, context) => {
    if (use !== undefined) return
    for (const field of ['id', 'title', 'text', 'source'] as const) {
      if (own[field] !== undefined) continue
      const message = 'expected it in a step without use'
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })

export const flowSchema = z.strictObject({
  id,
  procedure: id,
  /** The shared file whose portal is filed at. */
  portal: id,
  /** Title, first words and last words; those of the portal where they are left out. */
  title: words.optional(),
  intro: words.optional(),
  finish: words.optional(),
  values: values.default({}),
  steps: z.array(flowStep).min(1),
  /** Besides those of the shared steps and of the procedure. */
  sources: sources.default({}),
  checkedOn: isoDate,
  reviewBy: isoDate,
})

const portal = z.strictObject({
  name: words,
  title: words,
  intro: words,
  finish: words,
  values: values.default({}),
})

/** `content/flows/shared/<name>.yaml`: steps to use, and where they are taken when it is a portal. */
export const sharedStepsSchema = z.strictObject({
  portal: portal.optional(),
  steps: z.array(step).min(1),
  sources,
})

export type FlowSource = z.infer<typeof flowSchema>
export type FlowStepSource = FlowSource['steps'][number]
export type SharedSteps = z.infer<typeof sharedStepsSchema>
export type FlowStep = z.infer<typeof step>
export type Trouble = FlowStep['troubles'][number]

/** A walkthrough as it is walked: shared steps put in and every `{name}` filled. */
export type Flow = Pick<FlowSource, 'id' | 'procedure' | 'checkedOn' | 'reviewBy'> & {
  readonly title: string
  readonly intro: string
  readonly finish: string
  readonly steps: readonly FlowStep[]
}
