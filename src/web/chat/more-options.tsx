/** Options wanted now and then: colours, a shared computer, the talk on paper, and what a page adds. */

import { useContext, useState } from 'preact/hooks'
import { FullPageLink } from './full-page-link.tsx'
import { keepLooks, type Looks, putOn, readLooks, themes } from './looks.ts'
import { PlaceContext } from './place.ts'
import type { Drawer } from './talk/drawer.ts'
import { TalkContext } from './talk-context.ts'
import * as words from './words.ts'

type MoreOptionsProps = { readonly drawer: Drawer; readonly shared: boolean }

export function MoreOptions({ drawer, shared }: MoreOptionsProps) {
  const { extras, frame, print, ...place } = useContext(PlaceContext)
  const talk = useContext(TalkContext)
  const [looks, setLooks] = useState(() => readLooks(drawer))

  function change(part: Partial<Looks>): void {
    const next = { ...looks, ...part }
    setLooks(next)
    putOn(frame, next)
    keepLooks(drawer, next)
  }

  return (
    <>
      <label class="tool">
        {words.theme}{' '}
        <select
          value={looks.theme}
          onChange={({ currentTarget: { value } }) => change({ theme: value as Looks['theme'] })}
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {words.themes[theme]}
            </option>
          ))}
        </select>
      </label>
      <Tool on={looks.contrast} onClick={() => change({ contrast: !looks.contrast })}>
        {words.contrast}
      </Tool>
      {!place.shared && (
        <Tool on={shared} onClick={() => talk.share(!shared)}>
          {words.shared}
        </Tool>
      )}
      <Tool onClick={print}>{words.printTalk}</Tool>
      {extras ? <extras.SaveButtons /> : <FullPageLink />}
    </>
  )
}

type ToolProps = {
  readonly onClick: () => void
  readonly children: string
  /** For what stays so: pressed or not. */
  readonly on?: boolean
}

export function Tool({ onClick, on, children }: ToolProps) {
  return (
    <button type="button" class="tool" aria-pressed={on} onClick={onClick}>
      {on && <span aria-hidden="true">✓ </span>}
      {children}
    </button>
  )
}
