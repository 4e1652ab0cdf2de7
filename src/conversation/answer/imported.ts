/** The answer about a procedure of the national list. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { crawledUntil } from '../../knowledge/national/crawled.ts'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { personChoice } from '../choices.ts'
import type { Now } from '../now.ts'
import type { AnswerReply, ProcedureRef, Section } from '../reply.ts'
import type { World } from '../world.ts'
import { assembleAnswer } from './assemble.ts'
import { clipsWith } from './clips.ts'
import { cautionFootnotes, isSound, withCaution } from './imported/caution.ts'
import type { Limit } from './imported/limit.ts'
import { cut, limitFor } from './imported/limit.ts'
import { importedFootnotes, importedSource } from './imported/provenance.ts'
import { importedOverviewSection, importedSection, knows } from './imported/section.ts'
import { leadOf, overviewFacets } from './lead.ts'
import { nextChoices } from './next-choices.ts'

export type ListedEntry = Extract<CatalogueEntry, { readonly kind: 'listed' }>

type Given = { readonly world: World; readonly now: Now }

/** Records that serve to be found only: their content is not to be relied on. */
const searchOnly = 'pre-reform-provincial'

/** Answers from imported details; without any it names the procedure and says where to read on. */
export function composeImported(
  entry: ListedEntry,
  details: ImportedProcedure | null,
  facets: readonly Facet[],
  { world, now }: Given,
): AnswerReply {
  if (!isTold(details)) return { ...nameOnly(entry, world), facets }
  const caution = world.knowledge.cautions.get(details.code)
  const { sections, footnotes } = tellImported(details, facets, { world, now })
  const known = (facet: Facet) => !isSound(facet, caution) || knows(details, facet, world)
  const procedure = refOf(entry)
  const parts = {
    procedure,
    // A name that was cut ends with dots of its own.
    lead: leadOf({ ...procedure, summary: summaryOf(entry, world) }, facets, world).replace(
      '….',
      '…',
    ),
    sections,
    sources: [importedSource(details, world.knowledge)],
    footnotes,
    asOf: crawledUntil(details.crawled),
    choices: nextChoices({ procedure: details.code, asked: facets, first: [], known }, world),
    clips: clipsWith(procedure, facets, world),
  }
  return assembleAnswer(parts, world)
}

/** Whether the details are there and may be relied on. */
export function isTold(details: ImportedProcedure | null): details is ImportedProcedure {
  return details !== null && !details.flags.includes(searchOnly)
}

type Telling = Given & {
  /** How much of each section; as much as fits a chat message where it is left out. */
  readonly limit?: Limit
}

/** The sections on `facets` with the caution in place of what is wrong, and what is said below. */
export function tellImported(
  details: ImportedProcedure,
  facets: readonly Facet[],
  { world, now, limit }: Telling,
): { readonly sections: readonly Section[]; readonly footnotes: readonly string[] } {
  const { phrases, cautions } = world.knowledge
  const caution = cautions.get(details.code)
  const given = { caution, phrases, today: now.today }
  const sections = withCaution(sectionsOf(details, facets, world, limit), given)
  const recorded = sections.filter(({ facet }) => isSound(facet, caution))
  return {
    sections,
    footnotes: [
      ...cautionFootnotes(sections, given),
      // What the record says is told as such only where some of it is shown.
      ...(recorded.length > 0 ? importedFootnotes(details, recorded, phrases) : []),
    ],
  }
}

/** Lines of one section of an overview. */
const overviewLines = 6

function sectionsOf(
  details: ImportedProcedure,
  asked: readonly Facet[],
  world: World,
  limit = limitFor(asked.length),
): readonly Section[] {
  if (asked.length > 0) {
    return asked.map((facet) => importedSection(facet, details, { world, limit }))
  }
  const short = { ...limitFor(overviewFacets.length), lines: overviewLines }
  return overviewFacets.map((facet) =>
    importedOverviewSection(facet, details, { world, limit: short }),
  )
}

/** Some official names are a page long. */
const longestTitle = 250

function refOf({ listing: { code }, title }: ListedEntry): ProcedureRef {
  return { id: code, code, title: cut(title, longestTitle) }
}

function summaryOf({ listing: { code, field } }: ListedEntry, { knowledge }: World): string {
  if (field === '') return knowledge.phrases.say('imported.bareSummary', { code })
  return knowledge.phrases.say('imported.summary', { code, field })
}

/** The last days of the two lists names come from. */
const listedUntil = { current: '2026-07-31', former: '2025-04-28' } as const

function nameOnly(entry: ListedEntry, world: World): AnswerReply {
  const { phrases, settings } = world.knowledge
  const { listing } = entry
  const procedure = refOf(entry)
  const { title } = procedure
  const { portal, contact } = settings
  const { code, agency, current } = listing
  const asOf = current ? listedUntil.current : listedUntil.former
  const named = phrases.say('imported.nameOnly', { title, code, portal: portal.name, contact })
  const parts = {
    procedure,
    lead: agency === null ? named : `${named}\n${phrases.say('imported.handledBy', { agency })}`,
    sections: [],
    sources: [{ title: portal.name, url: portal.url }],
    footnotes: [
      ...(current ? [] : [phrases.say('imported.notListed')]),
      phrases.say('imported.listed', { date: formatDate(asOf) }),
    ],
    asOf,
    choices: [personChoice(world)],
  }
  return assembleAnswer(parts, world)
}
