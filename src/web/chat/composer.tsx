/** Where the citizen writes. */

import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { draftRoom } from './draft.ts'
import { sends } from './keys.ts'
import { words } from './words.ts'

type ComposerProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onSend: (text: string) => void
  /** Tells a screen reader why nothing was sent. */
  readonly onProblem: (text: string) => void
  readonly onPerson: () => void
}

export function Composer({ field, onSend, onProblem, onPerson }: ComposerProps) {
  const [draft, setDraft] = useState('')
  const room = draftRoom(draft)

  function send(): void {
    if (draft.trim() === '') return
    if (room.excess > 0) {
      onProblem(words.spokenError(words.excess(room.excess)))
      return
    }
    onSend(draft.trim().normalize('NFC'))
    setDraft('')
  }

  function submit(event: Event): void {
    event.preventDefault()
    send()
  }

  function press(event: KeyboardEvent): void {
    if (!sends(event)) return
    event.preventDefault()
    send()
  }

  return (
    <form class="composer" onSubmit={submit}>
      <label class="hidden" for="cau-hoi">
        {words.composer}
      </label>
      <textarea
        ref={field}
        id="cau-hoi"
        rows={1}
        value={draft}
        placeholder={words.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="luu-y"
        aria-invalid={room.excess > 0}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={press}
      />
      <button
        type="submit"
        class="strong send"
        // The keyboard of a phone stays open when the field keeps the focus.
        onPointerDown={(event) => event.preventDefault()}
      >
        {words.send}
      </button>
      <p id="luu-y" class={room.excess > 0 ? 'care excess' : 'care'}>
        {room.text ?? words.care}
      </p>
      <button type="button" class="plain person" onClick={onPerson}>
        {words.person}
      </button>
    </form>
  )
}
