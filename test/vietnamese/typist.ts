/** Types accented text the way a person with a dead input method does: the inverse of decoding. */

const QUALITY = { '\u0302': 'circumflex', '\u0306': 'breve', '\u031b': 'horn' } as const
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const TELEX_TONES = 'sfrxj'
const VNI_QUALITY = { circumflex: '6', horn: '7', breve: '8' } as const

type Quality = (typeof QUALITY)[keyof typeof QUALITY]
type Letter = { readonly base: string; readonly quality: Quality | null; readonly tone: number }

/** Telex with the tone key at the end of the word. */
export function typeTelex(text: string): string {
  return eachWord(text, (letters) => {
    const tone = letters.find((letter) => letter.tone >= 0)?.tone ?? -1
    return letters.map(telexLetter).join('') + TELEX_TONES.charAt(tone)
  })
}

/** Telex with the tone key right after its vowel. */
export function typeTelexEarlyTone(text: string): string {
  return eachWord(text, (letters) =>
    letters.map((letter) => telexLetter(letter) + TELEX_TONES.charAt(letter.tone)).join(''),
  )
}

/** VNI with every digit right after its letter. */
export function typeVni(text: string): string {
  return eachWord(text, (letters) => letters.map(vniLetter).join(''))
}

function telexLetter({ base, quality }: Letter): string {
  if (base === 'đ') return 'dd'
  if (quality === 'circumflex') return base + base
  return quality === null ? base : `${base}w`
}

function vniLetter({ base, quality, tone }: Letter): string {
  const letter = base === 'đ' ? 'd9' : base
  return letter + (quality === null ? '' : VNI_QUALITY[quality]) + (tone < 0 ? '' : tone + 1)
}

function eachWord(text: string, type: (letters: readonly Letter[]) => string): string {
  return text.normalize('NFC').replace(/\p{L}+/gu, (word) => type([...word].map(letterOf)))
}

function letterOf(char: string): Letter {
  const [base = '', ...marks] = char.normalize('NFD')
  const quality = marks.map((mark) => QUALITY[mark as keyof typeof QUALITY]).find(Boolean) ?? null
  const tone = Math.max(-1, ...marks.map((mark) => TONES.indexOf(mark)))
  return { base, quality, tone }
}
