/** The shape of a Vietnamese syllable: onset, rime and tone, read from accented or bare text. */

import { fold } from './fold.ts'
import {
  BACK_RIMES,
  BARE_RIMES,
  FRONT_RIMES,
  GI_RIMES,
  GLIDE_RIMES,
  ONSETS,
  QU_RIMES,
  SPECIAL,
  Y_ONSETS,
} from './syllable.data.ts'
import { putTone, splitTone, type Tone } from './tones.ts'

export interface Syllable {
  readonly onset: string
  readonly rime: string
  readonly tone: Tone
}

interface Shape {
  readonly onset: string
  readonly rime: string
  /** Index of the letter that carries the tone, new style (hòa, thủy, khỏe). */
  readonly toneAt: number
  /** Ends in a stop (p t c ch k): then only sắc and nặng exist. */
  readonly stopped: boolean
}

const VOWEL = /[aăâeêioôơuưy]/g
const QUALITY = /[ăâêôơư]/g
const LABIALS: ReadonlySet<string> = new Set(['b', 'm', 'p', 'ph', 'v'])
const BEFORE_FRONT_ONLY: ReadonlySet<string> = new Set(['k', 'gh', 'ngh'])
const NEVER_BEFORE_FRONT: ReadonlySet<string> = new Set(['c', 'g', 'ng'])

const SHAPES = buildShapes()
const BARE_SHAPES = buildBareShapes(SHAPES)

/** Reads one lower-case syllable, accented or bare; null when Vietnamese cannot spell it so. */
export function parseSyllable(text: string): Syllable | null {
  const { letters, tone } = splitTone(text.normalize('NFC'))
  const shape = SHAPES.get(letters)
  if (shape !== undefined && toneFits(letters, shape, tone)) return syllable(shape, tone)
  const bare = tone === 'ngang' ? BARE_SHAPES.get(letters) : undefined
  return bare === undefined ? null : syllable(bare, 'ngang')
}

/** Whether the word could be a Vietnamese syllable once its marks are set aside. */
export function isSyllable(text: string): boolean {
  return BARE_SHAPES.has(fold(text))
}

/** Whether a bare word ends like a stop (mat, hoc): with its accents it must carry sắc or nặng. */
export function isStopped(bareWord: string): boolean {
  return BARE_SHAPES.get(bareWord)?.stopped ?? false
}

/** Writes toneless letters with their tone in the right place; null when that is no syllable. */
export function spellSyllable(letters: string, tone: Tone): string | null {
  const shape = SHAPES.get(letters)
  if (shape === undefined) return null
  if (shape.stopped && tone !== 'sac' && tone !== 'nang') return null
  return putTone(letters, shape.toneAt, tone)
}

function syllable({ onset, rime }: Shape, tone: Tone): Syllable {
  return { onset, rime, tone }
}

function toneFits(letters: string, shape: Shape, tone: Tone): boolean {
  if (!shape.stopped || tone === 'sac' || tone === 'nang') return true
  return tone === 'ngang' && fold(letters) === letters
}

function buildShapes(): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>()
  const add = (onset: string, rime: string) => {
    const shape = shapeOf(onset, rime)
    if (!shapes.has(shape.letters)) shapes.set(shape.letters, shape)
  }
  for (const onset of ONSETS) for (const rime of rimesAfter(onset)) add(onset, rime)
  for (const rime of [...BACK_RIMES, ...GLIDE_RIMES, ...BARE_RIMES]) add('', rime)
  for (const rime of QU_RIMES) add('qu', rime)
  for (const rime of [...BACK_RIMES, ...GI_RIMES]) add('gi', rime)
  for (const special of SPECIAL) {
    const [onset = '', rime = ''] = special.split('+')
    add(onset, rime)
  }
  return shapes
}

function rimesAfter(onset: string): readonly string[] {
  const y = Y_ONSETS.includes(onset) ? ['y'] : []
  if (BEFORE_FRONT_ONLY.has(onset)) return [...FRONT_RIMES, ...y]
  const back = LABIALS.has(onset) ? BACK_RIMES : [...BACK_RIMES, ...GLIDE_RIMES]
  return NEVER_BEFORE_FRONT.has(onset) ? back : [...back, ...FRONT_RIMES, ...y]
}

function shapeOf(onset: string, rime: string): Shape & { readonly letters: string } {
  const start = onset === 'gi' && rime.startsWith('i') ? 'g' : onset
  return {
    letters: start + rime,
    onset,
    rime,
    toneAt: start.length + toneIndex(rime),
    stopped: /[ptck]$|ch$/.test(rime),
  }
}

/** New style: the marked vowel, else the vowel before a final consonant, else the middle or first. */
function toneIndex(rime: string): number {
  const marked = [...rime.matchAll(QUALITY)].at(-1)
  if (marked !== undefined) return marked.index
  const vowels = rime.match(VOWEL)?.length ?? 1
  if (vowels === 1) return 0
  return vowels === 3 || rime.length > vowels ? 1 : 0
}

function buildBareShapes(shapes: ReadonlyMap<string, Shape>): ReadonlyMap<string, Shape> {
  const bare = new Map<string, Shape>()
  for (const [letters, shape] of shapes) {
    const key = fold(letters)
    if (bare.has(key)) continue
    bare.set(key, { ...shape, onset: fold(shape.onset), rime: fold(shape.rime) })
  }
  return bare
}
