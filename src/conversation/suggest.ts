/** What somebody who has typed half a question may be about to ask. */

import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Meaning, TopicHit } from '../understanding/meaning.ts'
import { fold } from '../vietnamese/fold.ts'
import { encodeAction } from './action.ts'

/** A topic as a button that was not shown yet. */
export type Suggestion = { readonly label: string; readonly choice: string }

/** The best suggestions for what is typed so far, at most `limit`. */
export type Suggest = (typed: string, limit: number) => readonly Suggestion[]

type Candidate = Suggestion & {
  readonly id: string
  /** Folded, a space before each word: the title first, then what people call it. */
  readonly names: readonly string[]
  /** How often it is asked, 0–1. */
  readonly prior: number
}

/** Shorter than this says nothing yet, in letters. */
const shortest = 2

/**
 * Every word typed must begin a word of one name, in order; the last may be half a word. What is
 * left of the room goes to what the search understands. Works without marks.
 */
export function createSuggest(knowledge: Knowledge, explain: (text: string) => Meaning): Suggest {
  const candidates = candidatesIn(knowledge)
  const byId = new Map(candidates.map((one) => [one.id, one]))

  function understood(typed: string): readonly Candidate[] {
    return explain(typed).topics.flatMap(({ id }: TopicHit) => byId.get(id) ?? [])
  }

  return (typed, limit) => {
    const words = wordsOf(typed)
    if (words.join('').length < shortest) return []
    const begun = candidates
      .map((one) => ({ one, score: scoreOf(one, words) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ one }) => one)
    const rest = begun.length < limit && words.length > 1 ? understood(typed) : []
    const all = [...new Set([...begun, ...rest])].slice(0, limit)
    return all.map(({ label, choice }) => ({ label, choice }))
  }
}

/** What is asked daily comes before what merely begins with the words. */
const frequency = 2

/** Where the words are found, and how much of that name is typed already. */
function scoreOf({ names, prior }: Candidate, words: readonly string[]): number {
  const typed = ` ${words.join(' ')}`
  const best = names.reduce((top, name, index) => {
    const where = placeIn(name, typed, words)
    if (where === 0) return top
    return Math.max(top, where + (index === 0 ? 0.5 : 0) + typed.length / name.length)
  }, 0)
  return best > 0 ? best + prior * frequency : 0
}

/** At the beginning of a name 3, further on 2, word by word 1, nowhere 0. */
function placeIn(name: string, typed: string, words: readonly string[]): number {
  if (name.startsWith(typed)) return 3
  if (name.includes(typed)) return 2
  return beginWords(name, words) ? 1 : 0
}

function beginWords(name: string, words: readonly string[]): boolean {
  let from = 0
  for (const word of words) {
    const at = name.indexOf(` ${word}`, from)
    if (at < 0) return false
    from = at + word.length
  }
  return true
}

function candidatesIn(knowledge: Knowledge): readonly Candidate[] {
  const { procedures, listings, names, lifeEvents, guides } = knowledge
  const ask = (procedure: string) => encodeAction({ kind: 'ask', procedure, facets: [] })
  return [
    ...[...procedures.values()].map(({ id, title, aliases, popularity }) =>
      candidate({ id, label: title, choice: ask(id) }, aliases, popularity / 5),
    ),
    ...[...listings.values()].flatMap(({ code }) => {
      const known = names.get(code)
      if (!known?.title) return []
      const shown = { id: code, label: known.title, choice: ask(code) }
      return [candidate(shown, known.aliases, known.popularity / 5)]
    }),
    ...[...lifeEvents.values()].map(({ id, title, aliases }) =>
      candidate(
        { id, label: title, choice: encodeAction({ kind: 'life-event', event: id }) },
        aliases,
        0.5,
      ),
    ),
    ...[...guides.values()].map(({ id, title, aliases }) =>
      candidate(
        { id, label: title, choice: encodeAction({ kind: 'guide', guide: id }) },
        aliases,
        0.3,
      ),
    ),
  ]
}

function candidate(
  shown: Suggestion & { readonly id: string },
  aliases: readonly string[],
  prior: number,
): Candidate {
  const names = [shown.label, ...aliases].map((name) => ` ${wordsOf(name).join(' ')}`)
  return { ...shown, names, prior }
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}.]+/gu) ?? []
}
