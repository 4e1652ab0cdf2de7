/** What can be done with an answer: one stop of the Tab key, arrows go from one deed to the next. */

import { useState } from 'preact/hooks'
import * as words from '../words.ts'

export type Deed = {
  readonly label: string
  /** Pressed or not, for what stays so. */
  readonly pressed?: boolean
  /** A page to open instead of something to do. */
  readonly href?: string
  readonly onClick?: () => void
}

type ToolbarProps = {
  readonly label: string
  readonly deeds: readonly Deed[]
  readonly tab: 0 | -1
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

export function Toolbar({ label, deeds, tab }: ToolbarProps) {
  const [at, setAt] = useState(0)

  function press(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (at + step + deeds.length) % deeds.length
    setAt(next)
    ;(event.currentTarget.children[next] as HTMLElement).focus()
  }

  return (
    <div role="toolbar" aria-label={label} onKeyDown={press}>
      {deeds.map(({ label, pressed, href, onClick }, index) => {
        const given = {
          class: 'deed',
          tabIndex: index === at ? tab : -1,
          onFocus: () => setAt(index),
        } as const
        return href ? (
          <a key={label} href={href} target="_blank" rel="noopener" {...given}>
            {label}
            <span class="hidden"> ({words.newTab})</span>
          </a>
        ) : (
          <button key={label} type="button" aria-pressed={pressed} onClick={onClick} {...given}>
            {label}
          </button>
        )
      })}
    </div>
  )
}
