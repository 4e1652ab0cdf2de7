/** Options wanted now and then: colours, a shared computer, the talk on paper or as a file. */

import { useContext, useState } from 'preact/hooks'
import { PlaceContext } from '../place.ts'
import type { Drawer } from '../talk/memory.ts'
import { TalkContext } from '../talk-context.ts'
import { fetchTranscript } from './fetch-transcript.ts'
import { keepLooks, type Looks, putOn, readLooks, themes } from './looks.ts'
import { saveFile } from './save-file.ts'
import { words } from './words.ts'

type MoreOptionsProps = { readonly drawer: Drawer; readonly shared: boolean }

export function MoreOptions({ drawer, shared }: MoreOptionsProps) {
  const place = useContext(PlaceContext)
  const talk = useContext(TalkContext)
  const [looks, setLooks] = useState(() => readLooks(drawer))

  function change(part: Partial<Looks>): void {
    const next = { ...looks, ...part }
    setLooks(next)
    putOn(place.frame, next)
    keepLooks(drawer, next)
  }

  async function save(format: 'txt' | 'html'): Promise<void> {
    const file = await fetchTranscript(place.origin, talk.session(), format)
    if (file) saveFile(file, `hoi-mot-cua.${format}`)
    else talk.tell(words.notSaved)
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
      <Switch on={looks.contrast} onClick={() => change({ contrast: !looks.contrast })}>
        {words.contrast}
      </Switch>
      {!place.shared && (
        <Switch on={shared} onClick={() => talk.share(!shared)}>
          {words.shared}
        </Switch>
      )}
      <Tool onClick={place.print}>{words.printTalk}</Tool>
      <Tool onClick={() => save('html')}>{words.saveHtml}</Tool>
      <Tool onClick={() => save('txt')}>{words.saveText}</Tool>
    </>
  )
}

type ToolProps = { readonly onClick: () => void; readonly children: string }

function Tool({ onClick, children }: ToolProps) {
  return (
    <button type="button" class="tool" onClick={onClick}>
      {children}
    </button>
  )
}

function Switch({ on, onClick, children }: ToolProps & { readonly on: boolean }) {
  return (
    <button type="button" class="tool" aria-pressed={on} onClick={onClick}>
      <span aria-hidden="true">{on ? '✓ ' : ''}</span>
      {children}
    </button>
  )
}
