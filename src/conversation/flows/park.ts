/** Continuing a walkthrough on another device: kept here under a code, taken up there. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { offReply } from '../answer/off.ts'
import { end, textReply } from '../ending.ts'
import type { Found, Turn } from '../mind.ts'
import type { Now } from '../now.ts'
import type { State } from '../state.ts'
import { chosenFor, withChosen } from '../state.ts'
import type { World } from '../world.ts'
import { returnChoice } from './flow-choices.ts'
import { parkedWalk, readParkedWalk } from './parked-walk.ts'
import { spellResumeCode } from './resume-code.ts'
import { stepReply } from './step-reply.ts'
import type { Walk } from './walk.ts'
import { codesOf, stateAt } from './walk.ts'

/** Asks the shell to keep the walkthrough under a new code. */
export function park(walk: Walk, at: number): Turn {
  const { flow, input } = walk
  const state = stateAt(walk, at)
  const kept = parkedWalk({
    ...state,
    chosen: chosenFor(input.state, flow.procedure),
    helping: input.state.person > 0,
  })
  const days = input.world.knowledge.settings.resumeDays
  return end(input, {
    outcome: 'walkthrough',
    replies: [],
    state: { flow: state },
    considered: codesOf(walk),
    lookups: [{ kind: 'park-walk', walk: kept, days }],
    walk: { flow: flow.id, step: at + 1, what: 'parked' },
  })
}

type Given = { readonly world: World; readonly now: Now }

/** The turn with the code to type on the other device. */
export function withParked(
  turn: Turn,
  { code, until }: Extract<Found, { readonly kind: 'park-walk' }>,
  { world }: Given,
): Turn {
  const text = world.knowledge.phrases.say('flow.parked', {
    code: spellResumeCode(code),
    until: formatDate(until),
  })
  const reply = { ...textReply(text, returnChoice(turn.state.flow, world)), resumeCode: code }
  return { ...turn, replies: [...turn.replies, reply] }
}

/** The turn that goes on where the other device stopped; what was here of the same matter gives way. */
export function withResumed(turn: Turn, kept: unknown, { world, now }: Given): Turn {
  const { phrases, flows, procedures } = world.knowledge
  const walk = readParkedWalk(kept, world.knowledge)
  const flow = walk && flows.get(walk.flow)
  const step = flow?.steps[walk?.step ?? -1]
  if (!walk || !flow || !step) {
    return { ...turn, replies: [...turn.replies, textReply(phrases.say('flow.codeUnknown'))] }
  }
  const entry = catalogueEntry(world.knowledge, flow.procedure)
  const off = entry && offReply(entry, [], world)
  if (off) return { ...turn, replies: [...turn.replies, off] }
  const { ticked, skipped, chosen } = walk
  const person = personAfter(turn.state, walk.helping)
  // Answers of a person helped before stay out.
  const before = person === turn.state.person ? turn.state : { ...turn.state, cases: [] }
  const state: State = {
    ...before,
    person,
    cases: withChosen(before, { procedure: flow.procedure, chosen }),
    subject: { procedure: flow.procedure, at: now.instant },
    flow: { flow: flow.id, step: walk.step, ticked, skipped, paused: false, at: now.instant },
  }
  const view = { flow, step, index: walk.step, ticked, skipped, chosen, world, today: now.today }
  const code = procedures.get(flow.procedure)?.codes[0]?.code
  return {
    ...turn,
    state,
    replies: [
      ...turn.replies,
      textReply(phrases.say('flow.resumed', { title: flow.title })),
      stepReply(view),
    ],
    considered: code ? [code] : [],
    walk: { flow: flow.id, step: walk.step + 1, what: 'resumed' },
  }
}

/** Whoever helps others, here or there, takes up a walk as that of another person. */
function personAfter({ person }: State, helping: boolean): number {
  return helping || person > 0 ? person + 1 : 0
}
