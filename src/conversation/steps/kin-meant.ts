/** "Giấy độc thân thì xin ở đâu" after a marriage: a procedure that goes together with the last one. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { entryRef } from '../choices.ts'
import { kinOf } from '../kin.ts'
import { isOutright, wholeName } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'

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
  const others = kinOf(subject, knowledge)
  if (others.size === 0) return undefined
  const among = new Set([...others, id])
  const alone = understanding.topicsAmong(among, '', input.text)
  const together = understanding.topicsAmong(among, title, input.text)
  const last = together.find((hit) => hit.id === id)
  const own = {
    alone: scoreOf(id, alone),
    met: last?.met ?? false,
    unmet: last?.unmet ?? false,
    share,
  }
  const kin = alone
    .filter((hit) => hit.id !== id && !hit.unmet)
    .map((hit) => ({ alone: hit, together: scoreOf(hit.id, together) }))
    .toSorted((a, b) => fitOf(b, knowledge.search.kin) - fitOf(a, knowledge.search.kin))
  const [closest] = kin
  if (!closest || kin.some((one) => isPaper(one, own, input))) return undefined
  if (isNamed(closest, own, input) || isOfItsKind(closest, own, input)) return closest.alone
  return own.met ? undefined : kin.find((one) => isSetApart(one, own, input))?.alone
}

function scoreOf(id: string, hits: readonly TopicHit[]): number {
  return hits.find((hit) => hit.id === id)?.score ?? 0
}

/** What was spoken of counts more than the few new words. */
function fitOf({ alone, together }: Kin, { togetherWeight }: Rules): number {
  return alone.score + togetherWeight * together
}

/** "Phải có giấy khai sinh trước hả": a paper of the last procedure, not the procedure that gives it. */
function isPaper({ alone }: Kin, { share }: Own, { meaning, world }: TurnInput): boolean {
  const { paperTold } = rulesOf(world)
  return alone.why.ofName >= wholeName && share >= paperTold && meaning.steer.includes('more')
}

/** The new words name it: clearly better than the last procedure, and no stranger far better. */
function isNamed({ alone: hit }: Kin, { alone, share }: Own, input: TurnInput): boolean {
  const { named, said, toldMore, everydayTold, ownWords } = rulesOf(input.world)
  const { ofName, ofQuestion, name } = hit.why
  if (isBeaten(hit, input)) return false
  if (hit.score < named.score || ofQuestion < named.ofQuestion) return false
  if (hit.score < alone + named.ahead) return false
  if (ofName >= wholeName) return true
  const isEveryday = input.meaning.substance < ownWords && share >= everydayTold
  if (name.kind === 'utterance' || isEveryday) return false
  const isSaid =
    ofName >= said.ofName || (ofName >= said.ofNameLeast && ofQuestion >= said.nearlyAll)
  return isSaid && share <= ofQuestion + toldMore
}

/** Another is named far better, or it is named outright and explains more of the question. */
function isBeaten(hit: TopicHit, { meaning, world }: TurnInput): boolean {
  const { stranger } = rulesOf(world)
  const [best] = meaning.topics
  if (!best || best.id === hit.id) return false
  if (isOutright(best) && best.why.ofQuestion > hit.why.ofQuestion + stranger.ofQuestion)
    return true
  return best.score > hit.score + stranger.score
}

/** The new words fit it and not the last procedure, and both together fit it well: "thế còn thẻ bảo hiểm". */
function isOfItsKind({ alone: hit, together }: Kin, own: Own, input: TurnInput): boolean {
  const { meaning, world } = input
  const { ofItsKind: least, ownWords } = rulesOf(world)
  const best = meaning.topics[0]?.score ?? 0
  if (meaning.facets.length > 0 || meaning.substance < ownWords) return false
  if (hit.why.name.kind === 'utterance' || hit.score < least.score) return false
  const isNear = together >= Math.max(least.together, best - least.behind)
  return hit.score >= own.alone + least.ahead && isNear
}

/** By its title about what sets it apart from the last procedure, or with what that one lacks: "còn bị mất thì sao". */
function isSetApart({ alone: hit, together }: Kin, { alone, unmet }: Own, input: TurnInput) {
  const { setApart: least } = rulesOf(input.world)
  const [best] = input.meaning.topics
  const isElse = unmet
    ? best !== undefined && best.id !== hit.id && isOutright(best)
    : isBeaten(hit, input)
  if (isElse || !(hit.met || unmet)) return false
  return hit.score >= Math.max(least.score, alone) && together >= least.together
}

type Rules = Knowledge['search']['kin']

function rulesOf({ knowledge }: World): Rules {
  return knowledge.search.kin
}
