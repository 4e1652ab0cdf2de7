/**
 * Where to begin: a link that ends in `#hoi=khai-sinh`, `#hoi=1.001193`, `#hoi=<a question>` or
 * `#hoi=<a code to go on with>`, with `&to=<code of a team>` behind it where a team shared it; or what
 * the page around the chat asks for.
 */

import type { Talk } from './talk/talk.ts'

export type Wish = {
  /** A place and a team as links carry them: `khai-sinh`, `1-001193_K7M2P4`. The server reads it. */
  readonly start?: string
  /** Plain words, or a code to go on with. */
  readonly question?: string
}

/** What a fragment asks for; null when it is not ours. `#hoi` alone only opens. */
export function wishIn(fragment: string): Wish | null {
  const pattern = /^#hoi(?:=(.*?))?(?:&to=([\w-]{1,20}))?$/s
  const [whole, value = '', team] = pattern.exec(fragment) ?? []
  return whole === undefined ? null : wishOf(decode(value).trim(), team)
}

/** A place by its name, a procedure by its code, or else a question; for `team`, where one is told. */
export function wishOf(words: string, team?: string): Wish {
  const place = placeIn(words)
  const question = place || words === '' ? {} : { question: words }
  if (team) return { ...question, start: `${place ?? home}_${team}` }
  return place ? { start: place } : question
}

const home = 'trang-chu'

/** The name of a place, by its looks; whether it is one, the server knows. */
function placeIn(words: string): string | undefined {
  const name = words.replace(/^(\d)\.(\d{6})$/, '$1-$2')
  return name.length <= 40 && /^[a-z\d]+(-[a-z\d]+)*$/.test(name) ? name : undefined
}

/** A link cut off in the middle of a letter is read as it stands. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '))
  } catch {
    return value
  }
}

/** Goes there in a conversation that has begun. What the last answer is about is not asked again. */
export function follow(talk: Talk, { start, question }: Wish): void {
  if (question) talk.ask(question.normalize('NFC'))
  else if (start && !start.startsWith(home)) {
    whenOpened(talk, () => isToldLast(talk, start) || talk.follow(start))
  }
}

/** The history may hold the answer. */
function whenOpened({ board }: Talk, work: () => void): void {
  const tryNow = () => {
    if (!board.get().opened) return
    stop()
    work()
  }
  const stop = board.subscribe(tryNow)
  tryNow()
}

function isToldLast({ board }: Talk, start: string): boolean {
  const { past, entries } = board.get()
  const [place] = start.split('_')
  const answers = [...past, ...entries].flatMap((one) =>
    one.kind === 'theirs' && one.reply.kind === 'answer' ? [one.reply.procedure] : [],
  )
  const last = answers[answers.length - 1]
  return last?.id.replace('.', '-') === place || last?.code?.replace('.', '-') === place
}
