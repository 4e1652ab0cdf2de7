/** What a screen reader hears: two hidden slots that take turns, so that equal words are read again. */

import { useEffect, useState } from 'preact/hooks'
import type { TalkState } from './talk/board.ts'

/** Some screen readers miss changes that come together with others, in milliseconds. */
const settle = 250

/** Then they go again, so that nobody comes upon them at the end of the page, in milliseconds. */
const lifetime = 10_000

export function Announcer({ spoken }: Pick<TalkState, 'spoken'>) {
  const [said, setSaid] = useState(spoken)
  useEffect(() => {
    const timers = [
      setTimeout(() => setSaid(spoken), settle),
      setTimeout(() => setSaid({ ...spoken, text: '' }), lifetime),
    ]
    return () => timers.forEach(clearTimeout)
  }, [spoken])

  return (
    <div class="hidden">
      {[0, 1].map((slot) => (
        <p key={slot} aria-live="polite" aria-atomic="true" class="announcer">
          {said.number % 2 === slot ? said.text : ''}
        </p>
      ))}
    </div>
  )
}
