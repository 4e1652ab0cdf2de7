/** "Giấy độc thân thì xin ở đâu" after a marriage: a procedure that goes together with the last one. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { entryRef } from '../choices.ts'
import { kinOf } from '../kin.ts'
import { isOutright, wholeName } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'

/** One of the kin: by the new words alone, and how well it fits the last title and the new words together. */
type Kin = { readonly alone: TopicHit; readonly together: number }

/** The last procedure by the same measures. */
type Own = {
  readonly alone: number
  readonly met: boolean
  readonly unmet: boolean
  readonly share: number
}

/** The one the new words mean rather than the last procedure; `share` (0–1) of them its record tells of. */
export function kinMeant(
  subject: CatalogueEntry,
  share: number,
  input: TurnInput,
): TopicHit | undefined {
  const { knowledge, understanding } = input.world
  const { id, title } = entryRef(subject)
  const among = new Set([...kinOf(subject, knowledge), id])
  const alone = understanding.topicsAmong(among, '', input.text)
  const together = understanding.topicsAmong(among, title, input.text)
  const last = together.find((hit) => hit.id === id)
  const own = { alone: scoreOf(id, alone), met: last?.met ?? false, unmet: last?.unmet ?? false, share }
  const kin = alone
    .filter((hit) => hit.id !== id && !hit.unmet)
    .map((hit) => ({ alone: hit, together: scoreOf(hit.id, together) }))
    .toSorted((a, b) => fitOf(b) - fitOf(a))
  const [closest] = kin
  if (!closest || kin.some((one) => isPaper(one, own, input))) return undefined
  if (isNamed(closest, own, input) || isOfItsKind(closest, own, input)) return closest.alone
  return own.met ? undefined : kin.find((one) => isSetApart(one, own, input))?.alone
}

function scoreOf(id: string, hits: readonly TopicHit[]): number {
  return hits.find((hit) => hit.id === id)?.score ?? 0
}

/** What was spoken of counts more than the few new words. */
function fitOf({ alone, together }: Kin): number {
  return alone.score + 1.5 * together
}

/** "Phải có giấy khai sinh trước hả": a paper of the last procedure, not the procedure that gives it. */
function isPaper({ alone }: Kin, { share }: Own, { meaning }: TurnInput): boolean {
  return alone.why.ofName >= wholeName && share >= 0.5 && meaning.steer.includes('more')
}

/** The new words name it: clearly better than the last procedure, and no stranger far better. */
function isNamed({ alone: hit }: Kin, { alone, share }: Own, { meaning }: TurnInput): boolean {
  const { ofName, ofQuestion, name } = hit.why
  if (isBeaten(hit, meaning.topics[0])) return false
  if (hit.score < 0.45 || ofQuestion < 0.35) return false
  if (hit.score < alone + 0.2) return false
  if (ofName >= wholeName) return true
  if (name.kind === 'utterance' || (meaning.substance < ownWords && share >= 0.3)) return false
  const isSaid = ofName >= 0.35 || (ofName >= 0.25 && ofQuestion >= 0.8)
  return isSaid && share <= ofQuestion + 0.1
}

/** Another is named far better, or it is named outright and explains more of the question. */
function isBeaten(hit: TopicHit, best: TopicHit | undefined): boolean {
  if (!best || best.id === hit.id) return false
  if (isOutright(best) && best.why.ofQuestion > hit.why.ofQuestion + 0.15) return true
  return best.score > hit.score + 0.25
}

/** Share of words that neither fill nor ask for a facet. */
const ownWords = 0.3

/** The new words fit it and not the last procedure, and both together fit it well: "thế còn thẻ bảo hiểm". */
function isOfItsKind({ alone: hit, together }: Kin, own: Own, { meaning }: TurnInput): boolean {
  const stranger = meaning.topics[0]?.score ?? 0
  if (meaning.facets.length > 0 || meaning.substance < ownWords) return false
  if (hit.why.name.kind === 'utterance' || hit.score < 0.36) return false
  return hit.score >= own.alone + 0.3 && together >= Math.max(0.65, stranger - 0.05)
}

/** By its title about what sets it apart from the last procedure: "còn bị mất thì sao". */
function isSetApart({ alone: hit, together }: Kin, { alone, unmet }: Own, { meaning }: TurnInput) {
  const [best] = meaning.topics
  if (unmet ? best && best.id !== hit.id && isOutright(best) : isBeaten(hit, best)) return false
  return (hit.met || unmet) && hit.score >= Math.max(0.25, alone) && together >= 0.5
}
