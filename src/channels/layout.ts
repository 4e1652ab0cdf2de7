/**
 * A reply laid out for a channel: messages of plain text, what is bold in them, and the buttons under
 * them. Every encoder writes these in its platform's words.
 */

import type { Reply } from '../conversation/reply.ts'
import type { ButtonLimits, Capabilities } from './capabilities.ts'
import { boldRanges, type Range } from './emphasis.ts'
import { type Option, optionsOf, optionText } from './options.ts'
import { shortLabel, splitText, tidyText } from './split-text.ts'
import type { ChannelWords } from './words.ts'

export type Bubble = {
  readonly text: string
  readonly bold: readonly Range[]
  readonly buttons: readonly Button[]
}

export type Button =
  | { readonly kind: 'choice'; readonly label: string; readonly payload: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

export type Style = {
  readonly capabilities: Capabilities
  readonly words: ChannelWords
  /** Put in front of a choice so that its payload is told from words. Default none. */
  readonly prefix?: string
}

/** The messages of a reply, at least one; buttons under the last of the text and, when many, after it. */
export function layOut(reply: Reply, style: Style): readonly Bubble[] {
  const { capabilities, words } = style
  const options = optionsOf(reply)
  const numbered = needNumbers(options, style)
  const text = numbered ? withNumbers(reply, options, style) : reply.text
  const texts = splitText(text, capabilities.text)
  const [first = [], ...others] = buttonGroups(reply, options, numbered, style)
  const bubbles = texts.map((piece, index) => ({
    text: piece,
    bold: capabilities.bold ? boldRanges(piece, reply) : [],
    buttons: index === texts.length - 1 ? first : [],
  }))
  return [...bubbles, ...others.map((buttons) => ({ text: words.more, bold: [], buttons }))]
}

/** Without buttons, or where a label cannot be read whole on one. */
function needNumbers(options: readonly Option[], { capabilities, prefix }: Style): boolean {
  const { buttons } = capabilities
  if (options.length === 0) return false
  if (!buttons) return true
  return options.some(
    (option) =>
      optionText(option).length > buttons.readable ||
      !fits(option, buttons, prefix) ||
      !isTappable(option, options, capabilities),
  )
}

/**
 * Where a message cannot change, every tick is another message: then papers are buttons only when one
 * message takes them all.
 */
function isTappable({ mark }: Option, all: readonly Option[], { buttons, edits }: Capabilities) {
  return mark === undefined || edits || all.length <= (buttons?.perMessage ?? 0)
}

/** A payload is sent whole or not at all: cut, it would mean something else. */
function fits({ choice }: Option, { payload }: ButtonLimits, prefix = ''): boolean {
  const bytes = Buffer.byteLength(prefix + choice)
  return choice !== '' && choice.isWellFormed() && bytes <= payload
}

/** Papers get their number where they stand in the text, everything else in a list below it. */
function withNumbers(reply: Reply, options: readonly Option[], { capabilities, words }: Style) {
  const lines = tidyText(reply.text).split('\n')
  const left: string[] = []
  for (const [index, option] of options.entries()) {
    const text = optionText({ ...option, label: shortLabel(option.label, longestLine) })
    const at = option.mark ? lines.indexOf(text) : -1
    if (at >= 0) lines[at] = `${index + 1}. ${text}`
    else left.push(`${index + 1}. ${text}`)
  }
  const invitation = capabilities.buttons ? words.tapOrNumber : words.number
  return [lines.join('\n'), '', invitation, ...left].join('\n')
}

/** UTF-16 units of a label in the text; the official names of procedures are shorter. */
const longestLine = 400

function buttonGroups(
  reply: Reply,
  options: readonly Option[],
  numbered: boolean,
  { capabilities, words, prefix = '' }: Style,
): readonly (readonly Button[])[] {
  const limits = capabilities.buttons
  if (!limits) return []
  const choices = options.flatMap((option, index): readonly Button[] => {
    if (!fits(option, limits, prefix) || !isTappable(option, options, capabilities)) return []
    const text = numbered ? `${index + 1}. ${optionText(option)}` : optionText(option)
    return [
      { kind: 'choice', label: shortLabel(text, limits.label), payload: prefix + option.choice },
    ]
  })
  const link = linkOf(reply, words, limits)
  const room = choices.length + link.length <= limits.perMessage
  return chunk([...(room ? link : []), ...choices], limits.perMessage)
}

/** The page of a step; its address stands in the text as well. */
function linkOf(reply: Reply, words: ChannelWords, { label }: ButtonLimits): readonly Button[] {
  const url = reply.kind === 'step' ? reply.url : undefined
  if (url === undefined || !/^https:\/\/[^\s]+$/.test(url) || !URL.canParse(url)) return []
  const host = new URL(url).hostname.replace(/^www\./, '')
  return [{ kind: 'link', label: shortLabel(words.open(host), label), url }]
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (items.length === 0) return []
  return [items.slice(0, size), ...chunk(items.slice(size), size)]
}
