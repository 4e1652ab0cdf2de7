/** What is said about following, once the shell has done it. */

import type { ParsedCode } from '../../dossiers/code.ts'
import type { Followed, FollowResult } from '../../dossiers/follow/follow.ts'
import { statusOf } from '../../dossiers/status.ts'
import { anonymousView } from '../../dossiers/view.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { encodeAction } from '../action.ts'
import { dossierReply } from '../dossier-reply.ts'
import { textReply } from '../ending.ts'
import { type Now, nowAt } from '../now.ts'
import type { Choice, Reply } from '../reply.ts'
import type { World } from '../world.ts'
import { followChoices } from './offer-follow.ts'

type Given = { readonly world: World; readonly now: Now }

/** The reply to a wish to follow. */
export function followReply(code: ParsedCode, result: FollowResult, { world, now }: Given): Reply {
  const { phrases } = world.knowledge
  const name = code.normalised
  switch (result.kind) {
    case 'following':
      return textReply(beganText(name, result, world), followChoices(world, name, 'follows'))
    case 'over':
      return textReply(phrases.say('dossier.follow.over', { code: name }))
    case 'full':
      return textReply(phrases.say('dossier.follow.full', { most: result.most }), listChoice(world))
    case 'off':
      return textReply(phrases.say('dossier.follow.off'))
    case 'not-seen':
      return dossierReply(world, code, result.finding, now)
    default:
      return result satisfies never
  }
}

function beganText(
  code: string,
  { record, until, verified, onReturn }: Extract<FollowResult, { kind: 'following' }>,
  { knowledge: { phrases }, statuses }: World,
): string {
  const status = anonymousView(record, { statuses, sourceName: '' }).statusText
  const where = phrases.say(onReturn ? 'dossier.follow.onReturn' : 'dossier.follow.here')
  return [
    phrases.say('dossier.follow.began', { code, status, until: formatDate(until) }),
    where,
    ...(verified ? [phrases.say('dossier.follow.reminds')] : []),
  ].join('\n')
}

/** What is left after stopping; null = nothing was to be stopped. */
export function followsReply(
  { ended, left }: { readonly ended: number | null; readonly left: readonly Followed[] },
  world: World,
): Reply {
  const { phrases } = world.knowledge
  if (left.length === 0 && !ended) return textReply(phrases.say('dossier.follow.none'))
  const stopped = ended ? [phrases.say('dossier.follow.stopped', { count: ended })] : []
  if (left.length === 0) return textReply(stopped.join('\n'))
  const lines = left.map((one, index) => lineOf(one, index, world))
  const isUnnamed = left.some(({ code }) => code === null)
  const text = [
    ...stopped,
    phrases.say('dossier.follow.list', { count: left.length }),
    ...lines,
    ...(isUnnamed ? [phrases.say('dossier.follow.unnamed')] : []),
  ].join('\n')
  return textReply(text, stopChoices(left, world))
}

function lineOf({ code, status: known, since: at }: Followed, index: number, world: World): string {
  const { knowledge, statuses } = world
  const n = index + 1
  const status = statusOf(known, statuses)?.label ?? statuses.unknownText
  const since = formatDate(nowAt(new Date(at)).today)
  return code === null
    ? knowledge.phrases.say('dossier.follow.line', { n, status, since })
    : knowledge.phrases.say('dossier.follow.lineOf', { n, status, since, code })
}

/** One for each, and one for all where there are several; the list itself tells which is which. */
function stopChoices(left: readonly Followed[], world: World): readonly Choice[] {
  const { phrases } = world.knowledge
  const stop = (label: string, which: string) => ({
    label,
    choice: encodeAction({ kind: 'unfollow', which }),
  })
  const [only] = left
  if (left.length === 1 && only) return [stop(phrases.say('dossier.follow.stop'), `#${only.mark}`)]
  return [
    ...left.map(({ mark }, index) =>
      stop(phrases.say('dossier.follow.stopOne', { n: index + 1 }), `#${mark}`),
    ),
    stop(phrases.say('dossier.follow.stopAll'), '*'),
  ]
}

function listChoice({ knowledge: { phrases } }: World): readonly Choice[] {
  const label = phrases.say('dossier.follow.show')
  return [{ label, choice: encodeAction({ kind: 'follows' }) }]
}
