/** Talk that is not about a procedure. */

import { isCodeLost } from '../../dossiers/lost-code.ts'
import type { TalkIntent } from '../../knowledge/schema/intent.ts'
import { fold } from '../../vietnamese/fold.ts'
import { dossierChoice, frequentChoices, personChoice, topicsChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import { returnChoice } from '../flows/flow-choices.ts'
import type { Turn } from '../mind.ts'
import { handOver } from '../office/hand-over.ts'
import type { Outcome } from '../outcome.ts'
import { askForCode } from '../perform.ts'
import type { Choice } from '../reply.ts'
import { sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'

/** Danger, forgery, a wish to speak to a person: heard before anything else. */
export const hearUrgentTalk: Step = (input) => {
  const { talk } = input.meaning
  if (!talk?.urgent || isAboutCode(talk, input) || isPast(talk, input)) return null
  if (talk.outcome === 'dossier' && namesGuide(input)) return null
  return answerTalk(talk, input)
}

/** Words of people who want papers, folded. */
const papers =
  /\b(?:giay|ho so|thu tuc|dang ky|cap lai|lam lai|xin cap|ban sao|ho tro|tro cap|che do|thanh toan|bhyt|bao hiem|mien|giam|khieu nai|to cao|boi thuong)\b/

/**
 * "Nhà cháy mất hết giấy tờ, xin cấp lại căn cước" asks for papers, not for the fire brigade; a
 * likely topic alone does not tell. Whoever speaks of ending their life is heard whatever is asked.
 */
export function isPast({ id, outcome }: TalkIntent, input: TurnInput): boolean {
  if (outcome !== 'emergency' || id === 'distress') return false
  return papers.test(fold(input.text)) && sureTopic(input) !== undefined
}

/** "Trễ hẹn có được xin lỗi không" asks what to do about it rather than where it stands: a guide's name, nearly whole. */
function namesGuide(input: TurnInput): boolean {
  const topic = sureTopic(input)
  return topic?.kind === 'guide' && topic.why.ofName >= wholeName
}

const wholeName = 0.85

/** "Tra cứu hồ sơ H26…", "mất giấy hẹn rồi": for the step that reads codes. */
function isAboutCode(talk: TalkIntent, { text }: TurnInput): boolean {
  return talk.outcome === 'dossier' && (/\d{4}/.test(text) || isCodeLost(text))
}

/** "Xin chào", "cảm ơn nhé": a message of nothing but such words names no topic. */
export const hearSmallTalk: Step = (input) => {
  const { talk } = input.meaning
  return talk?.match === 'whole' ? answerTalk(talk, input) : null
}

/** From this score on a topic is asked for outright; everyday words alone reach less. */
const outright = 0.62

/**
 * Other talk: heard unless a topic is asked for outright. "Quên mật khẩu facebook" has a guide's
 * name in it and is still about something else.
 */
export const hearTalk: Step = (input) => {
  const { talk } = input.meaning
  const topic = sureTopic(input)
  const isElsewhere = talk?.outcome === 'out-of-scope' && topic?.kind === 'guide'
  return talk && (isElsewhere || (topic?.score ?? 0) < outright) ? answerTalk(talk, input) : null
}

function answerTalk(talk: TalkIntent, input: TurnInput): Turn {
  if (talk.outcome === 'dossier') return askForCode(input)
  if (talk.outcome === 'hand-over') return handOver(input)
  const { phrases, settings } = input.world.knowledge
  const { name, contact } = settings
  const back = returnChoice(input.state.flow, input.world)
  const choices = [...back, ...choicesAfter(talk.outcome, input.world)]
  return end(input, {
    outcome: talk.outcome,
    replies: [textReply(phrases.say(talk.reply, { name, contact }), choices)],
  })
}

function choicesAfter(outcome: Outcome, world: World): readonly Choice[] {
  if (outcome === 'emergency' || outcome === 'hand-over' || outcome === 'privacy') return []
  if (outcome === 'out-of-scope') return [topicsChoice(world), personChoice(world)]
  return [...frequentChoices(world), dossierChoice(world)]
}
