/** A person at a terminal on a fake platform: words in, messages and buttons out. */

import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Seen, SeenButton, Stage } from './stage.ts'

export type Terminal = {
  readonly input: NodeJS.ReadableStream
  readonly print: (text: string) => void
}

/** Milliseconds between looks for new messages, and of quiet after which a line counts as answered. */
const look = 50
const quiet = 600

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
  const timer = setInterval(showNews, look)
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') break
    await act(stage, line.trim(), print)
    let still = 0
    while (still < quiet) {
      await pause(look)
      still = showNews() ? 0 : still + look
    }
  }
  clearInterval(timer)
  showNews()
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
