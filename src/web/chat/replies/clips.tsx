/** Films that show how it is done, each with its length. */

import type { ClipRef } from '../../../conversation/reply.ts'
import * as words from '../words.ts'
import { OutLink } from './out-link.tsx'

type ClipsProps = { readonly clips: readonly ClipRef[] | undefined; readonly tab: 0 | -1 }

export function Clips({ clips = [], tab }: ClipsProps) {
  if (clips.length === 0) return null
  return (
    <div class="section">
      <h5>{words.clips}</h5>
      <ul class="lines marked">
        {clips.map(({ title, url, length, shows }) => (
          <li key={url}>
            <OutLink url={url} tab={tab}>
              {title} ({length})
            </OutLink>
            <small>{shows}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
