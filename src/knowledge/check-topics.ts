/** The references of life events and guides: to procedures, to each other, to their sources. */

import { citedSources, missing } from './cited.ts'
import type { Problem } from './content-invalid.ts'
import type { Knowledge } from './knowledge.ts'
import type { Guide } from './schema/guide.ts'
import type { LifeEvent } from './schema/life-event.ts'

type Parts = Pick<Knowledge, 'procedures' | 'names' | 'lifeEvents' | 'guides'>

/** Every broken reference of life events and guides. */
export function checkTopics(parts: Parts): readonly Problem[] {
  const known = procedureRefs(parts)
  return [
    ...[...parts.lifeEvents].flatMap(([name, event]) => checkEvent(name, event, known)),
    ...[...parts.guides].flatMap(([name, guide]) => checkGuide(name, guide, known, parts)),
  ]
}

/** Ids of curated records, their codes, and the codes that have names. */
function procedureRefs({ procedures, names }: Parts): ReadonlyMap<string, unknown> {
  const codes = [...procedures.values()].flatMap((one) => one.codes.map(({ code }) => code))
  return new Map<string, unknown>([
    ...procedures,
    ...names,
    ...codes.map((code) => [code, code] as const),
  ])
}

function checkEvent(
  name: string,
  event: LifeEvent,
  known: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  const file = `content/life-events/${name}.yaml`
  return [
    ...event.procedures.flatMap((step, i) => missing(known, step.id, file, `procedures.${i}.id`)),
    ...checkSources(event, file),
  ]
}

function checkGuide(
  name: string,
  guide: Guide,
  known: ReadonlyMap<string, unknown>,
  { guides }: Parts,
): readonly Problem[] {
  const file = `content/troubleshooting/${name}.yaml`
  return [
    ...guide.procedures.flatMap((ref, i) => missing(known, ref, file, `procedures.${i}`)),
    ...guide.guides.flatMap((ref, i) => missing(guides, ref, file, `guides.${i}`)),
    ...checkSources(guide, file),
  ]
}

function checkSources(record: LifeEvent | Guide, file: string): readonly Problem[] {
  const sources = new Map(Object.entries(record.sources))
  const facts = { ...record, sources: undefined }
  return citedSources(facts).flatMap(([field, id]) => missing(sources, id, file, field))
}
