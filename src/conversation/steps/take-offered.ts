/** One of the choices shown last, taken by number, by ordinal or in words. */

import Fuse from 'fuse.js'
import { fold } from '../../vietnamese/fold.ts'
import { leadingOrdinal, parseOrdinal } from '../../vietnamese/ordinals.ts'
import type { Action } from '../action.ts'
import { decodeAction } from '../action.ts'
import { perform } from '../perform.ts'
import type { Offer, OfferedChoice } from '../state.ts'
import { namesNothing, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Words longer than this are a new question rather than the name of an option. */
const longestName = 6
/** Fuse.js: 0 = the same, 1 = nothing alike. */
const likeEnough = 0.3

/** Takes an offered choice; "không" to a single question turns to the topics. */
export const takeOffered: Step = (input) => {
  const { offered } = input.state
  if (!offered) return null
  const action = chosen(offered, input)
  return action ? perform(action, input) : null
}

function chosen(offered: Offer, input: TurnInput): Action | null {
  const { options } = offered
  const { steer } = input.meaning
  const number = parseOrdinal(input.text, options.length)
  if (number !== null) return decodeOption(options[number - 1])
  const asked = askedOption(offered, input)
  if (asked) return asked
  // "Không phải" holds a yes as well.
  if (offered.said !== null && steer.includes('no')) return { kind: 'topics' }
  if (offered.said !== null && steer.includes('yes')) return decodeOption(options[0])
  return decodeOption(namedOption(offered, input)) ?? describedOption(offered, input)
}

/** "Cái thứ hai thì cần giấy gì": an option, and what is asked of it. */
function askedOption({ options }: Offer, { text, meaning: { facets } }: TurnInput): Action | null {
  const number = facets.length > 0 ? leadingOrdinal(text, options.length) : null
  const action = number === null ? null : decodeOption(options[number - 1])
  return action?.kind === 'ask' ? { ...action, facets } : action
}

/** "Hộ gia đình thôi" after "đăng ký kinh doanh": the option both sayings together point to. */
function describedOption({ options, said, facets }: Offer, input: TurnInput): Action | null {
  if (said === null || !/\p{L}/u.test(input.text)) return null
  // "Khi nào có kết quả" asks for a facet; no option is described by it.
  if (sureTopic(input) || namesNothing(input)) return null
  if (input.meaning.length > longestDescription) return null
  const offered = new Map(options.flatMap(askedProcedure))
  const { understanding } = input.world
  const [best, next] = understanding
    .topicsAfter(said, input.text)
    .filter(({ kind, id }) => kind === 'procedure' && offered.has(id))
  if (!best || best.score - (next?.score ?? 0) < clearlyAhead) return null
  const asked = input.meaning.facets.length > 0 ? input.meaning.facets : facets
  return { kind: 'ask', procedure: best.id, facets: asked }
}

const longestDescription = 16
const clearlyAhead = 0.03

function askedProcedure({ choice }: OfferedChoice): readonly (readonly [string, true])[] {
  const action = decodeAction(choice)
  return action?.kind === 'ask' ? [[action.procedure, true]] : []
}

function namedOption({ options }: Offer, { text, meaning }: TurnInput): OfferedChoice | undefined {
  if (meaning.length === 0 || meaning.length > longestName) return undefined
  const words = fold(text)
  const exact = options.find((option) => fold(option.label) === words)
  if (exact) return exact
  // "Nộp ở đâu" asks for a facet, whatever option sounds like it.
  if (meaning.facets.length > 0) return undefined
  // The name of a paper in passing is a question about it more often than a tick.
  const choices = options.filter(({ choice }) => decodeAction(choice)?.kind !== 'tick')
  const named = choices.map((option) => ({ option, label: fold(option.label) }))
  const [best, next] = new Fuse(named, {
    keys: ['label'],
    includeScore: true,
    ignoreLocation: true,
    threshold: likeEnough,
  }).search(words)
  if (!best || words.length < 3) return undefined
  const apart = (next?.score ?? 1) - (best.score ?? 0)
  return apart > 0.05 ? best.item.option : undefined
}

function decodeOption(option: OfferedChoice | undefined): Action | null {
  return option ? decodeAction(option.choice) : null
}
