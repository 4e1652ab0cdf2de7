/** What citizens say of replies: only real replies can be judged, each once, and minds may change. */

import type { Reply } from '../conversation/reply.ts'
import type { ConversationStore } from '../stores/conversation-store.ts'
import type { FeedbackStore, Verdict, WrongReason } from '../stores/feedback-store.ts'

export type Judgement = {
  readonly conversationId: string
  /** Number of the reply. */
  readonly seq: number
  /** Null takes back what was said before. */
  readonly verdict: Verdict | null
  readonly reason: WrongReason | null
}

export type FeedbackParts = {
  readonly store: Pick<ConversationStore, 'messagesAfter'>
  readonly feedback: FeedbackStore
  readonly clock: () => Date
}

/** Keeps a judgement; false when there is no such reply in the conversation. */
export type Judge = (judgement: Judgement) => Promise<boolean>

export function createJudge({ store, feedback, clock }: FeedbackParts): Judge {
  return async ({ conversationId, seq, verdict, reason }) => {
    const [message] = await store.messagesAfter(conversationId, seq - 1, 1)
    if (message?.author !== 'assistant' || message.seq !== seq) return false
    if (verdict === null) {
      await feedback.remove(conversationId, seq)
      return true
    }
    const at = clock().toISOString()
    const why = verdict === 'wrong' ? reason : null
    const procedure = procedureOf(message.reply)
    return feedback.put({ conversationId, seq, verdict, reason: why, procedure, at })
  }
}

function procedureOf(reply: Reply): string | null {
  return reply.kind === 'answer' ? reply.procedure.id : null
}
