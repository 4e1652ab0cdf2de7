/** Plays a dialogue, each message in the context of those before, and tells what each turn came to. */

import type { Thinking } from '../src/assistant/think.ts'
import { think } from '../src/assistant/think.ts'
import { refCode } from '../src/conversation/choices.ts'
import type { Turn } from '../src/conversation/mind.ts'
import type { Outcome } from '../src/conversation/outcome.ts'
import type { Reply } from '../src/conversation/reply.ts'
import { emptyState } from '../src/conversation/state.ts'

export type PlayedTurn = {
  readonly outcome: Outcome
  /** Codes of procedures (the id of one without a code), best first. */
  readonly procedures: readonly string[]
  readonly facets: readonly string[]
  /** The whole reply as plain text, choices numbered. */
  readonly text: string
  readonly ms: number
}

/** One conversation from its beginning. */
export async function play(thinking: Thinking, says: readonly string[]): Promise<PlayedTurn[]> {
  const played: PlayedTurn[] = []
  let state = emptyState
  for (const text of says) {
    const start = performance.now()
    const turn = await think(thinking, state, { kind: 'text', text })
    const ms = Math.round((performance.now() - start) * 1000) / 1000
    state = turn.state
    played.push({ ...summaryOf(turn), ms })
  }
  return played
}

/** A turn as the command line shows it. */
export function summaryOf(turn: Turn): Omit<PlayedTurn, 'ms'> {
  const shown = turn.replies.flatMap((reply) =>
    reply.kind === 'answer' ? [refCode(reply.procedure)] : [],
  )
  const facets = turn.replies.flatMap((reply) => (reply.kind === 'answer' ? reply.facets : []))
  return {
    outcome: turn.outcome,
    procedures: [...new Set([...shown, ...turn.considered])],
    facets: [...new Set(facets)],
    text: turn.replies.map(replyText).join('\n\n'),
  }
}

function replyText(reply: Reply): string {
  const choices = (reply.choices ?? []).map(({ label }, i) => `  [${i + 1}] ${label}`)
  return [reply.text, ...choices].join('\n')
}
