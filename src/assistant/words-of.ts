/** What is kept of a citizen's message: the words without personal numbers, the label of a choice. */

import type { Message } from '../conversation/message.ts'
import type { Choice, Reply } from '../conversation/reply.ts'
import type { State } from '../conversation/state.ts'
import { maskPersonalNumbers } from '../dossiers/find-code.ts'
import type { StoredMessage } from '../stores/conversation-store.ts'

/** The words to keep; `recent` are messages said before, where the label of a choice is looked up. */
export function wordsOf(message: Message, state: State, recent: readonly StoredMessage[]): string {
  if (message.kind === 'text') return maskPersonalNumbers(message.text)
  const shown = [...(state.offered?.options ?? []), ...recent.flatMap(choicesIn)]
  const label = shown.find(({ choice }) => choice === message.choice)?.label
  return label ?? unknownChoice
}

/** A choice that was never shown here keeps nothing of what was sent. */
const unknownChoice = '…'

function choicesIn(message: StoredMessage): readonly Pick<Choice, 'label' | 'choice'>[] {
  return message.author === 'assistant' ? choicesOf(message.reply) : []
}

function choicesOf(reply: Reply): readonly Pick<Choice, 'label' | 'choice'>[] {
  const items = reply.kind === 'checklist' ? reply.items : []
  return [...(reply.choices ?? []), ...items]
}
