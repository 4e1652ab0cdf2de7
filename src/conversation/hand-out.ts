/** The list on paper: a link to the page that prints it, with the case that was told and a QR code on it. */

import { knownAnswers } from '../knowledge/cases.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import { sheetPath } from '../sharing/sheet-path.ts'
import { encodeAction } from './action.ts'
import { frequentChoices } from './choices.ts'
import { end, textReply } from './ending.ts'
import type { Turn } from './mind.ts'
import type { Choice } from './reply.ts'
import { chosenFor, type State } from './state.ts'
import { liveSubject } from './topic.ts'
import type { TurnInput } from './turn-input.ts'
import type { World } from './world.ts'

/** Gives the link for a procedure, for the one spoken of when none is named. */
export function handOut(procedure: string | null, input: TurnInput): Turn {
  const { world, state } = input
  const { phrases, procedures } = world.knowledge
  const entry = procedure ? catalogueEntry(world.knowledge, procedure) : liveSubject(input)
  if (!entry) {
    const replies = [textReply(phrases.say('person.printWhat'), frequentChoices(world))]
    return end(input, { outcome: 'help', replies })
  }
  const id = entry.kind === 'curated' ? entry.procedure.id : entry.listing.code
  const curated = procedures.get(id)
  const chosen = curated ? knownAnswers(curated, chosenFor(state, id)) : []
  const text = world.publicUrl
    ? phrases.say('person.printed', { link: world.publicUrl + sheetPath(id, chosen) })
    : phrases.say('person.printOnWeb')
  return end(input, {
    outcome: 'answered',
    replies: [textReply(text)],
    state: { offered: state.offered, subject: { procedure: id, at: input.now.instant } },
  })
}

/** "In hoặc gửi danh sách này", for whoever helps others, where there is an address to give. */
export function handOutChoices(procedure: string, state: State, world: World): readonly Choice[] {
  if (state.person === 0 || !world.publicUrl) return []
  const label = world.knowledge.phrases.say('person.print')
  return [{ label, choice: encodeAction({ kind: 'hand-out', procedure }) }]
}
