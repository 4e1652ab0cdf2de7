/** Finds known phrases in a row of tokens: the longest first, each syllable in one phrase only. */

import type { Token } from './token.ts'
import { agrees, differInTildeOnly, tokenise } from './token.ts'

export type PhraseMatch<T> = {
  readonly value: T
  /** Index of the first token, and of the one after the last. */
  readonly start: number
  readonly end: number
}

export type PhraseTable<T> = {
  find(tokens: readonly Token[]): readonly PhraseMatch<T>[]
}

type Phrase<T> = { readonly tokens: readonly Token[]; readonly value: T }
/** Most nodes end a phrase and lead nowhere, the others end none: neither has room for what it lacks. */
type Node<T> = { next: Map<string, Node<T>> | null; phrases: Phrase<T>[] | null }

/** A table of phrases with what each stands for. Empty phrases are left out. */
export function createPhraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const root = newNode<T>()
  for (const [text, value] of entries) insert(root, { tokens: tokenise(text), value })
  return { find: (tokens) => findAll(root, tokens) }
}

function newNode<T>(): Node<T> {
  return { next: null, phrases: null }
}

function insert<T>(root: Node<T>, phrase: Phrase<T>): void {
  if (phrase.tokens.length === 0) return
  let node = root
  for (const { key } of phrase.tokens) {
    node.next ??= new Map()
    const next = node.next.get(key) ?? newNode<T>()
    node.next.set(key, next)
    node = next
  }
  node.phrases ??= []
  node.phrases.push(phrase)
}

function findAll<T>(root: Node<T>, tokens: readonly Token[]): readonly PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = []
  for (let start = 0; start < tokens.length; ) {
    const match = longestAt(root, tokens, start)
    if (match) found.push(match)
    start = match ? match.end : start + 1
  }
  return found
}

function longestAt<T>(
  root: Node<T>,
  tokens: readonly Token[],
  start: number,
): PhraseMatch<T> | undefined {
  let best: PhraseMatch<T> | undefined
  let node: Node<T> | undefined = root
  for (let end = start; end < tokens.length && node; end++) {
    node = node.next?.get(tokens[end]?.key ?? '')
    const phrase = node?.phrases?.find((p) => spelledAs(p, tokens, start))
    if (phrase) best = { value: phrase.value, start, end: end + 1 }
  }
  return best
}

function spelledAs<T>(phrase: Phrase<T>, tokens: readonly Token[], start: number): boolean {
  return phrase.tokens.every((known, i) => {
    const typed = tokens[start + i]
    return typed !== undefined && (agrees(typed, known) || isNearly(typed, known, phrase))
  })
}

/** A syllable by itself is another word with the other mark: mỡ and mở. */
function isNearly<T>(typed: Token, known: Token, { tokens }: Phrase<T>): boolean {
  return tokens.length > 1 && typed.marked && differInTildeOnly(typed.text, known.text)
}
