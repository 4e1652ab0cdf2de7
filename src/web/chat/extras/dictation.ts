/** Asking by voice, in browsers that can write down what is said. */

/** The part of the browser's SpeechRecognition used here. */
type Recognition = {
  lang: string
  onresult: ((event: RecognitionEvent) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}

type RecognitionEvent = {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>
}

type Recogniser = new () => Recognition

type Recognising = {
  readonly SpeechRecognition?: Recogniser
  readonly webkitSpeechRecognition?: Recogniser
}

function recogniser(): Recogniser | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as Recognising
  return SpeechRecognition ?? webkitSpeechRecognition
}

export const canDictate = () => recogniser() !== undefined

/** Listens until a sentence is over; returns how to stop. `onEnd` is called in any case. */
export function dictate(onWords: (words: string) => void, onEnd: () => void): () => void {
  const Recogniser = recogniser()
  if (!Recogniser) {
    onEnd()
    return () => {}
  }
  const recognition = new Recogniser()
  recognition.lang = 'vi-VN'
  recognition.onresult = ({ results }) => {
    onWords([...Array.from(results)].map((result) => result[0]?.transcript ?? '').join(' '))
  }
  recognition.onend = onEnd
  recognition.start()
  return () => recognition.stop()
}
