/** Moves through a walkthrough. Every move names the step it was made at, so a button tapped twice moves once. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import type { Action, FlowMove } from '../action.ts'
import { encodeAction } from '../action.ts'
import { offReply } from '../answer/off.ts'
import { dossierChoice, personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Reply } from '../reply.ts'
import type { FlowState } from '../state.ts'
import type { TurnInput } from '../turn-input.ts'
import { moveChoice } from './flow-choices.ts'
import type { FlowView } from './step-reply.ts'
import { papersOf, stepReply } from './step-reply.ts'

export type FlowAction = Extract<Action, { readonly kind: 'flow' | 'tick' | 'trouble' }>

/** Does a move, a tick or shows the way out of a trouble; null when the walkthrough has gone. */
export function performFlow(action: FlowAction, input: TurnInput): Turn | null {
  const flow = input.world.knowledge.flows.get(action.flow)
  if (!flow?.steps[action.step]) return null
  const off = stoppedByOff(flow, input)
  if (off) return off
  switch (action.kind) {
    case 'flow':
      return move(flow, action.step, action.move, input)
    case 'tick':
      return tick(flow, action.step, action.item, input)
    case 'trouble':
      return showTrouble(flow, action.step, action.item, input)
    default:
      return action satisfies never
  }
}

/** A walkthrough of a procedure that is switched off ends, wherever it was. */
function stoppedByOff(flow: Flow, input: TurnInput): Turn | null {
  const entry = catalogueEntry(input.world.knowledge, flow.procedure)
  const off = entry && offReply(entry, [], input.world)
  if (!off) return null
  return end(input, {
    outcome: 'answered',
    replies: [off],
    state: { flow: null },
    considered: codesOf(flow, input),
  })
}

function move(flow: Flow, at: number, how: FlowMove, input: TurnInput): Turn {
  const open = openState(flow, input)
  const moved = open !== null && open.step !== at
  switch (how) {
    case 'show':
      return open || at > 0 ? show(flow, at, input) : begin(flow, input)
    case 'done':
      if (moved) return show(flow, open.step, input)
      return at + 1 < flow.steps.length ? next(flow, at, input) : finish(flow, input)
    case 'back':
      return show(flow, moved ? open.step : Math.max(0, at - 1), input)
    case 'stuck':
      return listTroubles(flow, at, input)
    case 'stop':
      return stop(flow, moved ? open.step : at, input)
    default:
      return how satisfies never
  }
}

function openState(flow: Flow, { state }: TurnInput): FlowState | null {
  return state.flow?.flow === flow.id && !state.flow.paused ? state.flow : null
}

/** Ticks outlive a stop. */
function tickedIn(flow: Flow, { state }: TurnInput): readonly string[] {
  return state.flow?.flow === flow.id ? state.flow.ticked : []
}

function flowState(
  flow: Flow,
  step: number,
  ticked: readonly string[],
  { now }: TurnInput,
): FlowState {
  return { flow: flow.id, step, ticked, paused: false, at: now.instant }
}

function begin(flow: Flow, input: TurnInput): Turn {
  const text = [flow.title, flow.intro].join('\n')
  return show(flow, 0, input, [textReply(text)])
}

function show(flow: Flow, index: number, input: TurnInput, before: readonly Reply[] = []): Turn {
  const ticked = tickedIn(flow, input)
  return stay(flow, index, ticked, input, before)
}

function stay(
  flow: Flow,
  index: number,
  ticked: readonly string[],
  input: TurnInput,
  before: readonly Reply[] = [],
): Turn {
  const view = viewOf(flow, index, ticked, input)
  return end(input, {
    outcome: 'walkthrough',
    replies: [...before, ...(view ? [stepReply(view)] : [])],
    state: {
      flow: flowState(flow, index, ticked, input),
      subject: { procedure: flow.procedure, at: input.now.instant },
    },
    considered: codesOf(flow, input),
  })
}

/** Papers everybody needs that are not ticked are named, but nobody is held up. */
function next(flow: Flow, at: number, input: TurnInput): Turn {
  const missing = missingPapers(flow, at, input)
  const { phrases } = input.world.knowledge
  const before =
    missing.length > 0
      ? [textReply(phrases.say('flow.missing', { papers: missing.join('; ') }))]
      : []
  return show(flow, at + 1, input, before)
}

function missingPapers(flow: Flow, at: number, input: TurnInput): readonly string[] {
  const ticked = tickedIn(flow, input)
  const view = viewOf(flow, at, ticked, input)
  if (view?.step.kind !== 'checklist') return []
  return papersOf(view)
    .filter((paper) => paper.when === undefined && !paper.held && !ticked.includes(paper.id))
    .map((paper) => paper.name)
}

function tick(flow: Flow, at: number, item: number, input: TurnInput): Turn | null {
  const ticked = tickedIn(flow, input)
  const view = viewOf(flow, at, ticked, input)
  const paper = view ? papersOf(view)[item] : undefined
  if (!paper) return null
  const now = ticked.includes(paper.id)
    ? ticked.filter((id) => id !== paper.id)
    : [...ticked, paper.id]
  return stay(flow, at, now, input)
}

function listTroubles(flow: Flow, at: number, input: TurnInput): Turn {
  const { world } = input
  const troubles = flow.steps[at]?.troubles ?? []
  const choices = troubles.map((trouble, item) => ({
    label: trouble.problem,
    choice: encodeAction({ kind: 'trouble', flow: flow.id, step: at, item }),
  }))
  const ways = [moveChoice(flow.id, at, 'show', world), personChoice(world)]
  const text = world.knowledge.phrases.say(
    choices.length > 0 ? 'flow.whichTrouble' : 'flow.noTrouble',
  )
  return end(input, {
    outcome: 'walkthrough',
    replies: [{ kind: 'choices', text, choices: [...choices, ...ways] }],
    state: { flow: flowState(flow, at, tickedIn(flow, input), input) },
    considered: codesOf(flow, input),
  })
}

function showTrouble(flow: Flow, at: number, item: number, input: TurnInput): Turn | null {
  const trouble = flow.steps[at]?.troubles[item]
  if (!trouble) return null
  const { world } = input
  const choices = [
    moveChoice(flow.id, at, 'done', world),
    moveChoice(flow.id, at, 'show', world),
    personChoice(world),
  ]
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply([trouble.problem, trouble.answer].join('\n'), choices)],
    state: { flow: flowState(flow, at, tickedIn(flow, input), input) },
    considered: codesOf(flow, input),
  })
}

function stop(flow: Flow, at: number, input: TurnInput): Turn {
  const { world } = input
  const again = {
    ...moveChoice(flow.id, at, 'show', world),
    label: world.knowledge.phrases.say('flow.resume'),
  }
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply(world.knowledge.phrases.say('flow.stopped', { number: at + 1 }), [again])],
    state: { flow: { ...flowState(flow, at, tickedIn(flow, input), input), paused: true } },
    considered: codesOf(flow, input),
  })
}

function finish(flow: Flow, input: TurnInput): Turn {
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply(flow.finish, [dossierChoice(input.world)])],
    state: { flow: null },
    considered: codesOf(flow, input),
  })
}

function viewOf(
  flow: Flow,
  index: number,
  ticked: readonly string[],
  { world, now }: TurnInput,
): FlowView | undefined {
  const step = flow.steps[index]
  return step ? { flow, step, index, ticked, world, today: now.today } : undefined
}

function codesOf(flow: Flow, { world }: TurnInput): readonly string[] {
  const procedure = world.knowledge.procedures.get(flow.procedure)
  return procedure?.codes.slice(0, 1).map(({ code }) => code) ?? []
}
