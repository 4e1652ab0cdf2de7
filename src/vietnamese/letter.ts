/** Letters and pasted chats: what is said in them, without who wrote to whom. Text in, text out. */

import { fold, hasMarks } from './fold.ts'
import {
  asks,
  asksNothing,
  asksPlain,
  closing,
  contentLabel,
  greeting,
  introduction,
  item,
  personalLine,
  programLine,
  quotedHeads,
  salutation,
  tells,
  turns,
  wishes,
} from './letter.data.ts'
import { normalise } from './normalise.ts'

/** Whether the text has what letters and pasted chats have: a salutation, a close, the head of a quote. */
export function hasLetterMarks(text: string): boolean {
  const lines = linesOf(text).map(fold)
  const greets = lines.some((line) => salutation.test(line))
  const closes = lines.some((line) => closing.test(line) || personalLine.test(line))
  return (
    (greets && closes) || lines.some((line) => quotedHeads.slice(0, 2).some((h) => h.test(line)))
  )
}

/** The sentences of a letter in order: no heads of quotes, no lines of names and numbers, no signature. */
export function letterSentences(text: string): readonly string[] {
  return bodyOf(withoutQuotes(linesOf(text)))
    .flatMap(itemsOf)
    .flatMap(sentencesOf)
}

/** Whether a sentence asks something. */
export function isAsking(sentence: string): boolean {
  const folded = fold(sentence)
  // Folding keeps the places of letters, save in strange scripts.
  const plain = folded.length === sentence.length ? withoutNothing(sentence, folded) : sentence
  return hasMarks(plain) ? asks.test(plain) : asksPlain.test(fold(plain))
}

function withoutNothing(sentence: string, folded: string): string {
  let plain = sentence
  for (const { index, 0: found } of folded.matchAll(asksNothing)) {
    plain = plain.slice(0, index) + ' '.repeat(found.length) + plain.slice(index + found.length)
  }
  return plain
}

/** Whether a sentence wishes something to be done. */
export function isWishing(sentence: string): boolean {
  return wishes.test(fold(sentence))
}

/** Whether a sentence only tells what happened. */
export function isTelling(sentence: string): boolean {
  return tells.test(fold(sentence)) && !isWishing(sentence) && !sentence.includes('?')
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => normalise(line))
    .filter((line) => line !== '')
}

/** What is quoted is answered already, where something else is asked. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const own = lines.filter((line) => !line.startsWith('>'))
  return own.some(isAsking) ? own : lines
}

/** A list written in one line, "1) … 2) …", as lines: its marks count up from one or from a. */
function itemsOf(line: string): readonly string[] {
  const folded = fold(line)
  // Folding keeps the places of letters, save in strange scripts.
  if (folded.length !== line.length) return [line]
  let next = 1
  const cuts: { readonly from: number; readonly to: number }[] = []
  for (const { index, 0: mark, 1: a, 2: b, 3: c } of folded.matchAll(item)) {
    const number = a ?? b ?? c ?? ''
    const place = /\d/.test(number) ? Number(number) : number.charCodeAt(0) - 96
    if (place !== next) continue
    cuts.push({ from: index, to: index + mark.length })
    next += 1
  }
  if (cuts.length < 2) return [line]
  const items = cuts.map(({ to }, i) => line.slice(to, cuts[i + 1]?.from).trim())
  return [line.slice(0, cuts[0]?.from).trim(), ...items].filter((one) => one !== '')
}

function bodyOf(lines: readonly string[]): readonly string[] {
  const read = lines.flatMap((line) => {
    const said = withoutHead(line)
    const folded = fold(said)
    if (programLine.test(folded)) return []
    const label = contentLabel.exec(folded)
    if (label) return [said.slice(label[0].length)]
    return personalLine.test(folded) ? [] : [said]
  })
  return withoutSignature(read)
}

function withoutHead(line: string): string {
  let said = line
  for (const head of quotedHeads) {
    const found = head.exec(fold(said))
    if (found) said = said.slice(found[0].length)
  }
  return said
}

/** After the close come at most this many lines of name, place and number. */
const longestSignature = 6

function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex((line) => closing.test(fold(line)) && !fold(line).includes('?'))
  if (at < 0 || lines.length - at - 1 > longestSignature) return lines
  const after = lines.slice(at + 1).filter((line) => line.includes('?'))
  return [...lines.slice(0, at), ...(at === 0 ? [lines[0] ?? ''] : []), ...after]
}

/** A stop, but not the one of an abbreviation ("TP. Vinh", "Q. 3") or of a number. */
const stop =
  /(?<=[?!;…])\s*|(?<=(?<!(?:^|[^\p{L}])\p{Lu}\p{L}?|\d)\.)\s+|(?<=\d\.)\s+(?=\p{Lu}\p{Ll})/gu

/** Sentences longer than this are taken apart where they turn to another matter, in syllables. */
const long = 12

function sentencesOf(line: string): readonly string[] {
  return line
    .split(stop)
    .map((sentence) =>
      sentence.replace(/^\s*(?:\(?\d{1,2}[/).:]|[a-h][/).]|[-+*•])\s*/u, '').trim(),
    )
    .map(withoutSalutation)
    .filter((sentence) => /\p{L}/u.test(sentence) && !saysNothing(sentence))
    .flatMap(apart)
}

/** "Kính thưa cán bộ, nhà tôi …" goes on with something to read. */
function withoutSalutation(sentence: string): string {
  if (!salutation.test(fold(sentence))) return sentence
  const comma = sentence.indexOf(',')
  if (comma > 0 && comma <= longestSalutation) return sentence.slice(comma + 1).trim()
  const [greeted = ''] = greeting.exec(fold(sentence)) ?? []
  const rest = sentence.slice(greeted.length)
  return greeted !== '' && rest.split(' ').length > long ? rest : sentence
}

const longestSalutation = 60

/** Greetings, thanks, names. */
function saysNothing(sentence: string): boolean {
  if (sentence.includes('?')) return false
  const folded = fold(sentence)
  return (
    salutation.test(folded) ||
    closing.test(folded) ||
    (introduction.test(sentence) && !asksPlain.test(folded))
  )
}

function apart(sentence: string): readonly string[] {
  if (sentence.split(' ').length <= long) return [sentence]
  const folded = fold(sentence)
  // Folding keeps the places of letters, save in strange scripts.
  if (folded.length !== sentence.length) return [sentence]
  const cuts = [...folded.matchAll(turns)].map(({ index }) => index)
  return [0, ...cuts]
    .map((from, i) =>
      sentence
        .slice(from, cuts[i])
        .replace(/^[\s,]+/, '')
        .trim(),
    )
    .filter((part) => /\p{L}/u.test(part))
}
