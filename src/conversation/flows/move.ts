/** Moves through a walkthrough. Every move names the step it was made at, so a button tapped twice moves once. */

import type { FlowMove } from '../action.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import { begin } from './begin.ts'
import { finish } from './finish.ts'
import { moveChoice } from './flow-choices.ts'
import { missingPapers } from './papers.ts'
import { park } from './park.ts'
import { listTroubles } from './troubles.ts'
import type { Walk } from './walk.ts'
import { codesOf, openState, showStep, stateAt, ticksOf, viewOf } from './walk.ts'

/** Moves from step `at`; an old button shows where the citizen really is. */
export function move(walk: Walk, at: number, how: FlowMove): Turn {
  const open = openState(walk)
  const moved = open !== null && open.step !== at
  const here = moved ? open.step : at
  switch (how) {
    case 'show':
      return show(walk, at)
    case 'done':
    case 'skip':
      return moved ? showStep(walk, here) : goOn(walk, at, how)
    case 'back':
      return moved ? showStep(walk, here) : showStep(walk, Math.max(0, at - 1), { event: 'back' })
    case 'stuck':
      return listTroubles(walk, at)
    case 'stop':
      return stop(walk, here)
    case 'code':
      return park(walk, here)
    default:
      return how satisfies never
  }
}

function show(walk: Walk, at: number): Turn {
  const known = walk.input.state.flow?.flow === walk.flow.id
  if (!known && at === 0) return begin(walk)
  const again = !openState(walk)
  return showStep(walk, at, again ? { event: 'resumed' } : {})
}

/** A step passed over is remembered, one done later is not. */
function goOn(walk: Walk, at: number, how: 'done' | 'skip'): Turn {
  const { ticked, skipped } = ticksOf(walk)
  const others = skipped.filter((index) => index !== at)
  const ticks = { ticked, skipped: how === 'skip' ? [...others, at] : others }
  if (at + 1 >= walk.flow.steps.length) return finish(walk, ticks)
  const event = how === 'skip' ? 'skipped' : 'done'
  const before = unticked(walk, at).map((text) => textReply(text))
  const shown = showStep(walk, at + 1, { ticks, before })
  return { ...shown, walk: { flow: walk.flow.id, step: at + 1, what: event } }
}

/** Papers everybody needs that are not ticked are named, but nobody is held up. */
function unticked(walk: Walk, at: number): readonly string[] {
  const view = viewOf(walk, at)
  if (view?.step.kind !== 'checklist') return []
  const papers = missingPapers(view)
  const { phrases } = walk.input.world.knowledge
  return papers.length > 0 ? [phrases.say('flow.missing', { papers: papers.join('; ') })] : []
}

function stop(walk: Walk, at: number): Turn {
  const { flow, input } = walk
  const { phrases } = input.world.knowledge
  const again: Choice = {
    ...moveChoice(flow.id, at, 'show', input.world),
    label: phrases.say('flow.resume'),
  }
  const choices = [again, moveChoice(flow.id, at, 'code', input.world)]
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply(phrases.say('flow.stopped', { number: at + 1 }), choices)],
    state: { flow: { ...stateAt(walk, at), paused: true } },
    considered: codesOf(walk),
    walk: { flow: flow.id, step: at + 1, what: 'stopped' },
  })
}
