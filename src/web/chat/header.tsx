/** Who is speaking, the size of the text, and the way to end. */

import { useContext, useRef, useState } from 'preact/hooks'
import { EndDialog } from './end-dialog.tsx'
import { MoreOptions } from './more-options.tsx'
import { PlaceContext } from './place.ts'
import type { Drawer } from './talk/drawer.ts'
import { TextSizeButtons } from './text-size-buttons.tsx'
import * as words from './words.ts'

type HeaderProps = {
  readonly drawer: Drawer
  /** Many people use this computer. */
  readonly shared: boolean
  readonly onEnd: () => void
}

export function Header({ drawer, shared, onEnd }: HeaderProps) {
  const [shown, setShown] = useState(false)
  const [ending, setEnding] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const { kind, extras, onClose } = useContext(PlaceContext)
  const Title = kind === 'page' ? 'h1' : 'h2'

  function close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !shown) return
    // Only this is put away by the key, not the panel around it.
    event.preventDefault()
    setShown(false)
    toggle.current?.focus()
  }

  return (
    <header class="top">
      <div class="top-inner">
        {extras && <extras.Sign />}
        <div class="title">
          <Title>{words.name}</Title>
          <p>{words.machine}</p>
        </div>
        <button
          ref={toggle}
          type="button"
          class="tool options-toggle"
          aria-expanded={shown}
          aria-controls="tuy-chon"
          onClick={() => setShown(!shown)}
          onKeyDown={close}
        >
          {words.options}
        </button>
        {onClose && <CloseButton onClose={onClose} />}
        <fieldset
          id="tuy-chon"
          class={shown ? 'options shown' : 'options'}
          aria-label={words.options}
          onKeyDown={close}
        >
          <TextSizeButtons drawer={drawer} />
          <button type="button" class="tool" onClick={() => setEnding(true)}>
            {words.end}
          </button>
        </fieldset>
        {shown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the key puts away what is inside
          <div class="more" onKeyDown={close}>
            <MoreOptions drawer={drawer} shared={shared} />
          </div>
        )}
      </div>
      <EndDialog open={ending} onEnd={onEnd} onClose={() => setEnding(false)} />
    </header>
  )
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" class="tool close" aria-label={words.closePanel} onClick={onClose}>
      <span aria-hidden="true">✕</span>
    </button>
  )
}
