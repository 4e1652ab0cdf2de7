/** A reply as a card: which part shows which kind. */

import { useContext } from 'preact/hooks'
import type { Reply } from '../../../conversation/reply.ts'
import { Deeds } from '../deeds/deeds.tsx'
import { PlaceContext } from '../place.ts'
import type { TheirsRow } from '../talk/rows.ts'
import { Answer } from './answer.tsx'
import { Checklist } from './checklist.tsx'
import { Choices, type ChoicesLook } from './choices.tsx'
import { choicesOf } from './choices-of.ts'
import { Dossier } from './dossier.tsx'
import { Prose } from './prose.tsx'
import { Step } from './step.tsx'

/** Takes a choice; `label` becomes the citizen's own words. */
export type Choose = (choice: string, label: string) => void

type ReplyBodyProps = {
  readonly row: TheirsRow
  readonly tab: 0 | -1
  readonly onChoose: Choose
}

export function ReplyBody({ row, tab, onChoose }: ReplyBodyProps) {
  const { reply } = row.entry
  return (
    <>
      <div class={`card ${reply.kind}`}>
        <Content reply={reply} flipped={row.flipped} tab={tab} onChoose={onChoose} />
        {hasDeeds(reply) && <Deeds entry={row.entry} tab={tab} />}
      </div>
      <Choices
        choices={choicesOf(reply)}
        look={lookOf(reply)}
        used={row.used}
        newest={row.newest}
        tab={tab}
        onChoose={onChoose}
      />
    </>
  )
}

/** Something to keep, not merely a word in passing. */
function hasDeeds({ kind }: Reply): boolean {
  return kind === 'answer' || kind === 'dossier' || kind === 'step'
}

/** A longer label, in characters, would break over many lines in a column. */
const columnLabel = 28

/** Many short ones to pick from stand in columns; in a walkthrough the first is the way on. */
function lookOf({ kind, choices = [] }: Reply): ChoicesLook {
  if (kind === 'step' || kind === 'checklist') return 'way-on'
  const short = choices.every(({ label }) => label.length <= columnLabel)
  return choices.length > 3 && short ? 'columns' : 'row'
}

type ContentProps = Pick<ReplyBodyProps, 'tab' | 'onChoose'> & {
  readonly reply: Reply
  readonly flipped: ReadonlySet<string>
}

function Content({ reply, flipped, tab, onChoose }: ContentProps) {
  const { GoOn } = useContext(PlaceContext).extras ?? {}
  switch (reply.kind) {
    case 'answer':
      return <Answer reply={reply} tab={tab} />
    case 'checklist':
      return <Checklist reply={reply} flipped={flipped} tab={tab} onChoose={onChoose} />
    case 'step':
      return <Step reply={reply} tab={tab} />
    case 'dossier':
      return <Dossier reply={reply} />
    case 'text':
      return (
        <>
          <Prose text={reply.text} />
          {GoOn && reply.resumeCode && <GoOn at={reply.resumeCode} />}
        </>
      )
    default:
      // A kind this page does not know yet still has a text that stands alone.
      return <Prose text={reply.text} />
  }
}
