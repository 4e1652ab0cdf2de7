/** One letter in an office's style: greeting, an answer to each question with its legal basis, close. */

import type { Facet } from '../../knowledge/schema/intent.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { overviewFacets } from '../answer/lead.ts'
import { textReply } from '../ending.ts'
import type { Now } from '../now.ts'
import type { Reply } from '../reply.ts'
import type { World } from '../world.ts'
import { listed, openReply } from './answers.ts'
import { type Details, type Digest, digestOf } from './digest.ts'
import { linkTo } from './link.ts'
import type { Subject } from './subject.ts'
import type { LetterWish } from './wish.ts'

/** Longest message of the letter in characters; a long letter is several messages. */
export const longestMessage = 1900

/** Room of one answer: papers, fee, time, where and legal basis in short. */
const longestPoint = 1350

type Given = { readonly world: World; readonly now: Now }

/** A word to whoever sends it, the letter alone in its messages, and what stays open. */
export function letterReplies(wish: LetterWish, details: Details, given: Given): readonly Reply[] {
  const { phrases, settings } = given.world.knowledge
  const points = wish.subjects.flatMap((asked) => {
    const subject = withWhole(asked)
    const digest = digestOf(subject, details, given)
    if (!digest) return []
    const link = linkTo(subject, digest, { world: given.world, team: wish.team })
    const first = asked.kind === 'procedure' ? asked.facets : []
    return [{ digest, link, first }]
  })
  const dates = points.map(({ digest }) => digest.asOf).sort()
  const isOpen = wish.open.questions.length > 0 || wish.open.dossier
  const parts = [
    phrases.say('forward.letter.greeting'),
    ...points.map((point, i) => pointText(point, i + 1, given)),
    ...(isOpen ? [phrases.say('forward.letter.later')] : []),
    phrases.say('forward.letter.close', {
      date: formatDate(dates[0] ?? given.now.today),
      contact: settings.contact,
    }),
  ]
  const open = openReply(wish.open, [], given.world)
  return [
    textReply(phrases.say('forward.letter.howTo')),
    ...packed(parts, longestMessage).map((text) => textReply(text)),
    ...(open ? [open] : []),
  ]
}

/** What was asked comes first; papers, fee, time, where and the law belong to every answer of an office. */
function withWhole(subject: Subject): Subject {
  if (subject.kind !== 'procedure') return subject
  const whole: readonly Facet[] = [...subject.facets, ...overviewFacets, 'legal-basis']
  return { ...subject, facets: [...new Set(whole)] }
}

type Point = {
  readonly digest: Digest
  readonly link: string | null
  /** What was asked outright. */
  readonly first: readonly Facet[]
}

function pointText({ digest, link, first }: Point, number: number, { world }: Given): string {
  const { phrases } = world.knowledge
  const { title, code, lead } = digest
  const heading =
    code === null
      ? phrases.say('forward.letter.point', { number, title })
      : phrases.say('forward.letter.pointWithCode', { number, title, code })
  const head = [heading, ...(lead ? [lead] : [])]
  const tail = [
    ...(link ? [phrases.say('card.link', { link })] : []),
    ...(digest.careful ? [phrases.say('forward.letter.care')] : []),
  ]
  const room = longestPoint - [...head, ...tail].join('\n').length - 1
  return [...head, ...listed(digest, room, phrases, first), ...tail].join('\n')
}

/** Parts joined into as few messages as hold them whole. */
function packed(parts: readonly string[], most: number): readonly string[] {
  const messages: string[] = []
  for (const part of parts) {
    const joined = [...messages.slice(-1), part].join('\n\n')
    if (messages.length > 0 && joined.length <= most) messages[messages.length - 1] = joined
    else messages.push(part)
  }
  return messages
}
