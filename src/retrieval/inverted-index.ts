/**
 * The inverted index: which names hold a term, and how much of the name the term is.
 * Postings of all terms lie one after the other in typed arrays: compact, and quick to run through.
 */

import { type LaidOut, layOut, type PostingArrays, rarityOf } from './lay-out.ts'
import { alone, createNameReader, type Dictionary } from './read-names.ts'
import type { Term, Weigh } from './terms.ts'
import { isPair, isSpelled } from './terms.ts'
import type { Token } from './token.ts'
import { tokenise } from './token.ts'

/** Something to be found, with everything it is called. */
export type Topic = {
  readonly id: string
  /** 0 rarely asked … 1 asked daily. */
  readonly prior: number
  readonly names: readonly Name[]
  readonly aspects: Aspects
  /** Topics of one family are the same matter at several levels of government. */
  readonly family: string
}

/** What sets near-twins apart (cấp lại, có yếu tố nước ngoài …), as bits. */
export type Aspects = {
  /** In its title: a question that does not mention it hardly means this topic. */
  readonly required: number
  /** In any of its names. */
  readonly known: number
}

export const noAspects: Aspects = { required: 0, known: 0 }

export type NameKind = 'title' | 'official' | 'alias' | 'utterance'
export type Name = { readonly kind: NameKind; readonly text: string }

/** One name of one topic; `topic` is an index into `topics`. */
export type Entry = { readonly topic: number; readonly name: Name }

export type InvertedIndex = {
  readonly topics: readonly Topic[]
  readonly entries: readonly Entry[]
  /** Sum of the masses of an entry's terms. */
  readonly entryMass: Float32Array
  /** Whether any name holds a term. */
  has(key: string): boolean
  /** Whether any name holds a term in the spelling it was typed in. */
  holds(term: Term): boolean
  /** Null for a term no name holds. */
  postings(key: string): Postings | null
  /** How rare a term is; unknown terms are as rare as the rarest. */
  rarity(key: string): number
  /** Every single syllable of the names. */
  readonly syllables: readonly string[]
}

/** Where a term's postings lie: `from` to before `to` in the arrays. */
export type Postings = {
  readonly from: number
  readonly to: number
  /** The spellings the term has in names. */
  readonly forms: readonly string[]
  readonly arrays: PostingArrays
}

/** A topic before its names are read. */
export type NamedTopic = Omit<Topic, 'aspects'> & { readonly aspects?: Aspects }

export type IndexOptions = {
  /** The tokens of a name, read as questions are. */
  readonly tokensOf?: (text: string) => readonly Token[]
  /** What a topic's names say of its aspects, their tokens beside them; default: what it brings. */
  readonly aspectsOf?: (topic: NamedTopic, tokens: readonly (readonly Token[])[]) => Aspects
  readonly weigh: Weigh
  /** Weight of a pair relative to a single syllable. */
  readonly pair: number
}

/** An index over topics. */
export function buildIndex(named: readonly NamedTopic[], options: IndexOptions): InvertedIndex {
  const { pair } = options
  const entries = named.flatMap(({ names }, topic) => names.map((name) => ({ topic, name })))
  const { topics, dictionary, loose } = readTopics(named, entries.length, options)
  const { right } = dictionary.terms.halves()
  const laidOut = layOut(loose, {
    terms: dictionary.terms.size,
    forms: dictionary.forms.size,
    topics: topics.length,
    topicOf: Uint32Array.from(entries, ({ topic }) => topic),
    weightOf: (term) => (right[term] === alone ? 1 : pair),
  })
  const rarest = rarityOf(0, topics.length)
  const unknown = (key: string) => (isPair(key) ? rarest * pair : rarest)
  return {
    topics,
    entries,
    entryMass: laidOut.entryMass,
    syllables: [...dictionary.keys.keys()],
    ...createLookUps(dictionary, laidOut, unknown),
  }
}

/** Reads every name once: for its terms and for its aspects. */
function readTopics(
  named: readonly NamedTopic[],
  names: number,
  { tokensOf = tokenise, aspectsOf = broughtAspects, weigh }: IndexOptions,
) {
  const reader = createNameReader(names)
  const topics = named.map((topic) => {
    const tokens = topic.names.map(({ text }) => tokensOf(text))
    for (const read of tokens) reader.add(weigh(read))
    return { ...topic, aspects: aspectsOf(topic, tokens) }
  })
  return { topics, dictionary: reader.dictionary, loose: reader.loose() }
}

function broughtAspects({ aspects = noAspects }: NamedTopic): Aspects {
  return aspects
}

/** A syllable typed without marks, which can stand for any. */
const plainPart = /(?:^| )[\x21-\x7e]+(?: |$)/

/** Terms are looked up by their syllables' numbers; a spelling is put together when it is asked for. */
function createLookUps(
  dictionary: Dictionary,
  { arrays, starts, rarity, forms, formStarts }: LaidOut,
  unknown: (key: string) => number,
): Pick<InvertedIndex, 'has' | 'holds' | 'postings' | 'rarity'> {
  const { keys, terms, texts: textNumbers } = dictionary
  const texts = [...dictionary.texts.keys()]
  const { left, right } = dictionary.forms.halves()

  function find(key: string): number {
    const space = key.indexOf(' ')
    const first = keys.get(space < 0 ? key : key.slice(0, space))
    const second = space < 0 ? alone : keys.get(key.slice(space + 1))
    return first === undefined || second === undefined ? -1 : terms.find(first, second)
  }

  /** Whether some name has exactly this spelling. */
  function hasForm(form: string): boolean {
    const space = form.indexOf(' ')
    const first = textNumbers.get(space < 0 ? form : form.slice(0, space))
    const second = space < 0 ? alone : textNumbers.get(form.slice(space + 1))
    return first !== undefined && second !== undefined && dictionary.forms.find(first, second) >= 0
  }

  function spell(form: number): string {
    const second = right[form] as number
    const text = texts[left[form] as number] as string
    return second === alone ? text : `${text} ${texts[second]}`
  }

  function formsOf(term: number): readonly string[] {
    return Array.from(forms.subarray(formStarts[term], formStarts[term + 1]), spell)
  }

  return {
    has: (key) => find(key) >= 0,
    holds(typed) {
      const term = find(typed.key)
      if (term < 0 || !typed.marked || hasForm(typed.form)) return term >= 0
      if (!plainPart.test(typed.form)) return false
      return formsOf(term).some((form) => isSpelled(typed, form))
    },
    rarity(key) {
      const term = find(key)
      return term < 0 ? unknown(key) : (rarity[term] as number)
    },
    postings(key) {
      const term = find(key)
      if (term < 0) return null
      return {
        from: starts[term] as number,
        to: starts[term + 1] as number,
        forms: formsOf(term),
        arrays,
      }
    },
  }
}
