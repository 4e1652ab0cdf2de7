/** Buttons to go on with. Those already taken say so; the others stay open to a later tap. */

import type { Choice } from '../../../conversation/reply.ts'
import * as words from '../words.ts'
import type { Choose } from './reply.tsx'

export type ChoicesLook = 'row' | 'columns' | 'way-on'

type ChoicesProps = {
  readonly look: ChoicesLook
  readonly choices: readonly Choice[]
  readonly used: ReadonlySet<string>
  readonly newest: boolean
  readonly tab: 0 | -1
  readonly onChoose: Choose
}

export function Choices({ choices, look, used, newest, tab, onChoose }: ChoicesProps) {
  if (choices.length === 0) return null
  return (
    <ul class={`choices ${look}${newest ? ' newest' : ''}`} aria-label={words.choices}>
      {choices.map(({ choice, label }) => {
        const chosen = used.has(choice)
        return (
          <li key={choice}>
            <button
              type="button"
              tabIndex={tab}
              aria-disabled={chosen}
              onClick={() => chosen || onChoose(choice, label)}
            >
              {chosen && <span aria-hidden="true">✓ </span>}
              {label}
              {chosen && <span class="hidden"> ({words.chosen})</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
