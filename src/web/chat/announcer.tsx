/** What a screen reader hears: two hidden slots that take turns, so that equal words are read again. */

import { useEffect, useState } from 'preact/hooks'
import type { TalkState } from './talk/board.ts'

/** Some screen readers miss changes that come together with others, in milliseconds. */
const settle = 250

export function Announcer({ spoken }: Pick<TalkState, 'spoken'>) {
  const [said, setSaid] = useState(spoken)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(spoken), settle)
    return () => clearTimeout(timer)
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
