/** Where in a walkthrough: "Bước 2/9", in words and as a bar. */

import type { Position } from '../../../conversation/reply.ts'
import * as words from '../words.ts'

export function PositionLine({ position }: { readonly position: Position }) {
  const { number, of, flowTitle } = position
  return (
    <div class="position">
      <p>
        <span aria-hidden="true">{words.stepOf(number, of)}</span>
        <span class="hidden">{words.stepOfSpoken(number, of)}</span>
        <span class="flow"> · {flowTitle}</span>
      </p>
      <progress value={number} max={of} aria-hidden="true" />
    </div>
  )
}
