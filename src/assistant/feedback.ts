/** What citizens say of replies: only real replies can be judged, each once, and minds may change. */

import { nowAt } from '../conversation/now.ts'
import type { Reply } from '../conversation/reply.ts'
import { readState } from '../conversation/state.ts'
import type { Happening } from '../insights/happening.ts'
import { formatPlace } from '../sharing/place.ts'
import type { ConversationStore, StoredConversation } from '../stores/conversation-store.ts'
import type { Feedback, FeedbackStore, Verdict, WrongReason } from '../stores/feedback-store.ts'

export type Judgement = {
  readonly conversationId: string
  /** Number of the reply. */
  readonly seq: number
  /** Null takes back what was said before. */
  readonly verdict: Verdict | null
  readonly reason: WrongReason | null
}

export type FeedbackParts = {
  readonly store: Pick<ConversationStore, 'find' | 'messagesAfter'>
  readonly feedback: FeedbackStore
  readonly clock: () => Date
}

/** Keeps a judgement; false when there is no such reply in the conversation. */
export type Judge = (judgement: Judgement) => Promise<boolean>

export function createJudge({ store, feedback, clock }: FeedbackParts): Judge {
  return async ({ conversationId, seq, verdict, reason }) => {
    const conversation = await store.find(conversationId)
    const [message] = await store.messagesAfter(conversationId, seq - 1, 1)
    if (!conversation || message?.author !== 'assistant' || message.seq !== seq) return false
    const given = {
      conversationId,
      seq,
      verdict,
      reason: verdict === 'wrong' ? reason : null,
      procedure: procedureOf(message.reply),
      at: clock().toISOString(),
    }
    return feedback.put(given, countedOf(given, conversation))
  }
}

function procedureOf(reply: Reply): string | null {
  return reply.kind === 'answer' ? reply.procedure.id : null
}

function countedOf(
  { verdict, procedure, at }: Feedback,
  { channel, state }: StoredConversation,
): readonly Happening[] {
  if (verdict === null) return []
  return [
    {
      what: verdict === 'useful' ? 'helpful' : 'unhelpful',
      place: procedure === null ? null : formatPlace({ kind: 'procedure', procedure }),
      day: nowAt(new Date(at)).today,
      channel,
      team: readState(state).team ?? null,
    },
  ]
}
