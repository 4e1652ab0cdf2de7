/** One message with its frame: a heading for screen readers, the time, the state of sending. */

import type { ComponentChildren } from 'preact'
import { clockTime } from './clock.ts'
import { type Choose, ReplyBody } from './replies/reply.tsx'
import type { Mine } from './talk/entry.ts'
import type { MineRow, TheirsRow } from './talk/rows.ts'
import * as words from './words.ts'

type Frame = {
  /** The one message the Tab key stops at. */
  readonly current: boolean
  readonly last: boolean
}

type MineProps = Frame & { readonly row: MineRow; readonly onResend: () => void }

export function MineMessage({ row: { key, entry }, onResend, ...frame }: MineProps) {
  const time = clockTime(entry.at, new Date())
  return (
    <Message id={key} side="mine" heading={words.mineHeading(time)} {...frame}>
      <p class="said">{entry.text}</p>
      <DeliveryLine entry={entry} time={time} onResend={onResend} />
    </Message>
  )
}

type DeliveryLineProps = {
  readonly entry: Mine
  readonly time: string
  readonly onResend: () => void
}

function DeliveryLine({ entry, time, onResend }: DeliveryLineProps) {
  switch (entry.delivery) {
    case 'sent':
      return (
        <p class="stamp" aria-hidden="true">
          {time}
        </p>
      )
    case 'sending':
      return <p class="stamp">{words.sending}</p>
    case 'unsent':
      return (
        <p class="stamp failed">
          {words.unsent}
          <button type="button" class="plain" onClick={onResend}>
            {words.resend}
          </button>
        </p>
      )
    default:
      return (
        <p class="stamp failed">
          {words.refused}. {entry.why}
        </p>
      )
  }
}

type TheirsProps = Frame & {
  readonly row: TheirsRow
  /** The first of several replies in a row. */
  readonly first: boolean
  readonly onChoose: Choose
}

export function TheirsMessage({ row, first, onChoose, ...frame }: TheirsProps) {
  const time = clockTime(row.entry.at, new Date())
  // Buttons of old messages are reached through their message, so that Tab does not pass them all.
  const tab = row.newest || frame.current ? 0 : -1
  return (
    <Message id={row.key} side="theirs" heading={words.theirsHeading(time)} {...frame}>
      {first && (
        <p class="stamp" aria-hidden="true">
          {words.assistant} · {time}
        </p>
      )}
      <ReplyBody row={row} tab={tab} onChoose={onChoose} />
    </Message>
  )
}

type MessageProps = Frame & {
  readonly id: string
  readonly side: 'mine' | 'theirs'
  readonly heading: string
  readonly children: ComponentChildren
}

function Message({ id, side, heading, current, last, children }: MessageProps) {
  const headingId = `tin-${id}`
  return (
    <li class={side}>
      <article
        id={last ? 'tin-moi-nhat' : undefined}
        data-key={id}
        tabIndex={current ? 0 : -1}
        aria-labelledby={headingId}
      >
        <h3 id={headingId} class="hidden">
          {heading}
        </h3>
        {children}
      </article>
    </li>
  )
}
