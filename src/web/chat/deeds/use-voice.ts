/** Reading aloud with the voice of the device, where it has a Vietnamese one. */

import { useEffect, useState } from 'preact/hooks'

export type Voice = {
  /** What is being read. */
  readonly reading: string | null
  /** Reads `text`, or falls silent when it is just reading that. */
  readonly toggle: (text: string) => void
}

const synthesis = () => window.speechSynthesis as SpeechSynthesis | undefined

/** Null as long as there is no such voice; browsers tell of their voices late. */
export function useVoice(): Voice | null {
  const [voice, setVoice] = useState(vietnameseVoice)
  const [reading, setReading] = useState<string | null>(null)

  useEffect(() => {
    const look = () => setVoice(vietnameseVoice)
    synthesis()?.addEventListener?.('voiceschanged', look)
    return () => synthesis()?.removeEventListener?.('voiceschanged', look)
  }, [])

  if (!voice) return null
  return {
    reading,
    toggle(text) {
      synthesis()?.cancel()
      setReading(null)
      if (reading === text) return
      // One line at a time: some engines fall silent in the middle of a long text.
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      lines.forEach((line, index) => {
        const part = new SpeechSynthesisUtterance(line)
        part.voice = voice
        part.lang = voice.lang
        if (index === lines.length - 1) part.onend = () => setReading(null)
        synthesis()?.speak(part)
      })
      setReading(text)
    },
  }
}

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return synthesis()
    ?.getVoices()
    .find(({ lang }) => /^vi\b/i.test(lang))
}
