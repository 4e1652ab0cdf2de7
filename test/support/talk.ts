/** A conversation as a citizen has it: say, tap, wait. */

import type { FollowDesk } from '../../src/assistant/follow/follow-desk.ts'
import type { Thinking } from '../../src/assistant/think.ts'
import { think } from '../../src/assistant/think.ts'
import type { Turn } from '../../src/conversation/mind.ts'
import type { Choice, Reply } from '../../src/conversation/reply.ts'
import { emptyState, type State } from '../../src/conversation/state.ts'
import { realThinking } from './real-mind.ts'

export type Talk = {
  say(text: string): Promise<Turn>
  /** Taps what was shown with this label, in the newest reply that has it. */
  tap(label: string): Promise<Turn>
  /** Sends the opaque string of a choice, shown or not. */
  choose(choice: string): Promise<Turn>
  wait(minutes: number): void
  state(): State
}

export type TalkParts = Partial<Omit<Thinking, 'follows'>> & {
  /** Makes the desk at which dossiers are followed, by the clock of the talk; default: there is none. */
  readonly follows?: (clock: () => Date) => Promise<FollowDesk>
}

/** A conversation that begins at 10:00 in Vietnam on `day`. */
export async function startTalk(day = '2026-11-22', parts: TalkParts = {}): Promise<Talk> {
  let time = Date.parse(`${day}T10:00:00+07:00`)
  let state: State = emptyState
  const shown: Pick<Choice, 'label' | 'choice'>[] = []
  const clock = () => new Date(time)
  const { follows, ...others } = parts
  const thinking: Thinking = {
    ...(await realThinking(clock)),
    ...others,
    ...(follows && { follows: await follows(clock) }),
  }
  const hear = async (message: Parameters<typeof think>[2]) => {
    const turn = await think(thinking, state, message, { user: 'telegram:1' })
    state = turn.state
    shown.unshift(...turn.replies.flatMap(tappable))
    return turn
  }
  return {
    say: (text) => hear({ kind: 'text', text }),
    choose: (choice) => hear({ kind: 'choice', choice }),
    tap(label) {
      const found = shown.find((choice) => choice.label === label)
      if (found) return hear({ kind: 'choice', choice: found.choice })
      throw new Error(`expected "${label}" to tap, got: ${shown.map((c) => c.label).join(' | ')}`)
    },
    wait(minutes) {
      time += minutes * 60_000
    },
    state: () => state,
  }
}

/** Everything of a reply that can be tapped. */
export function tappable(reply: Reply): readonly Pick<Choice, 'label' | 'choice'>[] {
  const items = reply.kind === 'checklist' ? reply.items : []
  return [...(reply.choices ?? []), ...items]
}

/** All a citizen reads in a turn, labels of choices included. */
export function textOf(turn: Pick<Turn, 'replies'>): string {
  const texts = turn.replies.flatMap((reply) => [
    reply.text,
    ...tappable(reply).map(({ label }) => label),
  ])
  return texts.join('\n')
}
