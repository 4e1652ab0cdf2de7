/** Where the citizen writes, speaks or sends a picture. */

import type { RefObject } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { draftRoom } from './draft.ts'
import { isComposing, sends } from './keys.ts'
import { PlaceContext } from './place.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { type Suggestion, useSuggestions } from './suggestions.ts'
import * as words from './words.ts'

type ComposerProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onSend: (text: string) => void
  readonly onChoose: (choice: string, label: string) => void
  /** Words for a screen reader: why nothing was sent, how many suggestions there are. */
  readonly onSay: (text: string) => void
}

/** The opaque string of "an officer, please": see conversation/action.ts. */
const personChoice = 'p'

export function Composer({ field, onSend, onChoose, onSay }: ComposerProps) {
  const { PictureButton, DictationButton } = useContext(PlaceContext).extras ?? {}
  const [draft, setDraft] = useState('')
  const [at, setAt] = useState(-1)
  const [closed, setClosed] = useState(false)
  const found = useSuggestions(draft)
  const suggestions = closed ? [] : found
  const room = draftRoom(draft)

  const any = suggestions.length > 0
  useEffect(() => setAt(-1), [found])
  // Said once, not again at every letter.
  useEffect(() => {
    if (any) onSay(words.suggested(found.length))
  }, [any])

  function write(text: string): void {
    setDraft(text)
    setAt(-1)
    setClosed(false)
  }

  function send(): void {
    if (draft.trim() === '') return
    if (room.excess > 0) {
      onSay(words.spokenError(words.excess(room.excess)))
      return
    }
    onSend(draft.trim().normalize('NFC'))
    write('')
  }

  function take({ choice, label }: Suggestion): void {
    onChoose(choice, label)
    write('')
  }

  function submit(event: Event): void {
    event.preventDefault()
    send()
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event)) return
    const suggestion = suggestions[at]
    if (sends(event)) {
      event.preventDefault()
      if (suggestion) take(suggestion)
      else send()
    } else if (suggestions.length > 0) walkThrough(event)
  }

  /** One more stop than there are suggestions: the field itself. */
  function walkThrough(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      const stops = suggestions.length + 1
      setAt(((at + 1 + step + stops) % stops) - 1)
    } else if (event.key === 'Escape') setClosed(true)
    else return
    event.preventDefault()
  }

  return (
    <form class="composer" onSubmit={submit}>
      <label class="hidden" for="cau-hoi">
        {words.composer}
      </label>
      {suggestions.length > 0 && <SuggestionList suggestions={suggestions} at={at} onTake={take} />}
      <textarea
        ref={field}
        id="cau-hoi"
        rows={1}
        value={draft}
        placeholder={words.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-controls={suggestions.length > 0 ? 'goi-y' : undefined}
        aria-activedescendant={suggestions[at] ? `goi-y-${at}` : undefined}
        aria-describedby="luu-y"
        aria-invalid={room.excess > 0}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => setClosed(true)}
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
      <div class="helps">
        {PictureButton && <PictureButton />}
        {DictationButton && <DictationButton onWords={write} />}
        <button type="button" class="plain" onClick={() => onChoose(personChoice, words.person)}>
          {words.person}
        </button>
      </div>
    </form>
  )
}
