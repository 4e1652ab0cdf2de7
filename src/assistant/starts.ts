/** Beginning by a link or a code: what the payload asks for, and which team shared it. */

import type { Message } from '../conversation/message.ts'
import type { Mind, Turn } from '../conversation/mind.ts'
import { nowAt } from '../conversation/now.ts'
import { type StartAsked, startAsked } from '../conversation/start-message.ts'
import type { State } from '../conversation/state.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { startPayload } from '../sharing/link.ts'
import { home } from '../sharing/place.ts'
import type { PlaceBook } from '../sharing/place-book.ts'
import { readStartCode } from '../sharing/start-code.ts'
import { readTeamCode } from '../sharing/team-code.ts'
import type { StartCodeStore } from '../stores/start-code-store.ts'
import type { TeamStore } from '../stores/team-store.ts'

export type Starts = {
  /** What following a link with this payload asks for; null for a payload that is none of ours. */
  ofPayload(payload: string): Promise<StartAsked | null>
  /**
   * The same for a message in which a start code or a team's code stands on a line of its own, as the
   * short messages of a moment are joined; null for any other.
   */
  ofMessage(message: Message): Promise<StartAsked | null>
}

export type StartParts = {
  readonly knowledge: Knowledge
  readonly places: PlaceBook
  readonly teams: Pick<TeamStore, 'find'>
  readonly startCodes: Pick<StartCodeStore, 'find'>
  readonly clock: () => Date
}

/** Over the teams and codes that are kept. */
export function createStarts(parts: StartParts): Starts {
  const { teams } = parts
  const ofPayload: Starts['ofPayload'] = async (payload) => {
    const asked = startAsked(payload, parts)
    if (!asked?.start.team) return asked
    // A code nobody was given counts for nobody.
    const team = await teams.find(asked.start.team)
    return team ? asked : { ...asked, start: { ...asked.start, team: null } }
  }
  return {
    ofPayload,
    async ofMessage(message) {
      if (message.kind !== 'text') return null
      const lines = message.text.split('\n').filter((line) => line.trim() !== '')
      const coded = lines.find(isCode)
      if (coded === undefined) return null
      const asked = await ofCode(coded, { ...parts, ofPayload })
      const rest = lines.filter((line) => line !== coded).join('\n')
      // Whoever asks something with the code wants an answer to that.
      const isQuestion = rest.split(/\s+/).length > longestGreeting
      return asked && isQuestion ? { ...asked, message: { kind: 'text', text: rest } } : asked
    },
  }
}

/** "Xin chào ạ" */
const longestGreeting = 3

function isCode(line: string): boolean {
  if (line.length > longestCode) return false
  return readStartCode(line) !== null || readTeamCode(line).kind === 'code'
}

async function ofCode(
  text: string,
  parts: StartParts & Pick<Starts, 'ofPayload'>,
): Promise<StartAsked | null> {
  const { teams, startCodes, clock, ofPayload } = parts
  const code = readStartCode(text)
  if (code !== null) {
    const payload = await startCodes.find(code, nowAt(clock()).today)
    return payload === null ? wrongCode({ text }, parts) : ofPayload(payload)
  }
  const read = readTeamCode(text)
  if (read.kind !== 'code' || (await teams.find(read.code)) === null) return null
  return ofPayload(startPayload({ place: home, team: read.code }))
}

/** With spaces, dots and dashes between all signs. */
const longestCode = 20

/** A greeting with a word on what was wrong. */
function wrongCode({ text }: { readonly text: string }, { knowledge }: StartParts): StartAsked {
  const notice = { kind: 'text', text: knowledge.phrases.say('share.codeWrong') } as const
  return { start: { place: home, team: null }, message: null, notice, said: text }
}

/**
 * The turn a start leads to: the team is remembered, and what is said about the link comes first. `think`
 * answers the question it stands for.
 */
export async function turnOfStart(
  { start, message, notice }: StartAsked,
  state: State,
  {
    mind,
    think,
  }: {
    readonly mind: Mind
    readonly think: (state: State, message: Message) => Promise<Turn>
  },
): Promise<Turn> {
  const before = start.team === null ? state : { ...state, team: start.team }
  const said = notice ? [notice] : []
  if (message) {
    const turn = await think(before, message)
    return { ...turn, replies: [...said, ...turn.replies] }
  }
  // The code was wrong or the place has gone: what was said of it is enough.
  const replies = notice ? said : mind.greet()
  return { state: before, outcome: 'help', replies, lookups: [], considered: [] }
}
