/** The answers to a forwarded letter, each in a message of its own that can be sent back as it is. */

import type { Phrases } from '../../knowledge/phrases.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import { encodeAction } from '../action.ts'
import { dossierChoice } from '../choices.ts'
import { textReply } from '../ending.ts'
import type { Now } from '../now.ts'
import type { Choice, Reply } from '../reply.ts'
import type { World } from '../world.ts'
import { tailOf } from './card.ts'
import { type Details, type Digest, digestOf } from './digest.ts'
import { fill, type Part, partsOf, stopped } from './fill.ts'
import { linkTo } from './link.ts'
import type { LetterWish, Open } from './wish.ts'

/** Room of one answer, in characters: the smallest message of a channel holds 2,000. */
export const longestAnswer = 1500

type Given = { readonly world: World; readonly now: Now }

/** What was found, the answers, and what stays open with the ways on. */
export function answerReplies(wish: LetterWish, details: Details, given: Given): readonly Reply[] {
  const { say } = given.world.knowledge.phrases
  const answers = wish.subjects.flatMap((subject) => {
    const digest = digestOf(subject, details, given)
    if (!digest) return []
    const link = linkTo(subject, digest, { world: given.world, team: wish.team })
    return [answerReply(digest, link, given.world.knowledge.phrases)]
  })
  const write = { label: say('forward.choice'), choice: encodeAction({ kind: 'letter' }) }
  return [
    textReply(say('forward.found', { count: answers.length })),
    ...answers,
    openReply(wish.open, [write], given.world) ?? textReply(say('forward.next'), [write]),
  ]
}

function answerReply(digest: Digest, link: string | null, phrases: Phrases): Reply {
  const { title, lead } = digest
  const head = [phrases.say('forward.about', { title }), ...(lead ? [lead] : [])]
  const tail = tailOf(digest, link, phrases)
  const room = longestAnswer - [...head, ...tail].join('\n').length - 1
  const text = [...head, ...listed(digest, room, phrases), ...tail].join('\n')
  return digest.answer ? { ...digest.answer, text, choices: [] } : textReply(text)
}

/** The sections as lists, as much as fits in `room` characters, those on `first` facets before others. */
export function listed(
  { sections }: Digest,
  room: number,
  phrases: Phrases,
  first: readonly Facet[] = [],
): readonly string[] {
  const write = (part: Part, shown: number) => listText(part, shown, phrases)
  return fill(partsOf(sections, first), room, write)
}

function listText({ title, lines }: Part, shown: number, phrases: Phrases): string {
  if (shown === 0) return phrases.say('card.elsewhere', { title })
  if (lines.length === 1) return stopped(`${title}: ${lines[0]}`)
  const items = lines.slice(0, shown).map((line) => (/^\d+\. /.test(line) ? line : `- ${line}`))
  return [`${title}:`, ...items, ...(shown < lines.length ? ['- …'] : [])].join('\n')
}

/** What could not be answered, told honestly; null when nothing is open. */
export function openReply(open: Open, more: readonly Choice[], world: World): Reply | null {
  const { say } = world.knowledge.phrases
  const guesses = open.questions.flatMap(({ choices }) => choices)
  const numbers = open.questions.map(({ number }) => number).join(', ')
  const lines = [
    ...(open.questions.length > 0 ? [say('forward.unclear', { numbers })] : []),
    ...(guesses.length > 0 ? [say('forward.guess')] : []),
    ...(open.dossier ? [say('forward.dossier')] : []),
  ]
  if (lines.length === 0) return null
  const choices = [...guesses, ...(open.dossier ? [dossierChoice(world)] : []), ...more]
  return textReply(lines.join('\n'), choices)
}
