/** "Xóa hết": asked about once, then all that is kept of the conversation goes. */

import { encodeAction } from './action.ts'
import { frequentChoices } from './choices.ts'
import { end, textReply } from './ending.ts'
import type { Turn } from './mind.ts'
import { emptyState } from './state.ts'
import type { TurnInput } from './turn-input.ts'

/** Asks when `sure` is null; forgets when it is true, and leaves everything as it is otherwise. */
export function erase(sure: boolean | null, input: TurnInput): Turn {
  if (sure === null) return ask(input)
  const { world } = input
  const { say } = world.knowledge.phrases
  if (!sure) {
    const replies = [textReply(say('erase.left'), frequentChoices(world))]
    return end(input, { outcome: 'privacy', replies })
  }
  const replies = [textReply(say('erase.done'))]
  const turn = end({ ...input, state: emptyState }, { outcome: 'privacy', replies })
  return { ...turn, forget: true, keepAs: '…' }
}

function ask(input: TurnInput): Turn {
  const { say } = input.world.knowledge.phrases
  const choices = [
    { label: say('erase.yes'), choice: encodeAction({ kind: 'erase', sure: true }) },
    { label: say('erase.no'), choice: encodeAction({ kind: 'erase', sure: false }) },
  ]
  return end(input, {
    outcome: 'privacy',
    replies: [{ kind: 'choices', text: say('erase.ask'), choices }],
  })
}
