/** How many windows of a conversation wait for news: each holds a connection. */

import { Problem } from '../problem.ts'

export type Windows = {
  /** Returns how to leave; throws Problem when too many are open. */
  enter(conversation: string): () => void
}

/** Open windows of one conversation. */
const mostWindows = 8

export function createWindows(): Windows {
  const open = new Map<string, number>()
  return {
    enter(conversation) {
      const count = (open.get(conversation) ?? 0) + 1
      if (count > mostWindows) throw new Problem('too-many-streams')
      open.set(conversation, count)
      return () => {
        const left = (open.get(conversation) ?? 1) - 1
        if (left === 0) open.delete(conversation)
        else open.set(conversation, left)
      }
    },
  }
}
