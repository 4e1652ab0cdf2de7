/** One step of a walkthrough. */

import type { StepReply } from '../../../conversation/reply.ts'
import * as words from '../words.ts'
import { Clips } from './clips.tsx'
import { OutLink } from './out-link.tsx'
import { PositionLine } from './position-line.tsx'
import { Prose } from './prose.tsx'
import { Ready } from './ready.tsx'

type StepProps = { readonly reply: StepReply; readonly tab: 0 | -1 }

export function Step({ reply, tab }: StepProps) {
  return (
    <>
      <PositionLine position={reply.position} />
      <h4>{reply.title}</h4>
      <Prose text={reply.body} />
      <Ready things={reply.ready} />
      <Clips clips={reply.clips} tab={tab} />
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
