/** A commune, old or new, in the message: what it is today and where to go there. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Meaning } from '../../understanding/meaning.ts'
import type { Place, PlaceMention } from '../../understanding/places/mention.ts'
import { parseOrdinal } from '../../vietnamese/ordinals.ts'
import { decodeAction } from '../action.ts'
import { answerEntry } from '../answer-entry.ts'
import type { Turn } from '../mind.ts'
import { askForPlace } from '../places/ask-for-place.ts'
import { shortName } from '../places/names.ts'
import { performPlace } from '../places/perform-place.ts'
import { readPlaceRef } from '../places/place-ref.ts'
import { tellPlace } from '../places/tell-place.ts'
import { nameOf } from '../places/which-place.ts'
import type { OfferedChoice } from '../state.ts'
import { liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages are a new question rather than the name of a place. */
const longestName = 8
/** Share of words that could name a procedure, from which something else is spoken of. */
const aboutElse = 0.34

/** Takes the answer to "Ông/bà ở xã, phường nào?". */
export const hearPlace: Step = (input) => {
  const { state, text, meaning } = input
  if (!state.awaitingPlace || input.action) return null
  const options = state.offered?.options ?? []
  if (parseOrdinal(text, options.length) !== null) return null
  const [only] = options.length === 1 ? options : []
  if (only && meaning.length <= longestYes) return takeOnly(only, input)
  return hearName(input)
}

function hearName(input: TurnInput): Turn | null {
  const mention = mentionAfter(input)
  if (mention && isAbout(mention, input)) return tellFor(mention, input)
  if (mention || isElse(input) || input.meaning.length > longestName) return null
  return askForPlace(null, input, 'place.unknown')
}

/** "Đúng rồi" or "không phải" to the one place guessed. */
const longestYes = 3

function takeOnly({ choice }: OfferedChoice, input: TurnInput): Turn | null {
  const { steer } = input.meaning
  const action = decodeAction(choice)
  // "Không phải" holds a yes as well.
  if (steer.includes('no')) return askForPlace(null, input, 'place.unknown')
  if (action?.kind === 'place' && steer.includes('yes')) return performPlace(action, input)
  return hearName(input)
}

function districtName(place: Place | null): string {
  const [district] = place?.kind === 'districts' ? place.districts : []
  return district ? shortName(district) : ''
}

function tellFor(mention: PlaceMention, input: TurnInput): Turn {
  const entry = mention.asks ? null : (liveSubject(input) ?? null)
  const sure = mention.how !== 'guessed'
  return tellPlace(mention.place, { entry, facets: ['where'], sure }, input)
}

/** Something other than a place is spoken of. */
function isElse(input: TurnInput): boolean {
  const { facets, talk, steer } = input.meaning
  return facets.length > 0 || talk !== null || steer.length > 0 || sureTopic(input) !== undefined
}

/** The place of the message, or of the name asked about before with what was added: "Hà Nội". */
function mentionAfter({ state, text, world }: TurnInput): PlaceMention | null {
  const [first] = state.offered?.options ?? []
  const action = first ? decodeAction(first.choice) : null
  const place = action?.kind === 'place' ? readPlaceRef(action.place, world) : null
  const name = place?.kind === 'units' ? nameOf(place.units) : districtName(place)
  const both = name === '' ? null : world.places.find(`${name} ${text}`, { asked: false })
  if (both?.how === 'named') return both
  return world.places.find(text, { asked: true })
}

/** The rest of the message names no procedure; a bare or misspelt name is all there is. */
function isAbout(mention: PlaceMention, input: TurnInput): boolean {
  if (mention.how !== 'named') return !isElse(input)
  return sureTopic({ ...input, meaning: restOf(mention, input) }) === undefined
}

/** Takes a place named unasked, alone or with the procedure it is asked for. */
export const namePlace: Step = (input) => {
  const mention = input.world.places.find(input.text, { asked: false })
  if (!mention) return namesUnknown(input) ? askForPlace(null, input, 'place.unknown') : null
  const rest = restOf(mention, input)
  const topic = sureTopic({ ...input, meaning: rest })
  if (topic) return topic.kind === 'procedure' ? namedFor(topic.id, mention, rest, input) : null
  return isPlaceQuestion(mention, rest, input) ? tellFor(mention, input) : null
}

/** "Tôi ở Cái Mơn thì nộp ở đâu": written like a name, of no place in the list. */
const unknownName = /(?:^|\s)(?:[Ởở]|[Tt]ại)(?:\s+\p{Lu}\p{Ll}+){2,4}\s+(?:thì|nộp|làm|đi|ra)\s/u

function namesUnknown(input: TurnInput): boolean {
  const { meaning, text, world } = input
  if (world.knowledge.units.communes.size === 0) return false
  const onlyWhere = meaning.facets.length > 0 && meaning.facets.every((facet) => facet === 'where')
  if (!onlyWhere || meaning.talk || sureTopic(input) || liveSubject(input)) return false
  return unknownName.test(text)
}

/** "Phường 12 Gò Vấp làm khai sinh ở đâu": the place and the procedure; other questions need no place. */
function namedFor(
  id: string,
  mention: PlaceMention,
  { facets }: Meaning,
  input: TurnInput,
): Turn | null {
  const entry = catalogueEntry(input.world.knowledge, id)
  if (!entry || mention.how !== 'named' || !facets.includes('where')) return null
  const turn = tellPlace(mention.place, { entry, facets, sure: true }, input)
  if (!turn.state.awaitingPlace) return turn
  const answer = answerEntry(entry, facets, input)
  const replies = [...answer.replies, ...turn.replies]
  return { ...answer, state: { ...turn.state }, replies }
}

/** Nothing but the place, where to go, or what has become of it. */
function isPlaceQuestion(mention: PlaceMention, rest: Meaning, input: TurnInput): boolean {
  const { thresholds } = input.world.knowledge.search
  const best = rest.topics[0]?.score ?? 0
  const others = rest.facets.filter((facet) => facet !== 'where')
  if (others.length > 0 || rest.talk?.urgent) return false
  if (mention.asks) return best < thresholds.ask && !outdone(mention, input)
  if (rest.substance >= aboutElse) return false
  return mention.how === 'named' || (rest.facets.length > 0 && !outdone(mention, input))
}

/** A bare name that is part of a procedure asked for. */
function outdone({ how }: PlaceMention, input: TurnInput): boolean {
  return how !== 'named' && sureTopic(input) !== undefined
}

function restOf({ rest }: PlaceMention, { world }: TurnInput): Meaning {
  return world.understanding.understand(rest)
}
