/** A step of a walkthrough as a reply. */

import { inCase } from '../../knowledge/cases.ts'
import { clipsOfStep } from '../../knowledge/clips.ts'
import { inForce } from '../../knowledge/effective.ts'
import type { Procedure, ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import { encodeAction } from '../action.ts'
import { clipRef, clipText } from '../answer/clips.ts'
import { documentName } from '../answer/documents.ts'
import { feeLines } from '../answer/fees.ts'
import { onlineVisit } from '../answer/online.ts'
import type { ChecklistItem, ChecklistReply, Position, StepReply } from '../reply.ts'
import { stepChoices } from './flow-choices.ts'
import type { FlowView } from './flow-view.ts'
import { asOnlinePaper, missingPapers, papersOf } from './papers.ts'

/** The step to show: something to do, or papers to tick. */
export function stepReply(view: FlowView): StepReply | ChecklistReply {
  return view.step.kind === 'checklist' ? checklistReply(view) : plainStepReply(view)
}

function plainStepReply(view: FlowView): StepReply {
  const { step } = view
  const body = bodyOf(view)
  const url = step.url ? [step.url] : []
  return {
    kind: 'step',
    text: [heading(view), body, ...readyText(view), ...url, ...clipsText(view)].join('\n\n'),
    title: step.title,
    position: positionOf(view),
    body,
    ready: step.ready,
    ...(step.url ? { url: step.url } : {}),
    ...clipsOf(view),
    choices: stepChoices(view),
  }
}

function checklistReply(view: FlowView): ChecklistReply {
  const { step } = view
  const items = papersOf(view).map((paper) => checklistItem(paper, view))
  const list = items.map(({ label, ticked }) => `${ticked ? '☑' : '☐'} ${label}`)
  const body = bodyOf(view)
  return {
    kind: 'checklist',
    text: [heading(view), body, list.join('\n'), ...readyText(view), ...clipsText(view)].join(
      '\n\n',
    ),
    title: step.title,
    position: positionOf(view),
    body,
    items,
    ready: step.ready,
    ...clipsOf(view),
    choices: stepChoices(view),
  }
}

function clipsText(view: FlowView): readonly string[] {
  return clipText(clipsOf(view).clips ?? [], view.world.knowledge.phrases)
}

function clipsOf({ flow, step, world }: FlowView): Pick<StepReply, 'clips'> {
  const clips = clipsOfStep(world.knowledge.clips, flow, step.id).map(clipRef)
  return clips.length > 0 ? { clips } : {}
}

function checklistItem(paper: ProcedureDocument, view: FlowView): ChecklistItem {
  const { flow, index, ticked, world } = view
  return {
    label: documentName(asOnlinePaper(paper), world.knowledge.phrases),
    ...(paper.note ? { note: paper.note } : {}),
    ticked: ticked.includes(paper.id),
    choice: encodeAction({ kind: 'tick', flow: flow.id, step: index, item: paper.id }),
  }
}

/** What to do; before it what cannot be done online, after it the facts of the day. */
function bodyOf(view: FlowView): string {
  const { step, index, world } = view
  const { phrases } = world.knowledge
  const weak = step.confidence === 'C' || step.confidence === 'D'
  return [
    ...(index === 0 ? visit(view) : []),
    ...(step.review ? openEnds(view) : []),
    step.text,
    ...(weak ? [phrases.say('flow.care')] : []),
    ...step.shows.flatMap((fact) => (fact === 'fee' ? fees(view) : decider(view))),
  ].join('\n\n')
}

function visit(view: FlowView): readonly string[] {
  const procedure = procedureOf(view)
  return procedure ? onlineVisit(procedure, view.today, view.world.knowledge.phrases) : []
}

/** Papers not ticked and steps passed over, named before sending. */
function openEnds(view: FlowView): readonly string[] {
  const { flow, skipped, world } = view
  const { phrases } = world.knowledge
  const papers = missingPapers(view)
  const steps = skipped.map((i) => flow.steps[i]?.title ?? '').filter((title) => title !== '')
  return [
    ...(papers.length > 0 ? [phrases.say('flow.missingNow', { papers: papers.join('; ') })] : []),
    ...(steps.length > 0 ? [phrases.say('flow.skippedSteps', { steps: steps.join('; ') })] : []),
  ]
}

/** What filing online costs today in the citizen's case. */
function fees(view: FlowView): readonly string[] {
  const procedure = procedureOf(view)
  const { phrases } = view.world.knowledge
  if (!procedure) return []
  const mine = inCase(procedure, view.chosen)
  const online = mine.fees.filter(({ channel }) => channel === 'any' || channel === 'online')
  const lines = feeLines({ ...mine, fees: online }, view.today, phrases).map(({ text, note }) =>
    note ? `- ${text}. ${note}` : `- ${text}`,
  )
  return lines.length > 0 ? [[phrases.say('flow.fees'), ...lines].join('\n')] : []
}

function decider(view: FlowView): readonly string[] {
  const decide = procedureOf(view)?.places.decide
  if (!decide || !inForce(decide, view.today)) return []
  return [view.world.knowledge.phrases.say('where.decide', { text: decide.text })]
}

function procedureOf({ flow, world }: FlowView): Procedure | undefined {
  return world.knowledge.procedures.get(flow.procedure)
}

function readyText({ step, world }: FlowView): readonly string[] {
  const ready = step.ready.map((item) => `- ${item}`)
  return ready.length > 0 ? [[world.knowledge.phrases.say('flow.ready'), ...ready].join('\n')] : []
}

function heading(view: FlowView): string {
  const { number, of } = positionOf(view)
  return view.world.knowledge.phrases.say('flow.heading', { number, of, title: view.step.title })
}

function positionOf({ flow, index }: FlowView): Position {
  return { flow: flow.id, flowTitle: flow.title, number: index + 1, of: flow.steps.length }
}
