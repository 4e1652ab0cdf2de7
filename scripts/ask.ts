/** `npm run ask`: chat in the terminal, or with --jsonl one dialogue a line. */

import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Thinking } from '../src/assistant/think.ts'
import { think } from '../src/assistant/think.ts'
import { emptyState } from '../src/conversation/state.ts'
import { dayOption, runCommand, UsageError } from './command.ts'
import { explainText } from './explain.ts'
import { openMind } from './open-mind.ts'
import { play, summaryOf } from './play.ts'

const usage = `npm run ask [-- --now YYYY-MM-DD]            chat in the terminal; empty line or Ctrl-D ends
npm run --silent ask -- "câu hỏi"             one question
npm run --silent ask -- --explain "câu hỏi"   why it is understood so
npm run --silent ask -- --jsonl               one JSON request a line on stdin: {"id","turns":["…"]}
                                              one JSON result a line on stdout`

/** Stands above the command, which runs before what is below it is set. */
const request = z.object({ id: z.string(), turns: z.array(z.string()) })

await runCommand({
  usage,
  options: { jsonl: { type: 'boolean' }, explain: { type: 'boolean' }, now: { type: 'string' } },
  async run({ values, positionals }) {
    const thinking = await openMind(dayOption('now', values.now))
    if (values.jsonl) return answerLines(thinking)
    if (values.explain) return explain(thinking, positionals.join(' '))
    if (positionals.length > 0) return askOnce(thinking, positionals.join(' '))
    return chat(thinking)
  },
})

function explain(thinking: Thinking, question: string): number {
  if (question === '') throw new UsageError('--explain: expected a question, got none')
  console.log(explainText(thinking.mind.explain(question)))
  return 0
}

async function askOnce(thinking: Thinking, question: string): Promise<number> {
  const [turn] = await play(thinking, [question])
  console.log(turn?.text)
  return 0
}

async function chat(thinking: Thinking): Promise<number> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' })
  for (const reply of thinking.mind.greet()) console.log(reply.text)
  let state = emptyState
  // Piped questions may all have come, and the end with them, before the first is answered.
  let ended = false
  terminal.once('close', () => {
    ended = true
  })
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim() === '') break
    const turn = await think(thinking, state, { kind: 'text', text: line })
    state = turn.state
    console.log(`\n${summaryOf(turn).text}`)
    if (!ended) terminal.prompt()
  }
  terminal.close()
  return 0
}

/** A line that cannot be read gets an error line; the others are answered all the same. */
async function answerLines(thinking: Thinking): Promise<number> {
  let exitCode = 0
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const parsed = readRequest(line)
    if (parsed) {
      const { id, turns } = parsed
      console.log(JSON.stringify({ id, turns: await play(thinking, turns) }))
    } else {
      console.log(JSON.stringify({ error: 'expected {"id": "…", "turns": ["…"]} on one line' }))
      exitCode = 1
    }
  }
  return exitCode
}

function readRequest(line: string): z.infer<typeof request> | undefined {
  try {
    return request.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
