/** The places the knowledge holds: what each is called, and which is nearest to one that is gone. */

import Fuse from 'fuse.js'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { fold } from '../vietnamese/fold.ts'
import { formatPlace, home, longestPlace, type Place, parsePlace } from './place.ts'

export type PlaceBook = {
  /** What a place is called to citizens; null when the knowledge does not hold it. */
  title(place: Place): string | null
  /** What is found there, one sentence; null where the title says it all. */
  summary(place: Place): string | null
  /** The place a segment names, or the nearest to it; null when it is too long to be one. */
  find(segment: string): FoundPlace | null
}

export type FoundPlace = {
  readonly place: Place
  /** What the segment names is not there (any more). */
  readonly moved: boolean
}

/** A book over loaded knowledge. */
export function createPlaceBook(knowledge: Knowledge): PlaceBook {
  const nearest = remembered(createNearest(knowledge))
  return {
    title: (place) => titleOf(knowledge, place),
    summary: (place) => summaryOf(knowledge, place),
    find(segment) {
      if (segment.length > longestPlace) return null
      const place = parsePlace(segment)
      if (place && titleOf(knowledge, place) !== null) return { place, moved: false }
      return { place: nearest(segment), moved: true }
    },
  }
}

function titleOf(knowledge: Knowledge, place: Place): string | null {
  const { phrases, settings } = knowledge
  switch (place.kind) {
    case 'home':
      return settings.name
    case 'dossier':
      return phrases.say('share.dossier')
    case 'procedure':
      return procedureTitle(knowledge, place.procedure)
    case 'field':
      return fieldTitle(knowledge, place.field)
    case 'life-event':
      return knowledge.lifeEvents.get(place.event)?.title ?? null
    case 'guide':
      return knowledge.guides.get(place.guide)?.title ?? null
    case 'walkthrough': {
      const flow = knowledge.flows.get(place.flow)
      if (!flow?.steps[place.step - 1]) return null
      if (place.step === 1) return flow.title
      return phrases.say('share.step', { title: flow.title, number: place.step })
    }
    default:
      return place satisfies never
  }
}

function procedureTitle(knowledge: Knowledge, procedure: string): string | null {
  const entry = catalogueEntry(knowledge, procedure)
  if (!entry) return null
  return entry.kind === 'curated' ? entry.procedure.title : entry.title
}

/** A field nobody has written about leads nowhere. */
function fieldTitle({ fields, procedures, phrases }: Knowledge, id: string): string | null {
  const field = fields.get(id)
  const isUsed = [...procedures.values()].some((procedure) => procedure.field === id)
  return field && isUsed ? phrases.say('share.field', { name: field.name }) : null
}

function summaryOf(knowledge: Knowledge, place: Place): string | null {
  if (place.kind !== 'procedure') return null
  const entry = catalogueEntry(knowledge, place.procedure)
  return entry?.kind === 'curated' ? entry.procedure.summary : null
}

/** How unlike a place may be to be taken for the nearest; 0 is the same, 1 anything. */
const farthest = 0.45

type Known = { readonly place: Place; readonly words: string; readonly title: string }

/** Home when nothing is near. The same kind of place goes before others. */
function createNearest(knowledge: Knowledge): (segment: string) => Place {
  const known = placesOf(knowledge).map(
    (place): Known => ({
      place,
      words: wordsOf(formatPlace(place)),
      title: fold(titleOf(knowledge, place) ?? ''),
    }),
  )
  const options = { keys: ['words', 'title'], threshold: farthest, includeScore: true }
  const fuse = new Fuse(known, { ...options, ignoreLocation: true })
  return (segment) => {
    const given = parsePlace(segment)
    const words = wordsOf(given ? formatPlace(given) : fold(segment))
    const hits = fuse.search(words === '' ? segment : words, { limit: 5 })
    const [best] = hits
    if (!best) return home
    const alike = hits.find(
      ({ item, score = 1 }) => item.place.kind === given?.kind && score - (best.score ?? 1) < near,
    )
    return (alike ?? best).item.place
  }
}

/** Old links are opened again and again; searching takes longer than all else about them. */
function remembered(nearest: (segment: string) => Place): (segment: string) => Place {
  const known = new Map<string, Place>()
  return (segment) => {
    const place = known.get(segment) ?? nearest(segment)
    if (known.size >= mostKept) known.clear()
    known.set(segment, place)
    return place
  }
}

const mostKept = 1000

/** Scores so close count as equal. */
const near = 0.05

function placesOf({ procedures, fields, lifeEvents, guides, flows }: Knowledge): readonly Place[] {
  const used = new Set([...procedures.values()].map(({ field }) => field))
  return [
    ...[...procedures.keys()].map((procedure): Place => ({ kind: 'procedure', procedure })),
    ...[...fields.keys()]
      .filter((field) => used.has(field))
      .map((field): Place => ({ kind: 'field', field })),
    ...[...lifeEvents.keys()].map((event): Place => ({ kind: 'life-event', event })),
    ...[...guides.keys()].map((guide): Place => ({ kind: 'guide', guide })),
    ...[...flows.keys()].map((flow): Place => ({ kind: 'walkthrough', flow, step: 1 })),
  ]
}

/** `hd-khai-sinh-3` → `khai sinh`; `dv-`, kept for quizzes to come, leads to what they are about until then. */
function wordsOf(segment: string): string {
  return segment
    .replace(/^(?:tt|lv|sk|gd|hd|dv)-/, '')
    .replace(/-\d{1,2}$/, '')
    .replaceAll('-', ' ')
    .trim()
}
