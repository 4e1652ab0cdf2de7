/** Which topic a message speaks of, how surely, and which subject is still under way. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry, entryCode } from '../knowledge/catalogue.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import type { TopicHit } from '../understanding/meaning.ts'
import { minutesBetween } from './now.ts'
import type { DossierState } from './state.ts'
import type { TurnInput } from './turn-input.ts'
import type { World } from './world.ts'

/** The procedure spoken of last, while it is fresh. */
export function liveSubject({ state, now, world }: TurnInput): CatalogueEntry | undefined {
  const { subject } = state
  const { settings } = world.knowledge
  if (!subject || minutesBetween(subject.at, now.instant) > settings.subjectMinutes)
    return undefined
  return catalogueEntry(world.knowledge, subject.procedure)
}

/** The dossier shown last, while it is fresh and nothing was spoken of since. */
export function liveDossier({ state, now, world }: TurnInput): DossierState | undefined {
  const { dossier, subject } = state
  if (!dossier || (subject && subject.at >= dossier.at)) return undefined
  const age = minutesBetween(dossier.at, now.instant)
  return age > world.knowledge.settings.subjectMinutes ? undefined : dossier
}

/** A name alone, said to this question back, is asked about what was asked before. */
const longestName = 6

/** What is asked about the topic: now, or before we had to ask which topic is meant. */
export function askedFacets({ meaning, state: { offered } }: TurnInput): readonly Facet[] {
  if (meaning.facets.length > 0 || meaning.length > longestName) return meaning.facets
  return offered && offered.said !== null ? offered.facets : []
}

/** The best topic when it is good enough and clearly ahead. */
export function sureTopic(input: TurnInput): TopicHit | undefined {
  const { meaning, world } = input
  const { answer, margin } = world.knowledge.search.thresholds
  const [best, ...others] = meaning.topics
  // "Thì làm ở đâu" without marks sounds like "dấu", and names nothing.
  if (!best || best.score < answer || meaning.substance === 0) return undefined
  const rival = others.find((topic) => !areRelated(best, topic, world))
  if (best.score - (rival?.score ?? 0) < margin) return undefined
  return askedWithin(best, others, input) ?? best
}

/** "Con vào lớp 1, trường đòi giấy thay hộ khẩu": the situation is told, one procedure of it is asked for. */
function askedWithin(
  event: TopicHit,
  others: readonly TopicHit[],
  { world }: TurnInput,
): TopicHit | undefined {
  if (event.kind !== 'life-event' || event.why.ofQuestion >= mostlyTold) return undefined
  const { answer, margin } = world.knowledge.search.thresholds
  return others.find(
    (other) =>
      other.kind === 'procedure' &&
      other.score >= Math.max(answer, event.score - margin) &&
      other.why.ofQuestion > event.why.ofQuestion &&
      areRelated(event, other, world),
  )
}

/** When a situation explains this share of what is said, nothing more is asked. */
const mostlyTold = 0.55

/** "Lệ phí bao nhiêu?": so few words could name a topic that none is named. */
export function namesNothing({ meaning }: TurnInput): boolean {
  return meaning.substance < leastSubstance
}

const leastSubstance = 0.2

/** "Nhận kết quả thế nào?" has the words of a guide, and is asked of what was spoken of. */
export function isInPassing({ kind }: TopicHit, { meaning, world }: TurnInput): boolean {
  return kind === 'guide' && meaning.substance < world.knowledge.search.kin.ownWords
}

/** A life event or guide and what it leads to do not compete: either leads to the other. */
function areRelated(one: TopicHit, other: TopicHit, world: World): boolean {
  return leadsTo(one, other, world) || leadsTo(other, one, world)
}

function leadsTo(from: TopicHit, to: TopicHit, { knowledge }: World): boolean {
  if (from.kind === 'procedure') return false
  const guide = from.kind === 'guide' ? knowledge.guides.get(from.id) : undefined
  if (to.kind === 'guide') return guide?.guides.includes(to.id) ?? false
  if (to.kind !== 'procedure') return false
  const event = from.kind === 'life-event' ? knowledge.lifeEvents.get(from.id) : undefined
  const refs = guide?.procedures ?? event?.procedures.map(({ id }) => id) ?? []
  const meant = catalogueEntry(knowledge, to.id)
  return meant !== undefined && refs.some((ref) => ref === to.id || ref === entryCode(meant))
}

/** Whether a topic is named, nearly whole, and little else said. */
export function isOutright({ score, why }: TopicHit): boolean {
  return score >= byName || (why.ofName >= wholeName && why.ofQuestion >= littleElse)
}

/** Such a score is reached by the name of a topic alone. */
export const byName = 0.8
/** From this share on a name is said as good as whole. */
export const wholeName = 0.85
const littleElse = 0.6

/** Topics worth asking about, best first: good enough and not far behind the best. */
export function likelyTopics({ meaning, world }: TurnInput): readonly TopicHit[] {
  const { thresholds, options } = world.knowledge.search
  const best = meaning.topics[0]?.score ?? 0
  const least = Math.max(thresholds.ask, best * likelyShare)
  return meaning.topics.filter((topic) => topic.score >= least).slice(0, options)
}

/** A topic this much weaker than the best is not worth a button. */
const likelyShare = 0.7
