/** A line above the composer: trouble with a way out, or news to close. Read aloud by the announcer. */

import type { Notice } from './talk/board.ts'
import * as words from './words.ts'

type NoticeBarProps = {
  readonly notice: Notice | null
  readonly onRetry: () => void
  readonly onClose: () => void
}

export function NoticeBar({ notice, onRetry, onClose }: NoticeBarProps) {
  if (!notice) return null
  return (
    <div class={`notice ${notice.kind}`}>
      <p>{notice.text}</p>
      <button type="button" class="plain" onClick={notice.kind === 'trouble' ? onRetry : onClose}>
        {labels[notice.kind]}
      </button>
    </div>
  )
}

const labels = { trouble: words.tryNow, news: words.close, idle: words.stillHere } as const
