/** The open evaluation sentences are a thermometer: none of them may stand in what the assistant is made of. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { normalise } from '../../src/vietnamese/normalise.ts'
import { syllables } from '../../src/vietnamese/syllables.ts'
import { contentTexts } from '../support/content-texts.ts'

const file = '../shared/eval/open.jsonl'
/** Shorter sentences are what anybody would write. */
const fewest = 6

type Dialogue = { readonly id: string; readonly turns: readonly { readonly say?: string }[] }

/** Folded syllables with a space on either side, so that one text can be looked for in another. */
function plain(text: string): string {
  return ` ${syllables(fold(normalise(text))).join(' ')} `
}

/** Sentences long enough to be told apart, by their folded form. */
function sentencesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const dialogues = lines.map((line): Dialogue => JSON.parse(line))
  const said = dialogues.flatMap(({ id, turns }) =>
    turns.map(({ say = '' }) => [plain(say), id] as const),
  )
  return new Map(said.filter(([text]) => text.trim().split(' ').length >= fewest))
}

/** Where one of the sentences stands: `place: o-0001`, never the sentence itself. */
function copies(
  sentences: ReadonlyMap<string, string>,
  texts: readonly { readonly place: string; readonly text: string }[],
): readonly string[] {
  return texts.flatMap(({ place, text }) => {
    const whole = plain(text)
    return [...sentences].filter(([s]) => whole.includes(s)).map(([, id]) => `${place}: ${id}`)
  })
}

function codeTexts(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|yaml|jsonl?)$/.test(name))
    .map((name) => join(folder, name))
    .map((place) => ({ place, text: readFileSync(place, 'utf8') }))
}

const there = existsSync(file)
if (!there)
  console.warn(`\nSKIPPED: ${file} is not here, so nobody checked for copied sentences.\n`)

describe('the open evaluation sentences', () => {
  const read = () => sentencesOf(readFileSync(file, 'utf8').trim().split('\n'))

  it.skipIf(!there)('are read', () => {
    expect(read().size).toBeGreaterThan(300)
  })

  it.skipIf(!there)('do not stand in content/ or intents/', () => {
    const texts = [...contentTexts('content'), ...contentTexts('intents')]
    const placed = texts.map(({ file, path, text }) => ({ place: `${file} ${path}`, text }))
    expect(copies(read(), placed)).toEqual([])
  })

  it.skipIf(!there)('do not stand in code or tests', () => {
    expect(copies(read(), ['src', 'scripts', 'test'].flatMap(codeTexts))).toEqual([])
  })

  it('would be found in any spelling, inside a longer text', () => {
    const line = { id: 'o-1', turns: [{ say: 'mất sổ hộ khẩu thì làm sao' }, { say: 'cảm ơn' }] }
    const sentences = sentencesOf([JSON.stringify(line)])
    const text = 'Dạ: MAT SO HO KHAU, thì làm sao ạ? Cảm ơn!'
    expect(copies(sentences, [{ place: 'here', text }])).toEqual(['here: o-1'])
    expect(copies(sentences, [{ place: 'here', text: 'làm sao, cảm ơn' }])).toEqual([])
  })
})
