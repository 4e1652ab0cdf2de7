/** What a screen reader says when replies arrive: the gist, not the whole card. Pure. */

import type { AnswerReply, Reply } from '../../../conversation/reply.ts'
import { leadUnderTitle } from '../lead.ts'
import { choicesOf } from '../replies/choices-of.ts'
import * as words from '../words.ts'

/** Longest announcement, in characters. */
export const longestSummary = 200

/** The replies of one turn in at most `longestSummary` characters, with the number of buttons. */
export function summarise(replies: readonly Reply[]): string {
  const count = replies.reduce((sum, reply) => sum + choicesOf(reply).length, 0)
  const tail = count > 0 ? ` ${words.spokenChoices(count)}` : ''
  const gist = replies.map(gistOf).join(' ').replace(/\s+/g, ' ').trim()
  const room = longestSummary - tail.length - words.spokenReply('').length
  return words.spokenReply(shorten(gist, room)) + tail
}

/** After a tick: how far the list has come, since the button itself says the rest. */
export function summariseTicks(replies: readonly Reply[]): string {
  const list = replies.find((reply) => reply.kind === 'checklist')
  if (!list) return summarise(replies)
  const count = list.items.filter((item) => item.ticked).length
  return words.tickedSpoken(count, list.items.length)
}

function gistOf(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return sentence(reply.procedure.title) + sentence(leadUnderTitle(reply) || factsOf(reply))
    case 'step':
    case 'checklist': {
      const { number, of } = reply.position
      return sentence(words.stepOfSpoken(number, of)) + sentence(reply.title)
    }
    default:
      return sentence(reply.text)
  }
}

function factsOf({ sections }: AnswerReply): string {
  return sections
    .map(({ title, lines }) => `${title}: ${lines.map(({ text }) => text).join('; ')}`)
    .join('. ')
}

/** Ends with a stop, so that a voice pauses. */
function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?:…]$/.test(trimmed) ? `${trimmed} ` : `${trimmed}. `
}

/** Cut between words; the whole text when it fits. */
function shorten(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, room - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : cut.length)}…`
}
