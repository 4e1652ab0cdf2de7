/** The button to ask by voice; the first press says who may hear it, the second listens. */

import { useContext, useRef, useState } from 'preact/hooks'
import { TalkContext } from '../talk-context.ts'
import { dictate } from './dictation.ts'
import * as words from './words.ts'

export function DictationButton({ onWords }: { readonly onWords: (words: string) => void }) {
  const talk = useContext(TalkContext)
  const [warned, setWarned] = useState(false)
  const [listening, setListening] = useState(false)
  const stop = useRef(() => {})

  function press(): void {
    if (listening) stop.current()
    else if (warned) {
      setListening(true)
      stop.current = dictate(onWords, () => setListening(false))
    } else {
      setWarned(true)
      talk.tell(words.voiceCare)
    }
  }

  return (
    <button type="button" class="plain" aria-pressed={listening} onClick={press}>
      {listening ? words.stopSpeaking : warned ? words.speakNow : words.speak}
    </button>
  )
}
