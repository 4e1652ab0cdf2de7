/** `npm run teams -- remove`: takes a team off the list. Its links go on working, its counts stay. */

import { nowAt } from '../../src/conversation/now.ts'
import { takenOff } from '../../src/sharing/team.ts'
import { readTeamCode } from '../../src/sharing/team-code.ts'
import { UsageError } from '../command.ts'
import { withTeams } from './with-teams.ts'

/** Removes and returns the exit code: 1 when there is no such team. */
export async function removeTeam(text: string, today?: string): Promise<number> {
  const read = readTeamCode(text)
  if (read.kind !== 'code') {
    throw new UsageError(
      `remove: expected a team code, got ${text}${read.kind === 'mistyped' ? ', mistyped' : ''}`,
    )
  }
  return withTeams(null, async ({ store }) => {
    const team = await store.find(read.code)
    if (!team) {
      console.error(`${read.code}: expected a team, got none.`)
      return 1
    }
    const removed = takenOff(team, today ?? nowAt(new Date()).today)
    await store.change(() => [removed])
    console.log(`${read.code}: ${team.name}, taken off on ${removed.removedOn}`)
    return 0
  })
}
