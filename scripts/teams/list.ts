/** `npm run teams -- list`: the teams, a line each. */

import { shareLink } from '../../src/sharing/link.ts'
import { home } from '../../src/sharing/place.ts'
import { type Team, teamPlace } from '../../src/sharing/team.ts'
import { spellTeamCode } from '../../src/sharing/team-code.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { withTeams } from './with-teams.ts'

/** Prints those whose line has all the words, marks or not, and returns the exit code. */
export async function listTeams(words: readonly string[], url: string | null): Promise<number> {
  return withTeams(url, async ({ store, publicUrl }) => {
    const wanted = words.map(fold)
    const lines = (await store.all())
      .map((team) => lineOf(team, publicUrl))
      .filter((line) => wanted.every((word) => fold(line).includes(word)))
    for (const line of lines) console.log(line)
    console.error(`${lines.length} team(s)`)
    return 0
  })
}

function lineOf(team: Team, publicUrl: string): string {
  const { code, province, name, removedOn } = team
  const link = shareLink(publicUrl, { team: code, place: home })
  const off = removedOn === null ? [] : [`taken off on ${removedOn}`]
  return [spellTeamCode(code), name, teamPlace(team), province, link, ...off].join('\t')
}
