/** The six tones and how they sit on a vowel letter: taken off, put on. All text here is lower case NFC. */

export type Tone = 'ngang' | 'huyen' | 'sac' | 'hoi' | 'nga' | 'nang'

const COMBINING: Readonly<Record<Exclude<Tone, 'ngang'>, string>> = {
  huyen: '\u0300',
  sac: '\u0301',
  hoi: '\u0309',
  nga: '\u0303',
  nang: '\u0323',
}

const VOWELS = 'aăâeêioôơuưy'
const TONES: readonly Exclude<Tone, 'ngang'>[] = ['huyen', 'sac', 'hoi', 'nga', 'nang']

const TONED = new Map<string, string>()
const UNTONED = new Map<string, { readonly letter: string; readonly tone: Tone }>()

for (const letter of VOWELS) {
  for (const tone of TONES) {
    const toned = (letter + COMBINING[tone]).normalize('NFC')
    TONED.set(letter + tone, toned)
    UNTONED.set(toned, { letter, tone })
  }
}

/** Takes the tone off a word; of several tone marks the last one counts. */
export function splitTone(word: string): { readonly letters: string; readonly tone: Tone } {
  let letters = ''
  let tone: Tone = 'ngang'
  for (const char of word) {
    const parts = UNTONED.get(char)
    letters += parts?.letter ?? char
    tone = parts?.tone ?? tone
  }
  return { letters, tone }
}

/** Puts a tone on the vowel at `index`; leaves the word alone when there is no vowel letter. */
export function putTone(letters: string, index: number, tone: Tone): string {
  const toned = TONED.get(letters.charAt(index) + tone)
  if (toned === undefined) return letters
  return letters.slice(0, index) + toned + letters.slice(index + 1)
}
