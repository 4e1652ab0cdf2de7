/** The choices of a reply that are shown as buttons. Pure. */

import type { Choice, Reply } from '../../../conversation/reply.ts'

/** How the opaque strings of "share this" begin: see conversation/action.ts. */
const sharing = 's:'

/** All but sharing under an answer, which has a button of its own among its deeds. */
export function choicesOf({ kind, choices = [] }: Reply): readonly Choice[] {
  if (kind !== 'answer') return choices
  return choices.filter(({ choice }) => !choice.startsWith(sharing))
}
