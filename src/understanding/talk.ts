/** Talk that is not about a procedure, and words that steer a walkthrough. */

import type { Steer, SteerIntent, TalkIntent } from '../knowledge/schema/intent.ts'
import type { PhraseMatch, PhraseTable } from '../retrieval/phrase-table.ts'
import type { Token } from '../retrieval/token.ts'
import type { TalkCue, Vocabulary } from './vocabulary.ts'

type Cues = { readonly match: SteerIntent['match']; readonly cues: PhraseTable<TalkCue> }

/** The first talk intent, by order, that the message speaks of. */
export function findTalk(tokens: readonly Token[], vocabulary: Vocabulary): TalkIntent | null {
  const found = vocabulary.talks.find(({ intent, cues }) =>
    matches({ match: intent.match, cues }, tokens, vocabulary),
  )
  return found?.intent ?? null
}

/** Every way the message steers. */
export function findSteers(tokens: readonly Token[], vocabulary: Vocabulary): readonly Steer[] {
  return vocabulary.steers
    .filter((steering) => matches(steering, tokens, vocabulary))
    .map((steering) => steering.id)
}

function matches(cues: Cues, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const found = cues.cues.find(tokens)
  if (!found.some((match) => isHeard(match, tokens))) return false
  if (cues.match === 'anywhere') return true
  const asked = cues.match === 'whole-asking' ? vocabulary.facets.find(tokens) : []
  return onlyFillersBeside([...found, ...asked], tokens, vocabulary)
}

function isHeard({ value, start, end }: PhraseMatch<TalkCue>, tokens: readonly Token[]): boolean {
  if (typeof value === 'string') return value === 'cue'
  // "Làm gia công" has a mark, and none of "làm giả" where it counts.
  return tokens.slice(start, end).every((token, i) => token.marked || !value.marked[i])
}

function onlyFillersBeside(
  found: readonly Span[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): boolean {
  const covered = tokens.map(() => false)
  for (const { start, end } of found) covered.fill(true, start, end)
  for (const { start, end } of vocabulary.fillersFor(tokens).find(tokens))
    covered.fill(true, start, end)
  return covered.every((isCovered, i) => isCovered || number.test(tokens[i]?.key ?? ''))
}

type Span = Pick<PhraseMatch<unknown>, 'start' | 'end'>

/** An age, a day, a sum: nothing of its own beside other words. */
const number = /^\d{1,4}$/
