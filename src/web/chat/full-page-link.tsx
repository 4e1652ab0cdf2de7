/** From the panel to the page of its own, which has more: the talk goes along. */

import { useContext } from 'preact/hooks'
import { PlaceContext } from './place.ts'
import { TalkContext } from './talk-context.ts'
import * as words from './words.ts'

export function FullPageLink() {
  const { origin, shared } = useContext(PlaceContext)
  const talk = useContext(TalkContext)
  const page = `${origin}/tro-chuyen${shared ? '?may-chung' : ''}`

  /** Only now: the token must lie in no address until it is wanted, and changes. */
  function take({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }): void {
    const session = talk.session()
    currentTarget.href = session ? `${page}#noi=${session.id}.${session.token}` : page
  }

  return (
    <a class="tool" href={page} target="_blank" rel="noopener" onClick={take}>
      {words.fullPage}
      <span aria-hidden="true"> ↗</span>
    </a>
  )
}
