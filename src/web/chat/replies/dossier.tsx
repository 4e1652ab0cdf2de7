/** How far a dossier has come: words first, then five steps told apart by sign and shape. */

import type { DossierReply } from '../../../conversation/reply.ts'
import { plainMoment } from '../clock.ts'
import * as words from '../words.ts'
import { Prose } from './prose.tsx'

type View = NonNullable<DossierReply['dossier']>
type StepView = NonNullable<View['step']>

export function Dossier({ reply }: { readonly reply: DossierReply }) {
  const { dossier } = reply
  if (!dossier) return <Prose text={reply.text} />
  // What the citizen has to do comes before how far the dossier is.
  const isWaiting = dossier.group === 'waiting-citizen'
  const bar = dossier.step && <StepBar step={dossier.step} />
  return (
    <>
      <p class="dossier-code">
        {words.dossier} <strong>{dossier.code}</strong>
      </p>
      <h4>{dossier.statusText}</h4>
      {dossier.groupLabel && <p class={`group ${dossier.group}`}>{dossier.groupLabel}</p>}
      {isWaiting ? null : bar}
      {dossier.sentence && <Prose text={dossier.sentence} />}
      {dossier.action && (
        <div class="section">
          <h5>{words.toDo}</h5>
          <Prose text={dossier.action} />
        </div>
      )}
      {isWaiting ? bar : null}
      {reply.details && <Prose text={reply.details.join('\n')} />}
      <div class="footnotes">
        {dossier.otherCodes.length > 0 && <p>{words.otherCodes(dossier.otherCodes.join(', '))}</p>}
        <p>{words.asTold(dossier.sourceName, plainMoment(dossier.asOf))}</p>
      </div>
    </>
  )
}

/** What stands in the segment of the step a dossier is at. */
const signs = { current: '●', done: '✓', paused: 'Ⅱ', ended: '✕' } as const

function StepBar({ step }: { readonly step: StepView }) {
  const numbers = Array.from({ length: step.of }, (_, index) => index + 1)
  return (
    <div class="step-bar">
      <p>
        {words.stepOf(step.n, step.of)}: {step.label} ({words.stepStates[step.state]})
      </p>
      <ol aria-hidden="true">
        {numbers.map((number) => (
          <li key={number} class={stateOf(number, step)}>
            {signOf(number, step)}
          </li>
        ))}
      </ol>
    </div>
  )
}

function stateOf(number: number, step: StepView): StepView['state'] | 'ahead' {
  if (number < step.n) return 'done'
  return number === step.n ? step.state : 'ahead'
}

function signOf(number: number, step: StepView): string {
  const state = stateOf(number, step)
  return state === 'ahead' ? String(number) : signs[state]
}
