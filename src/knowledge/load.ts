/** Loads everything under content/ and intents/ into one Knowledge, or tells everything that is wrong. */

import { listingOf, withListings } from './catalogue.ts'
import { checkFlows, checkReferences } from './check-references.ts'
import type { Problem } from './content-invalid.ts'
import { ContentInvalid } from './content-invalid.ts'
import { resolveFlows } from './flows.ts'
import type { Knowledge } from './knowledge.ts'
import { createPhrases, flattenPhrases } from './phrases.ts'
import type { Reader } from './read.ts'
import { createReader } from './read.ts'
import { cautionsSchema } from './schema/cautions.ts'
import { clipsSchema } from './schema/clips.ts'
import { flowSchema, sharedStepsSchema } from './schema/flow.ts'
import { guideSchema } from './schema/guide.ts'
import { intentSchema, spelledOutIntent } from './schema/intent.ts'
import type { Lexicon } from './schema/lexicon.ts'
import {
  aspectsSchema,
  fillersSchema,
  placeWordsSchema,
  shorthandSchema,
  synonymsSchema,
} from './schema/lexicon.ts'
import { lifeEventSchema } from './schema/life-event.ts'
import { namesSchema } from './schema/names.ts'
import { phrasesSchema } from './schema/phrases.ts'
import { procedureSchema } from './schema/procedure.ts'
import { provincesSchema } from './schema/provinces.ts'
import { searchSchema } from './schema/search.ts'
import { settingsSchema } from './schema/settings.ts'
import { agencySchema, fieldsSchema } from './schema/surroundings.ts'
import { spelledOut } from './synonyms.ts'
import { noUnits } from './units/unit-list.ts'

export type ContentFolders = { readonly contentDir: string; readonly intentsDir: string }

/** The knowledge in two folders. Throws ContentInvalid with every problem of every file. */
export function loadKnowledge({ contentDir, intentsDir }: ContentFolders): Knowledge {
  const content = createReader(contentDir, 'content')
  const intents = createReader(intentsDir, 'intents')
  const search = content.read('search.yaml', searchSchema)
  const settings = content.read('settings.yaml', settingsSchema)
  const provinces = content.read('provinces.yaml', provincesSchema)
  const walks = {
    procedures: content.readFolder('procedures', procedureSchema),
    flows: content.readFolder('flows', flowSchema),
    shared: content.readFolder('flows/shared', sharedStepsSchema),
  }
  const resolved = resolveFlows(walks)
  const parts = {
    procedures: walks.procedures,
    flows: resolved.flows,
    lifeEvents: content.readFolder('life-events', lifeEventSchema),
    guides: content.readFolder('troubleshooting', guideSchema),
    agencies: content.readFolder('agencies', agencySchema),
    fields: byId(content.read('fields.yaml', fieldsSchema) ?? []),
    ...loadNames(content),
    cautions: loadCautions(content),
    clips: content.read('clips.yaml', clipsSchema) ?? [],
    intents: [...intents.readFolder('.', intentSchema).values()].map(spelledOutIntent),
    lexicon: loadLexicon(content),
    units: noUnits,
    phrases: loadPhrases(content),
  }
  const unread = [...content.problems, ...intents.problems]
  const unwalked = [...unread, ...withoutEchoes(resolved.problems, unread)]
  const references = [
    ...checkFlows({ ...walks, guides: parts.guides }),
    ...checkReferences(parts, settings),
  ]
  const problems = [...unwalked, ...withoutEchoes(references, unwalked)]
  if (problems.length > 0 || !search || !settings || !provinces) throw new ContentInvalid(problems)
  return withListings({ ...parts, provinces, search, settings }, [])
}

/** Names of listed procedures; until the national list is imported they are listings by themselves. */
function loadNames(reader: Reader) {
  const names = [...reader.readFolder('names', namesSchema).values()].flat()
  return {
    names: new Map(names.map((one) => [one.code, one])),
    listings: new Map(names.map((one) => [one.code, listingOf(one)])),
  }
}

function loadCautions(reader: Reader): Knowledge['cautions'] {
  const cautions = reader.read('cautions.yaml', cautionsSchema) ?? []
  return new Map(cautions.flatMap((one) => one.codes.map((code) => [code, one] as const)))
}

function loadLexicon(reader: Reader): Lexicon {
  const fillers = reader.read('lexicon/fillers.yaml', fillersSchema)
  return {
    shorthand: new Map(
      Object.entries(reader.read('lexicon/shorthand.yaml', shorthandSchema)?.entries ?? {}),
    ),
    synonyms: spelledOut(reader.read('lexicon/synonyms.yaml', synonymsSchema) ?? noSynonyms),
    aspects: reader.read('lexicon/aspects.yaml', aspectsSchema)?.entries ?? [],
    fillers: fillers?.entries ?? [],
    markedFillers: fillers?.marked ?? [],
    places: reader.read('lexicon/places.yaml', placeWordsSchema) ?? noPlaceWords,
  }
}

/** Stand in while the reader collects problems; knowledge with problems is not handed out. */
const noSynonyms = { classes: {}, entries: [] }

const noPlaceWords: Lexicon['places'] = {
  asks: [],
  old: [],
  at: [],
  notNames: [],
  ordinary: [],
  provinces: {},
}

function loadPhrases(reader: Reader) {
  const files = reader.readFolder('phrases', phrasesSchema)
  return createPhrases(new Map([...files].flatMap(([name, tree]) => flattenPhrases(tree, name))))
}

/** A reference to a file that is there, only wrong, is not told as a second problem. */
function withoutEchoes(
  references: readonly Problem[],
  unread: readonly Problem[],
): readonly Problem[] {
  const files = new Set(unread.map(({ file }) => file))
  const names = new Set([...files].map((file) => file.replace(/^.*[\\/]|\.yaml$/g, '')))
  const stepsUnread = [...files].some((file) => file.startsWith('content/flows/shared/'))
  const isEcho = ({ file, field, got }: Problem) =>
    files.has(file) ||
    names.has(got.replace(/\..*$/, '')) ||
    (stepsUnread && (file.startsWith('content/flows/') || field === 'walkthrough'))
  return references.filter((problem) => !isEcho(problem))
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
