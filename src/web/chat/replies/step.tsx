/** One step of a walkthrough. */

import type { StepReply } from '../../../conversation/reply.ts'
import { words } from '../words.ts'
import { OutLink } from './out-link.tsx'
import { PositionLine } from './position-line.tsx'
import { Prose } from './prose.tsx'

type StepProps = { readonly reply: StepReply; readonly tab: 0 | -1 }

export function Step({ reply, tab }: StepProps) {
  return (
    <>
      <PositionLine position={reply.position} />
      <h4>{reply.title}</h4>
      <Prose text={reply.body} />
      {reply.ready.length > 0 && (
        <div class="section">
          <h5>{words.ready}</h5>
          <ul class="lines marked">
            {reply.ready.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </div>
      )}
      {reply.url && (
        <p>
          <OutLink url={reply.url} tab={tab} class="go">
            {words.openPage(hostOf(reply.url))}
          </OutLink>
        </p>
      )}
    </>
  )
}

/** The part of an address people know. */
function hostOf(url: string): string {
  return /^https:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url
}
