/** The end of a walkthrough: last words, what is still open, and the way to look the dossier up. */

import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { personChoices } from '../person-choices.ts'
import type { FlowState } from '../state.ts'
import { sendCodeChoice } from './flow-choices.ts'
import { missingPapers } from './papers.ts'
import type { Walk } from './walk.ts'
import { codesOf, viewOf } from './walk.ts'

/** Closes the walkthrough; a dossier code typed next is looked up. */
export function finish(walk: Walk, ticks: Pick<FlowState, 'ticked' | 'skipped'>): Turn {
  const { flow, input } = walk
  const { world, state } = input
  const sendCode = sendCodeChoice(flow, world)
  const choices = [...sendCode, ...personChoices(state, world)]
  const [first, ...others] = [flow.finish, ...openEnds(walk, ticks)]
  const last = others.length > 0 ? [textReply(others.join('\n'), choices)] : []
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply(first ?? '', last.length > 0 ? [] : choices), ...last],
    state: { flow: null, awaitingCode: sendCode.length > 0 },
    considered: codesOf(walk),
    walk: { flow: flow.id, step: flow.steps.length, what: 'finished' },
  })
}

function openEnds(walk: Walk, ticks: Pick<FlowState, 'ticked' | 'skipped'>): readonly string[] {
  const { flow, input } = walk
  const { phrases } = input.world.knowledge
  const view = viewOf(walk, 0, ticks)
  const papers = view && hasChecklist(walk) ? missingPapers(view) : []
  const steps = ticks.skipped.flatMap((index) => flow.steps[index]?.title ?? [])
  return [
    ...(papers.length > 0 ? [phrases.say('flow.missingAtEnd', { papers: papers.join('; ') })] : []),
    ...(steps.length > 0 ? [phrases.say('flow.skippedSteps', { steps: steps.join('; ') })] : []),
  ]
}

function hasChecklist({ flow }: Walk): boolean {
  return flow.steps.some(({ kind }) => kind === 'checklist')
}
