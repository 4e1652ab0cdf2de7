/** Facet in, section out, for a procedure of the national list. */

import type { ImportedProcedure } from '../../../knowledge/national/imported-procedure.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import type { Facet } from '../../../knowledge/schema/intent.ts'
import type { Line, Section } from '../../reply.ts'
import type { World } from '../../world.ts'
import { facetIntent } from '../../world.ts'
import { durationLines, feeLines } from './channels.ts'
import type { Limit } from './limit.ts'
import { limitFor, limitLines } from './limit.ts'
import { formLines, mainPaperLines, paperLines } from './papers.ts'
import { onlineLines, placeLines } from './places.ts'

type Build = (imported: ImportedProcedure, world: World) => readonly Line[]

const builders: Readonly<Record<Facet, Build>> = {
  documents: (imported, world) => paperLines(imported, phrasesOf(world)),
  fee: (imported, world) => feeLines(imported, phrasesOf(world)),
  // The national list has no place for what is received.
  benefit: () => [],
  duration: (imported, world) => durationLines(imported, phrasesOf(world)),
  where: (imported, world) => placeLines(imported, phrasesOf(world)),
  'how-online': (imported, world) =>
    onlineLines(imported, phrasesOf(world), world.knowledge.settings),
  steps: ({ steps }) => textLines(steps),
  form: (imported, world) => formLines(imported, phrasesOf(world)),
  result: ({ result }) => textLines(result?.split('\n') ?? []),
  conditions: ({ conditions }) => textLines(conditions),
  'legal-basis': (imported, world) => lawLines(imported, phrasesOf(world)),
}

/** The section that answers `facet`, as far as `limit` allows; where the source is silent, it says so. */
export function importedSection(
  facet: Facet,
  imported: ImportedProcedure,
  { world, limit = limitFor(1) }: { readonly world: World; readonly limit?: Limit },
): Section {
  return section(facet, builders[facet](imported, world), { world, limit })
}

/** The same in short: an overview names the first papers only. */
export function importedOverviewSection(
  facet: Facet,
  imported: ImportedProcedure,
  given: { readonly world: World; readonly limit: Limit },
): Section {
  const papers = facet === 'documents' ? mainPaperLines(imported, phrasesOf(given.world)) : []
  return papers.length > 0 ? section(facet, papers, given) : importedSection(facet, imported, given)
}

/** Whether the source says anything about `facet`. */
export function knows(imported: ImportedProcedure, facet: Facet, world: World): boolean {
  return builders[facet](imported, world).length > 0
}

function section(
  facet: Facet,
  found: readonly Line[],
  { world, limit }: { readonly world: World; readonly limit: Limit },
): Section {
  const none = { text: phrasesOf(world).say(`imported.none.${facet}`) }
  const lines = found.length > 0 ? limitLines(found, limit, world) : [none]
  return { facet, title: facetIntent(world, facet).title, lines }
}

function textLines(texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ text }))
}

function lawLines({ legalBasis }: ImportedProcedure, phrases: Phrases): readonly Line[] {
  return legalBasis.map(({ code, title }) => {
    if (!/\d/.test(code)) return { text: code }
    if (title === null) return { text: phrases.say(`imported.law.${kindOf(code)}`, { code }) }
    return {
      text: title.includes(code) ? title : phrases.say('imported.law.titled', { title, code }),
    }
  })
}

const kinds = [
  ['luat', /\/QH\d+$/],
  ['nghi-dinh', /\/NĐ-CP$/],
  ['nghi-quyet', /\/NQ-/],
  ['thong-tu-lien-tich', /\/TTLT/],
  ['thong-tu', /\/TT-/],
  ['quyet-dinh', /\/QĐ-/],
] as const

function kindOf(code: string): (typeof kinds)[number][0] | 'khac' {
  return kinds.find(([, ending]) => ending.test(code))?.[0] ?? 'khac'
}

function phrasesOf({ knowledge }: World): Phrases {
  return knowledge.phrases
}
