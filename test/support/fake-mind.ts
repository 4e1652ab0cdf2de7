/** A small deterministic mind: echoes, counts, looks up dossiers, breaks on demand. */

import type { Message } from '../../src/conversation/message.ts'
import type { Found, Mind, Turn } from '../../src/conversation/mind.ts'
import type { Pages } from '../../src/conversation/pages/pages.ts'
import type { Choice, Reply } from '../../src/conversation/reply.ts'
import { emptyState, type State } from '../../src/conversation/state.ts'
import { parseDossierCode } from '../../src/dossiers/code.ts'

/** What makes it break, and what makes it look up a dossier. */
export const breaks = 'HỎNG'
export const looksUp = 'TRA'

/** The choice offered with every echo. */
export const offered: Choice = { label: 'Cần giấy tờ gì', choice: 'a:khai-sinh:documents' }

/** `state.misses` counts the turns so far, so that a lost or doubled turn shows in the next reply. */
export function createFakeMind(): Mind {
  return {
    greet: () => [{ kind: 'text', text: 'Xin chào' }],
    turn(state, message, now) {
      const words = wordsIn(message)
      if (words === breaks) throw new Error(`the mind broke on "${words}"`)
      const turn = echo(state, words)
      const code = words.startsWith(looksUp) ? codeIn(words, now.today) : null
      return code ? { ...turn, replies: [], lookups: [{ kind: 'dossier', code }] } : turn
    },
    complete(turn, found) {
      const replies = found.map((one): Reply => ({ kind: 'text', text: wordOf(one) }))
      return { ...turn, outcome: 'dossier', replies, lookups: [] }
    },
    explain: () => {
      throw new Error('the fake mind explains nothing')
    },
    sheet: () => null,
    pages: noPages,
    board: () => null,
    apologise: (state) => ({
      state,
      outcome: 'failed',
      replies: [{ kind: 'text', text: 'Xin lỗi' }],
      lookups: [],
      considered: [],
    }),
  } satisfies Mind
}

/** It knows no procedure. */
const noPages: Pages = {
  procedure: () => null,
  catalogue: (wish) => ({
    wish,
    hits: [],
    topics: [],
    number: null,
    total: 0,
    pages: 1,
    fields: [],
    levels: [],
    lifeEvents: [],
    counts: { curated: 0, listed: 0 },
  }),
  lifeEvent: () => null,
  guide: () => null,
  walk: () => null,
  offer: () => null,
  lists: () => ({
    procedures: [],
    lifeEvents: [],
    guides: [],
    walks: [],
    about: {
      name: 'Trợ lý thử',
      contact: 'cán bộ',
      portal: { name: 'Cổng thử', url: 'https://cong.example' },
      curated: 0,
      listed: 0,
      oldestCheck: '2026-11-22',
      nextReview: '2027-11-22',
    },
  }),
}

function wordOf(found: Found): string {
  return found.kind === 'dossier' ? found.finding.kind : found.kind
}

function echo(state: State, words: string): Turn {
  const misses = state.misses + 1
  const text = `${misses}: ${words}`
  return {
    state: { ...emptyState, misses },
    outcome: 'answered',
    replies: [
      { kind: 'text', text },
      { kind: 'choices', text: 'Chọn tiếp', choices: [offered] },
    ],
    lookups: [],
    considered: [],
  }
}

function wordsIn(message: Message): string {
  if (message.kind === 'picture') return `ảnh ${message.seen.kind}`
  return message.kind === 'text' ? message.text : message.choice
}

function codeIn(words: string, today: string) {
  const reading = parseDossierCode(words.slice(looksUp.length), today)
  return reading.kind === 'dossier' ? reading.code : null
}
