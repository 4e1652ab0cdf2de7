/** A person at a terminal on a fake platform: words in, messages and buttons out. */

import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Seen, SeenButton, Stage } from './stage.ts'

export type Terminal = {
  readonly input: NodeJS.ReadableStream
  readonly print: (text: string) => void
}

/** Milliseconds between looks for new messages; the longest wait for an answer; and of quiet after it. */
const look = 50
const longest = 10_000
const quiet = 300

/** Until the input ends or an empty line comes. */
export async function chat(stage: Stage, { input, print }: Terminal): Promise<void> {
  const shown: string[] = []
  const showNews = (): boolean => {
    const news = stage.seen().flatMap((message, index) => {
      const text = draw(message)
      if (shown[index] === text) return []
      shown[index] = text
      return [text]
    })
    for (const text of news) print(text)
    return news.length > 0
  }
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') break
    await act(stage, line.trim(), print)
    await settle(showNews)
  }
}

/** Until something came and no more follows; short messages in a row are answered after a pause. */
async function settle(showNews: () => boolean): Promise<void> {
  let answered = false
  let still = 0
  for (let waited = 0; waited < longest && still < quiet; waited += look) {
    await pause(look)
    const news = showNews()
    answered ||= news
    still = news || !answered ? 0 : still + look
  }
}

/** `#2` taps the second button of the last message that has any; `#anh` sends a picture. */
async function act(stage: Stage, line: string, print: (text: string) => void): Promise<void> {
  const [, number] = /^#(\d+)$/.exec(line) ?? []
  if (line === '#anh') return stage.picture()
  if (number === undefined) return stage.write(line)
  const button = buttonsOf(stage.seen())[Number(number) - 1]
  if (!button) print(`(không có nút ${number})`)
  else if (button.tap) await button.tap()
  else print('(nút này mở một trang web)')
}

function buttonsOf(seen: readonly Seen[]): readonly SeenButton[] {
  return seen.findLast(({ buttons }) => buttons.length > 0)?.buttons ?? []
}

function draw({ text, buttons }: Seen): string {
  const lines = text.split('\n').map((line) => `│ ${line}`)
  const labels = buttons.map(({ label }, index) => `│   #${index + 1} [ ${label} ]`)
  return ['┌──', ...lines, ...labels, '└──'].join('\n')
}
