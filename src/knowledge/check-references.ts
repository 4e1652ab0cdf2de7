/** What no single file can tell: that ids agree with file names and that every reference leads somewhere. */

import { checkTopics } from './check-topics.ts'
import { citedSources, missing } from './cited.ts'
import type { Problem } from './content-invalid.ts'
import { citable, type FlowParts } from './flows.ts'
import type { Knowledge } from './knowledge.ts'
import type { Clip } from './schema/clips.ts'
import type { FlowStep } from './schema/flow.ts'
import { facets } from './schema/intent.ts'
import type { Procedure } from './schema/procedure.ts'
import type { Settings } from './schema/settings.ts'

type Parts = Omit<Knowledge, 'search' | 'settings' | 'provinces'>

/** Every broken reference in the loaded parts. */
export function checkReferences(parts: Parts, settings: Settings | undefined): readonly Problem[] {
  return [
    ...namesAgree('procedures', parts.procedures),
    ...namesAgree('flows', parts.flows),
    ...namesAgree('life-events', parts.lifeEvents),
    ...namesAgree('troubleshooting', parts.guides),
    ...namesAgree('agencies', parts.agencies),
    ...[...parts.procedures.values()].flatMap((procedure) => checkProcedure(procedure, parts)),
    ...checkTopics(parts),
    ...checkIntents(parts),
    ...parts.clips.flatMap((clip, i) => checkClip(clip, i, parts)),
    ...(settings?.frequent ?? []).flatMap((id, i) =>
      missing(parts.procedures, id, 'content/settings.yaml', `frequent.${i}`),
    ),
    // A code may be one of the national list, which is not read here.
    ...(settings?.off ?? []).flatMap(({ procedure }, i) =>
      /^\d\./.test(procedure)
        ? []
        : missing(parts.procedures, procedure, 'content/settings.yaml', `off.${i}.procedure`),
    ),
  ]
}

function namesAgree(
  folder: string,
  items: ReadonlyMap<string, { readonly id: string }>,
): readonly Problem[] {
  return [...items]
    .filter(([name, item]) => item.id !== name)
    .map(([name, item]) => ({
      file: `content/${folder}/${name}.yaml`,
      field: 'id',
      expected: name,
      got: item.id,
    }))
}

function checkProcedure(procedure: Procedure, parts: Parts): readonly Problem[] {
  const file = `content/procedures/${procedure.id}.yaml`
  const sources = new Map(Object.entries(procedure.sources))
  const facts = { ...procedure, cases: undefined, sources: undefined }
  return [
    ...missing(parts.fields, procedure.field, file, 'field'),
    ...missing(parts.flows, procedure.walkthrough, file, 'walkthrough'),
    ...procedure.related.flatMap((r, i) =>
      missing(parts.procedures, r.id, file, `related.${i}.id`),
    ),
    ...citedSources(facts).flatMap(([field, id]) => missing(sources, id, file, field)),
    ...checkCases(procedure, file),
  ]
}

function checkCases(procedure: Procedure, file: string): readonly Problem[] {
  const options = new Map(
    procedure.cases.flatMap((c) => c.options.map((o) => [`${c.id}/${o.id}`, o] as const)),
  )
  return (['documents', 'fees', 'benefits', 'durations', 'conditions'] as const).flatMap((part) =>
    procedure[part].flatMap(({ cases = [] }, i) =>
      cases.flatMap((option, j) => missing(options, option, file, `${part}.${i}.cases.${j}`)),
    ),
  )
}

/** Broken references in walkthroughs as they are written, shared steps included. */
export function checkFlows(parts: FlowParts & Pick<Knowledge, 'guides'>): readonly Problem[] {
  return [
    ...[...parts.flows].flatMap(([name, flow]) => {
      // Without its procedure half of its sources are not there; that is told already.
      if (!parts.procedures.has(flow.procedure)) return []
      const sources = citable(flow, parts)
      return checkSteps(flow.steps, { ...parts, sources }, `content/flows/${name}.yaml`)
    }),
    ...[...parts.shared].flatMap(([name, { steps, sources }]) => {
      const listed = new Map(Object.entries(sources))
      return checkSteps(steps, { ...parts, sources: listed }, `content/flows/shared/${name}.yaml`)
    }),
  ]
}

type Known = {
  readonly sources: ReadonlyMap<string, unknown>
  readonly guides: ReadonlyMap<string, unknown>
}

function checkSteps(
  steps: readonly Pick<FlowStep, 'troubles'>[],
  { sources, guides }: Known,
  file: string,
): readonly Problem[] {
  return [
    ...citedSources(steps).flatMap(([field, id]) => missing(sources, id, file, `steps.${field}`)),
    ...steps.flatMap(({ troubles }, i) =>
      troubles.flatMap(({ guide }, j) =>
        missing(guides, guide, file, `steps.${i}.troubles.${j}.guide`),
      ),
    ),
  ]
}

/** A clip on a code may be about the national list, which is not read here. */
function checkClip({ procedure, step }: Clip, i: number, parts: Parts): readonly Problem[] {
  const file = 'content/clips.yaml'
  const flows = [...parts.flows.values()].filter(
    (flow) => procedure === undefined || flow.procedure === procedure,
  )
  const steps = new Map(flows.flatMap((flow) => flow.steps.map(({ id }) => [id, true] as const)))
  const isCode = procedure !== undefined && /^\d\./.test(procedure)
  return [
    ...(isCode ? [] : missing(parts.procedures, procedure, file, `${i}.procedure`)),
    ...missing(steps, step, file, `${i}.step`),
  ]
}

function checkIntents(parts: Parts): readonly Problem[] {
  const silent = parts.intents.flatMap((intent) => {
    if (intent.kind !== 'talk' || parts.phrases.has(intent.reply)) return []
    const file = `intents/${intent.id}.yaml`
    return [{ file, field: 'reply', expected: 'a key of content/phrases/', got: intent.reply }]
  })
  const nameless = facets
    .filter((facet) => !parts.intents.some((i) => i.kind === 'facet' && i.id === facet))
    .map((facet) => `intents/${facet}.yaml`)
    .map((file) => ({ file, field: '-', expected: 'an intent file', got: 'nothing there' }))
  return [...silent, ...nameless]
}
