/** Walkthroughs put together: shared steps where they are used, and every `{name}` in its place. */

import type { Problem } from './content-invalid.ts'
import { inForce } from './effective.ts'
import { currentCode, officialNameOf } from './knowledge.ts'
import type {
  Flow,
  FlowSource,
  FlowStep,
  FlowStepSource,
  SharedSteps,
  Trouble,
} from './schema/flow.ts'
import type { Procedure } from './schema/procedure.ts'

export type FlowParts = {
  /** As written, by file name. */
  readonly flows: ReadonlyMap<string, FlowSource>
  /** By file name; a portal goes by the name of its file. */
  readonly shared: ReadonlyMap<string, SharedSteps>
  readonly procedures: ReadonlyMap<string, Procedure>
}

type Resolved = {
  readonly flows: ReadonlyMap<string, Flow>
  readonly problems: readonly Problem[]
}

/** Every walkthrough that could be put together, and what is missing for the others. */
export function resolveFlows(parts: FlowParts): Resolved {
  const shared = [...parts.shared.values()].flatMap(({ steps }) => steps)
  const steps = new Map(shared.map((step) => [step.id, step]))
  const problems: Problem[] = [...idsTwice(parts.shared)]
  const flows = new Map<string, Flow>()
  for (const [name, source] of parts.flows) {
    const file = `content/flows/${name}.yaml`
    const found = missingParts(source, parts, steps).map((problem) => ({ file, ...problem }))
    const flow = found.length === 0 ? assemble(source, parts, steps) : undefined
    problems.push(...found, ...(flow ? unfilled(flow).map((p) => ({ file, ...p })) : []))
    if (flow) flows.set(name, flow)
  }
  return { flows, problems }
}

/** The sources a walkthrough may cite: its own, those of the shared steps and of its procedure. */
export function citable(
  source: FlowSource,
  { shared, procedures }: FlowParts,
): ReadonlyMap<string, unknown> {
  const all = [
    procedures.get(source.procedure)?.sources ?? {},
    ...[...shared.values()].map(({ sources }) => sources),
    source.sources,
  ]
  return new Map(all.flatMap((sources) => Object.entries(sources)))
}

/** Whether every step holds on `today` (ISO date): half a walkthrough is none. */
export function isCurrent(flow: Flow, today: string): boolean {
  return flow.steps.every((step) => inForce(step, today))
}

type Steps = ReadonlyMap<string, FlowStep>
type Fault = Omit<Problem, 'file'>

function missingParts(source: FlowSource, parts: FlowParts, steps: Steps): readonly Fault[] {
  const uses = source.steps.flatMap(({ use }, i) =>
    use === undefined || steps.has(use)
      ? []
      : [{ field: `steps.${i}.use`, expected: 'a step of content/flows/shared/', got: use }],
  )
  const portal = parts.shared.get(source.portal)?.portal
  return [
    ...(parts.procedures.has(source.procedure)
      ? []
      : [
          {
            field: 'procedure',
            expected: 'the id of something that exists',
            got: source.procedure,
          },
        ]),
    ...(portal
      ? []
      : [{ field: 'portal', expected: 'a portal of content/flows/shared/', got: source.portal }]),
    ...uses,
  ]
}

function assemble(source: FlowSource, parts: FlowParts, steps: Steps): Flow | undefined {
  const portal = parts.shared.get(source.portal)?.portal
  const procedure = parts.procedures.get(source.procedure)
  if (!portal || !procedure) return undefined
  const code = currentCode(procedure)
  const fill = filler({
    ...(code === null ? {} : { code }),
    officialName: officialNameOf(procedure),
    title: procedure.title,
    portal: portal.name,
    count: String(source.steps.length),
    ...portal.values,
    ...source.values,
  })
  return {
    id: source.id,
    procedure: source.procedure,
    title: fill(source.title ?? portal.title),
    intro: fill(source.intro ?? portal.intro),
    finish: fill(source.finish ?? portal.finish),
    steps: source.steps.flatMap((step) => {
      const whole = wholeStep(step, steps)
      return whole ? [filledStep(whole, fill)] : []
    }),
    checkedOn: source.checkedOn,
    reviewBy: source.reviewBy,
  }
}

/** The step with what it takes over from the shared one; its own troubles come first. */
function wholeStep({ use, ...own }: FlowStepSource, steps: Steps): FlowStep | undefined {
  const base = use === undefined ? undefined : steps.get(use)
  return base ? specialStep(base, own) : ownStep(own)
}

type Own = Omit<FlowStepSource, 'use'>

function specialStep(base: FlowStep, own: Own): FlowStep {
  const replaced = new Set(own.troubles.map(({ id }) => id))
  return {
    ...base,
    ...given(own),
    ready: [...base.ready, ...own.ready],
    troubles: [...own.troubles, ...base.troubles.filter(({ id }) => !replaced.has(id))],
  }
}

/** Undefined when something every step needs is missing, which the schema tells. */
function ownStep(own: Own): FlowStep | undefined {
  const { id, title, text, source, ready, troubles } = own
  if (!id || !title || !text || !source) return undefined
  const needed = { id, title, text, source, ready, troubles }
  return { kind: 'step', confidence: 'B', shows: [], review: false, ...given(own), ...needed }
}

function given(own: Own) {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
}

type Fill = (text: string) => string

/** A name without a value stays as it is and is told as a problem. */
function filler(values: Readonly<Record<string, string>>): Fill {
  return (text) => text.replace(placeholder, (whole, name: string) => values[name] ?? whole)
}

const placeholder = /\{([a-z][A-Za-z]*)\}/g

function filledStep(step: FlowStep, fill: Fill): FlowStep {
  const filled = (trouble: Trouble): Trouble => ({
    ...trouble,
    problem: fill(trouble.problem),
    answer: fill(trouble.answer),
  })
  return {
    ...step,
    title: fill(step.title),
    text: fill(step.text),
    ready: step.ready.map(fill),
    troubles: step.troubles.map(filled),
  }
}

/** Names that got no value. */
function unfilled(flow: Flow): readonly Fault[] {
  const texts = textsBelow({ ...flow, id: '', procedure: '' })
  return texts.flatMap(([field, text]) =>
    [...text.matchAll(placeholder)].map(([got]) => ({
      field,
      expected: 'a value under values, or of the procedure',
      got,
    })),
  )
}

function textsBelow(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    textsBelow(value, path === '' ? key : `${path}.${key}`),
  )
}

function idsTwice(shared: ReadonlyMap<string, SharedSteps>): readonly Problem[] {
  const seen = new Set<string>()
  return [...shared].flatMap(([name, { steps }]) =>
    steps.flatMap(({ id }, i) => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      const file = `content/flows/shared/${name}.yaml`
      return [{ file, field: `steps.${i}.id`, expected: 'an id of its own', got: id }]
    }),
  )
}
