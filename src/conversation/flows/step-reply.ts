/** A step of a walkthrough as a reply. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Flow, FlowStep } from '../../knowledge/schema/flow.ts'
import type { ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import { encodeAction } from '../action.ts'
import { documentName } from '../answer/documents.ts'
import type { ChecklistItem, ChecklistReply, Position, StepReply } from '../reply.ts'
import type { World } from '../world.ts'
import { stepChoices } from './flow-choices.ts'

export type FlowView = {
  readonly flow: Flow
  readonly step: FlowStep
  readonly index: number
  readonly ticked: readonly string[]
  readonly world: World
  /** ISO date. */
  readonly today: string
}

/** The step to show: something to do, or papers to tick. */
export function stepReply(view: FlowView): StepReply | ChecklistReply {
  return view.step.kind === 'checklist' ? checklistReply(view) : plainStepReply(view)
}

/** The papers of the flow's procedure that hold today, for filing online. */
export function papersOf({ flow, world, today }: FlowView): readonly ProcedureDocument[] {
  const procedure = world.knowledge.procedures.get(flow.procedure)
  const papers = procedure ? currentFacts(procedure.documents, today) : []
  return papers.filter(({ channel }) => channel === 'any' || channel === 'online')
}

function plainStepReply(view: FlowView): StepReply {
  const { flow, step, index, world } = view
  const { phrases } = world.knowledge
  const ready = step.ready.map((item) => `- ${item}`)
  const text = [
    heading(view),
    step.text,
    ...(ready.length > 0 ? [[phrases.say('flow.ready'), ...ready].join('\n')] : []),
    ...(step.url ? [step.url] : []),
  ].join('\n\n')
  return {
    kind: 'step',
    text,
    title: step.title,
    position: positionOf(view),
    body: step.text,
    ready: step.ready,
    ...(step.url ? { url: step.url } : {}),
    choices: stepChoices(flow, index, world),
  }
}

function checklistReply(view: FlowView): ChecklistReply {
  const { flow, step, index, world } = view
  const items = papersOf(view).map((paper, item) => checklistItem(paper, item, view))
  const list = items.map(({ label, ticked }) => `${ticked ? '☑' : '☐'} ${label}`)
  const ready = step.ready.map((item) => `- ${item}`)
  const more =
    ready.length > 0 ? [[world.knowledge.phrases.say('flow.ready'), ...ready].join('\n')] : []
  return {
    kind: 'checklist',
    text: [heading(view), step.text, list.join('\n'), ...more].join('\n\n'),
    title: step.title,
    position: positionOf(view),
    items,
    choices: stepChoices(flow, index, world),
  }
}

function checklistItem(paper: ProcedureDocument, item: number, view: FlowView): ChecklistItem {
  const { flow, index, ticked, world } = view
  return {
    label: documentName(paper, world.knowledge.phrases),
    ...(paper.note ? { note: paper.note } : {}),
    ticked: ticked.includes(paper.id),
    choice: encodeAction({ kind: 'tick', flow: flow.id, step: index, item }),
  }
}

function heading(view: FlowView): string {
  const { number, of } = positionOf(view)
  return view.world.knowledge.phrases.say('flow.heading', { number, of, title: view.step.title })
}

function positionOf({ flow, index }: FlowView): Position {
  return { flow: flow.id, flowTitle: flow.title, number: index + 1, of: flow.steps.length }
}
