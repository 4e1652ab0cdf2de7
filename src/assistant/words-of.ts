/** What is kept of a citizen's message: the words without personal numbers, the label of a choice. */

import type { Message } from '../conversation/message.ts'
import type { Choice, Reply } from '../conversation/reply.ts'
import type { State } from '../conversation/state.ts'
import { maskPersonalNumbers } from '../dossiers/find-code.ts'
import type { StoredMessage } from '../stores/conversation-store.ts'

/** Gives what was said before; asked only when the label of a choice has to be looked for there. */
export type Recall = () => Promise<readonly StoredMessage[]>

/** The words to keep. */
export async function wordsOf(message: Message, state: State, recall: Recall): Promise<string> {
  if (message.kind === 'text') {
    const text = maskPersonalNumbers(message.text)
    return state.verifying ? text.replace(/\d/g, '•') : text
  }
  if (message.kind === 'picture') return message.label
  return (
    labelOf(message.choice, state.offered?.options ?? []) ??
    labelOf(message.choice, (await recall()).flatMap(choicesIn)) ??
    unknownChoice
  )
}

/** A choice that was never shown here keeps nothing of what was sent. */
const unknownChoice = '…'

type Shown = Pick<Choice, 'label' | 'choice'>

function labelOf(choice: string, shown: readonly Shown[]): string | undefined {
  return shown.find((one) => one.choice === choice)?.label
}

function choicesIn(message: StoredMessage): readonly Shown[] {
  return message.author === 'assistant' ? choicesOf(message.reply) : []
}

function choicesOf(reply: Reply): readonly Shown[] {
  const items = reply.kind === 'checklist' ? reply.items : []
  return [...(reply.choices ?? []), ...items]
}
