/** Papers to tick, one large button each. The tick is shown at once, also while it is on its way. */

import type { ChecklistItem, ChecklistReply } from '../../../conversation/reply.ts'
import * as words from '../words.ts'
import { Clips } from './clips.tsx'
import { PositionLine } from './position-line.tsx'
import { Prose } from './prose.tsx'
import { Ready } from './ready.tsx'
import type { Choose } from './reply.tsx'

type ChecklistProps = {
  readonly reply: ChecklistReply
  readonly flipped: ReadonlySet<string>
  readonly tab: 0 | -1
  readonly onChoose: Choose
}

export function Checklist({ reply, flipped, tab, onChoose }: ChecklistProps) {
  const isTicked = (item: ChecklistItem) => item.ticked !== flipped.has(item.choice)
  const count = reply.items.filter(isTicked).length
  return (
    <>
      <PositionLine position={reply.position} />
      <h4>{reply.title}</h4>
      {reply.body && <Prose text={reply.body} />}
      <ul class="ticks" aria-label={reply.title}>
        {reply.items.map((item) => (
          <li key={item.choice}>
            {/* biome-ignore lint/a11y/useSemanticElements: a button holds a label and a note */}
            <button
              type="button"
              role="checkbox"
              aria-checked={isTicked(item)}
              tabIndex={tab}
              onClick={() => onChoose(item.choice, item.label)}
            >
              <span class="box" aria-hidden="true" />
              <span>
                {item.label}
                {item.note && <small>{item.note}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="count">{words.ticked(count, reply.items.length)}</p>
      <Ready things={reply.ready ?? []} />
      <Clips clips={reply.clips} tab={tab} />
    </>
  )
}
