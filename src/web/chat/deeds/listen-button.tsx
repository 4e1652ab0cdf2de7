/** Reads an answer aloud with the voice of the device, where it has a Vietnamese one. */

import { useEffect, useState } from 'preact/hooks'
import * as words from '../words.ts'

type ListenButtonProps = { readonly text: string; readonly tab: 0 | -1 }

const synthesis = () => window.speechSynthesis as SpeechSynthesis | undefined

export function ListenButton({ text, tab }: ListenButtonProps) {
  const voice = useVoice()
  const [reading, setReading] = useState(false)
  if (!voice) return null

  function press(): void {
    synthesis()?.cancel()
    setReading(!reading)
    if (!reading && voice) read(text, voice, () => setReading(false))
  }

  return (
    <button type="button" class="deed" tabIndex={tab} onClick={press}>
      {reading ? words.stopListening : words.listen}
    </button>
  )
}

/** One line at a time: some engines fall silent in the middle of a long text. */
function read(text: string, voice: SpeechSynthesisVoice, onEnd: () => void): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  lines.forEach((line, index) => {
    const part = new SpeechSynthesisUtterance(line)
    part.voice = voice
    part.lang = voice.lang
    if (index === lines.length - 1) part.onend = onEnd
    // Another answer is read instead.
    part.onerror = onEnd
    synthesis()?.speak(part)
  })
}

/** Browsers tell of their voices late. */
function useVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(vietnameseVoice)
  useEffect(() => {
    const look = () => setVoice(vietnameseVoice)
    synthesis()?.addEventListener?.('voiceschanged', look)
    return () => synthesis()?.removeEventListener?.('voiceschanged', look)
  }, [])
  return voice
}

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return synthesis()
    ?.getVoices()
    .find(({ lang }) => /^vi\b/i.test(lang))
}
