/** The messages: one stop for Tab, walked through with the arrow keys, followed as they arrive. */

import { useRef, useState } from 'preact/hooks'
import { walk } from './keys.ts'
import { MineMessage, TheirsMessage } from './message.tsx'
import type { Choose } from './replies/reply.tsx'
import type { Row } from './talk/rows.ts'
import { useFollow } from './use-follow.ts'
import * as words from './words.ts'

type TranscriptProps = {
  readonly rows: readonly Row[]
  readonly opened: boolean
  readonly searching: boolean
  readonly notice: string | undefined
  readonly onChoose: Choose
  readonly onResend: () => void
  /** The citizen wants back to the composer. */
  readonly onLeave: () => void
}

export function Transcript(props: TranscriptProps) {
  const { rows, opened, searching } = props
  const list = useRef<HTMLOListElement>(null)
  const [visited, setVisited] = useState<string | null>(null)
  const { missed, showNewest } = useFollow(list, rows, props.notice)
  const last = rows[rows.length - 1]?.key
  const current = rows.some(({ key }) => key === visited) ? visited : last

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') leaveForComposer(event)
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'ARTICLE') return
    const articles = [...(list.current?.querySelectorAll('article') ?? [])]
    const next = walk(event.key, articles.indexOf(event.target), articles.length)
    if (next === null) return
    event.preventDefault()
    articles[next]?.focus()
  }

  function leaveForComposer(event: Event): void {
    event.preventDefault()
    props.onLeave()
  }

  function visit(event: FocusEvent): void {
    if (!(event.target instanceof Element)) return
    setVisited(event.target.closest('article')?.dataset.key ?? null)
  }

  function leave(event: FocusEvent): void {
    const { relatedTarget } = event
    if (!(relatedTarget instanceof Node && list.current?.contains(relatedTarget))) setVisited(null)
  }

  return (
    <section class="transcript" aria-labelledby="cuoc-tro-chuyen">
      <h2 id="cuoc-tro-chuyen" class="hidden">
        {words.transcript}
      </h2>
      <p class="hidden">{words.transcriptHelp}</p>
      <ol ref={list} onKeyDown={press} onFocusIn={visit} onFocusOut={leave}>
        {rows.map((row, index) => {
          const frame = { current: row.key === current, last: row.key === last }
          return row.kind === 'mine' ? (
            <MineMessage key={row.key} row={row} {...frame} onResend={props.onResend} />
          ) : (
            <TheirsMessage
              key={row.key}
              row={row}
              {...frame}
              first={rows[index - 1]?.kind !== 'theirs'}
              onChoose={props.onChoose}
            />
          )
        })}
      </ol>
      {searching && <p class="searching">{words.searching}</p>}
      {!opened && rows.length === 0 && <p class="searching">{words.loading}</p>}
      {missed && (
        <button type="button" class="newer" onClick={showNewest}>
          {words.newer} <span aria-hidden="true">↓</span>
        </button>
      )}
    </section>
  )
}
