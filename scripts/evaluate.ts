/** `npm run evaluate`: plays evaluation dialogues over the knowledge and prints the figures. */

import { readFileSync } from 'node:fs'
import { dayOption, runCommand, UsageError } from './command.ts'
import { readDialogues } from './evaluate/dialogue.ts'
import { report } from './evaluate/figures.ts'
import { scoreTurn } from './evaluate/score.ts'
import { tableOf } from './evaluate/table.ts'
import { openMind } from './open-mind.ts'
import { play } from './play.ts'

const usage = `npm run evaluate -- FILE [--json] [--misses] [--now YYYY-MM-DD]
  plays the dialogues of FILE (JSON Lines) and prints figures for each tag
  --json    figures for machines
  --misses  lists the turns whose first procedure or outcome was not right`

await runCommand({
  usage,
  options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, now: { type: 'string' } },
  async run({ values, positionals: [file] }) {
    if (file === undefined) throw new UsageError('expected a FILE of dialogues, got none')
    const dialogues = readDialogues(readText(file))
    const thinking = await openMind(dayOption('now', values.now))
    const scored = []
    for (const dialogue of dialogues) {
      const played = await play(
        thinking,
        dialogue.turns.map((turn) => turn.say),
      )
      const turns = dialogue.turns.flatMap(({ say, expect }, i) => {
        const turn = played[i]
        if (!turn) return []
        const score = scoreTurn(turn, expect)
        if (values.misses && (score.topic1 === false || !score.outcome)) {
          const got = `${turn.outcome} ${turn.procedures.slice(0, 3).join(' ')}`
          console.log(
            `${dialogue.id}.${i + 1} ${say}\n    expected ${expect.outcome.join('|')} ${expect.procedures?.join(' ') ?? ''}, got ${got}`,
          )
        }
        return [score]
      })
      scored.push({ dialogue, turns })
    }
    const figures = report(scored)
    console.log(values.json ? JSON.stringify(figures) : tableOf(figures))
    return 0
  },
})

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`expected a FILE that can be read, got ${file}`)
  }
}
