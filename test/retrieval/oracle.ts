/** The score of every topic, worked out name by name with no index, no scratch arrays and no short cuts. */

import type { Question } from '../../src/retrieval/hit.ts'
import type { Name, Topic } from '../../src/retrieval/inverted-index.ts'
import type { Slot } from '../../src/retrieval/question.ts'
import { slotsOf } from '../../src/retrieval/question.ts'
import type { Term } from '../../src/retrieval/terms.ts'
import { isPair, termsOf } from '../../src/retrieval/terms.ts'
import { tokenise } from '../../src/retrieval/token.ts'
import type { World } from './small-world.ts'
import { pair, scoring, weigh } from './small-world.ts'

/**
 * Search skips names that hold only the commonest syllables, less than this share of the question.
 * So a topic with such a name may lawfully score less: at most what is lost when that name, and what
 * it explains of the question for its topic, is left out (`least`).
 */
const leastShare = 0.35
/** A share of just as much may fall on either side. */
const looked = leastShare + 1e-6

export type Expected = {
  readonly topic: Topic
  /** What the topic scores when every name is looked at. */
  readonly most: number
  /** What it scores at least when the skipped names are left out; `most` where none is skipped. */
  readonly least: number
  /** Both squared and before aspects: what decides whether a topic is too weak to be shown. */
  readonly squares: { readonly most: number; readonly least: number }
}

/** The expected score of each topic. */
export function expectedScores(world: World, question: Question): readonly Expected[] {
  const { topics } = world.index
  const options = { spelling: world.spelling, unknown: scoring.terms.unknown }
  const slots = slotsOf(world.index, question.tokens, options)
  const total = sum(slots.map(({ mass }) => mass))
  return topics.map((topic) => expectedOf(topic, { topics, slots, total, question }))
}

type Asked = {
  readonly topics: readonly Topic[]
  readonly slots: readonly Slot[]
  readonly total: number
  readonly question: Question
}

function expectedOf(topic: Topic, asked: Asked): Expected {
  const shares = topic.names.map((name) => sharesOf(name, asked))
  const together = sum(
    asked.slots.map((_, slot) => Math.max(0, ...shares.map(({ gains }) => gains[slot] ?? 0))),
  )
  const isWhole = shares.every(({ direct }) => direct === 0 || direct > looked)
  const squaresFor = (explained: number) =>
    shares.map(({ ofName, direct, factor, lean }) => {
      const more = scoring.topicShare * Math.max(0, explained - direct)
      return ofName ** (1 - lean) * Math.min(1, direct + more) ** (1 + lean) * factor ** 2
    })
  const seen = squaresFor(together - leastShare).filter((_, i) => (shares[i]?.direct ?? 0) > looked)
  const most = Math.max(0, ...squaresFor(together))
  const least = isWhole ? most : Math.max(0, ...seen)
  const apart = apartOf(topic, asked.question)
  const squares = { most, least }
  return { topic, most: Math.sqrt(most) * apart, least: Math.sqrt(least) * apart, squares }
}

/** How much of the name is said, and how much of the question, slot by slot, it explains. */
function sharesOf(name: Name, { topics, slots, total, question }: Asked) {
  const words = question.tokens.filter(({ weight }) => weight === 1).length
  const terms = new Map(termsOfName(name).map((term) => [term.key, term]))
  const massOf = ({ key, weight }: Term) => weight * rarityOf(key, topics)
  const bests = slots.map((slot) => bestOf(slot, terms))
  const said = bests.map(({ key, worth }) => worth * (key ? massOf(key) : 0))
  const gains = bests.map(({ worth }, i) => (worth * (slots[i]?.mass ?? 0)) / total)
  const prior = topics.find(({ names }) => names.includes(name))?.prior ?? 0
  return {
    gains,
    direct: sum(gains),
    ofName: Math.min(1, sum(said) / (sum([...terms.values()].map(massOf)) || 1)),
    lean: name.kind === 'official' && words >= 4 ? scoring.officialLean : 0,
    factor: scoring.entries[name.kind] * (1 + scoring.popularity * prior),
  }
}

/** The variant of the slot that matches the name best, and what the match is worth. */
function bestOf({ variants }: Slot, terms: ReadonlyMap<string, Term>) {
  let best: { readonly key: Term | null; readonly worth: number } = { key: null, worth: 0 }
  for (const { term, factor } of variants) {
    const known = terms.get(term.key)
    const worth = known ? factor * agreement(term, known) : 0
    if (known && worth > best.worth) best = { key: known, worth }
  }
  return best
}

/** Syllables typed without marks stand for any marks. */
function agreement(typed: Term, known: Term): number {
  const left = typed.form.split(' ')
  const right = known.form.split(' ')
  const agrees = left.every((word, i) => word === right[i] || /^[ -~]*$/.test(word))
  if (agrees) return 1
  const bare = (form: string) => form.normalize('NFD').replaceAll('\u0303', '\u0309')
  return bare(typed.form) === bare(known.form) ? scoring.terms.otherTilde : scoring.terms.otherMarks
}

function rarityOf(key: string, topics: readonly Topic[]): number {
  const holders = topics.filter(({ names }) =>
    names.some((name) => termsOfName(name).some((term) => term.key === key)),
  )
  return Math.log(1 + topics.length / (holders.length + 0.5)) * (isPair(key) ? pair : 1)
}

function termsOfName({ text }: Name): readonly Term[] {
  return termsOf(weigh(tokenise(text)))
}

function apartOf({ aspects }: Topic, { asked, denied }: Question): number {
  const { unmentioned, unmet, denied: left } = scoring.aspects
  const factors = [0, 1, 2].map((bit) => {
    const has = (bits: number) => (bits & (1 << bit)) !== 0
    const missed = has(aspects.required) && !has(asked) && !has(denied) ? unmentioned : 1
    const unmetHere = has(asked) && !has(aspects.known) ? unmet : 1
    const deniedHere = has(aspects.required) && has(denied) ? left : 1
    return missed * unmetHere * deniedHere
  })
  return factors.reduce((all, one) => all * one, 1)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
