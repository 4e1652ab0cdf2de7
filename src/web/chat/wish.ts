/**
 * Where to begin: a link that ends in `#hoi=khai-sinh`, `#hoi=1.001193`, `#hoi=<a question>` or
 * `#hoi=<a code to go on with>`, with `&to=<code of a team>` behind it where a team shared it; or what
 * the page around the chat asks for.
 */

import { findStart, type Start } from './talk/start.ts'
import type { Talk } from './talk/talk.ts'

export type Wish = {
  /** Id or code. */
  readonly procedure?: string
  /** Plain words, or a code to go on with. */
  readonly question?: string
  /** Code of the team that shared the link. */
  readonly team?: string
}

/** What a fragment asks for; null when it is not ours. `#hoi` alone only opens. */
export function wishIn(fragment: string): Wish | null {
  const pattern = /^#hoi(?:=(.*?))?(?:&to=([\w-]{1,20}))?$/s
  const [whole, value = '', code] = pattern.exec(fragment) ?? []
  if (whole === undefined) return null
  const words = decode(value).trim()
  const team = code === undefined ? {} : { team: code }
  if (words === '') return team
  return isReference(words) ? { ...team, procedure: words } : { ...team, question: words }
}

/** May name a procedure; whether it does, the server knows. */
function isReference(words: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,63}$/.test(words)
}

/** A link cut off in the middle of a letter is read as it stands. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '))
  } catch {
    return value
  }
}

/** Asks in the citizen's name. What the last answer is about already is not asked again. */
export async function follow(talk: Talk, origin: string, wish: Wish): Promise<void> {
  const { procedure, question = procedure } = wish
  const start = procedure === undefined ? null : await findStart(origin, procedure)
  if (start) chooseOnce(talk, start)
  else if (question !== undefined) talk.ask(question.normalize('NFC'))
}

/** Waits for the history: it may hold the answer. */
function chooseOnce({ board, choose }: Talk, { choice, label, procedure }: Start): void {
  const stop = board.subscribe(tryNow)
  tryNow()

  function tryNow(): void {
    const { opened, past, entries } = board.get()
    if (!opened) return
    stop()
    const replies = [...past, ...entries].flatMap((one) =>
      one.kind === 'theirs' ? [one.reply] : [],
    )
    const answers = replies.flatMap((reply) => (reply.kind === 'answer' ? [reply] : []))
    if (answers[answers.length - 1]?.procedure.id !== (procedure ?? '')) choose(choice, label)
  }
}
