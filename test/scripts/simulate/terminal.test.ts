import { Readable } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Stage, stages } from '../../../scripts/simulate/stage.ts'
import { chat } from '../../../scripts/simulate/terminal.ts'
import { think } from '../../../src/assistant/think.ts'
import type { Connected } from '../../../src/channels/connect.ts'
import { loadConfig } from '../../../src/config.ts'
import { emptyState, type State } from '../../../src/conversation/state.ts'
import { connectHouse, type KeptEvent } from '../../support/channel-house.ts'
import { realThinking } from '../../support/real-mind.ts'

/** The real mind at the other end of the platform, without queues. */
async function seat(stage: Stage) {
  const thinking = await realThinking(() => new Date('2026-11-22T03:00:00Z'))
  let state: State = emptyState
  const answer = async (event: KeptEvent, { channels }: Connected) => {
    const [channel] = channels
    if (event.content.kind !== 'message' || !channel) return
    const turn = await think(thinking, state, event.content.message)
    state = turn.state
    for (const reply of turn.replies) {
      for (const part of channel.encode(reply, event.chat, event.tapped)) {
        expect(await channel.send(part, AbortSignal.timeout(5000))).toMatchObject({
          kind: 'delivered',
        })
      }
    }
  }
  const house = await connectHouse((url) => loadConfig(stage.env(url)).channels, answer)
  house.connected.start()
  await stage.begin(house.url)
}

async function play(name: keyof typeof stages, lines: readonly string[]): Promise<string> {
  const stage = await stages[name]()
  onTestFinished(() => stage.close())
  await seat(stage)
  const printed: string[] = []
  const print = (text: string) => void printed.push(text)
  await chat(stage, { input: Readable.from(lines.map((line) => `${line}\n`)), print })
  return printed.join('\n')
}

describe('a person at the terminal', () => {
  it.each(['telegram', 'zalo-oa'] as const)('taps buttons on %s', async (name) => {
    const seen = await play(name, ['làm khai sinh cần giấy tờ gì', '#3', ''])
    expect(seen).toContain('│ Giấy tờ cần có:')
    expect(seen).toContain('#3 [ Lệ phí bao nhiêu? ]')
    expect(seen).toContain('│ Lệ phí:')
  })

  it('answers by number on zalo-bot', async () => {
    const seen = await play('zalo-bot', ['làm khai sinh cần giấy tờ gì', '3'])
    expect(seen).toContain('│ 3. Lệ phí bao nhiêu?')
    expect(seen).toContain('│ Lệ phí:')
  })

  it('is told when there is no such button', async () => {
    expect(await play('telegram', ['làm khai sinh cần giấy tờ gì', '#9'])).toContain(
      'không có nút 9',
    )
  })

  it('ticks a paper on telegram, and the list changes where it stands', async () => {
    const stage = await stages.telegram()
    onTestFinished(() => stage.close())
    await seat(stage)
    const print = () => {}
    const say = (line: string) => chat(stage, { input: Readable.from([`${line}\n`]), print })
    await say('làm khai sinh cần giấy tờ gì')
    await say('#1')
    const before = stage.seen().length
    const paper =
      stage
        .seen()
        .at(-1)
        ?.buttons.findIndex(({ label }) => label.includes('☐')) ?? -1
    await say(`#${paper + 1}`)
    expect(stage.seen()).toHaveLength(before)
    expect(stage.seen().at(-1)?.buttons[paper]?.label).toContain('☑')
  })

  it('ticks a paper on zalo-bot by the number before it', async () => {
    const seen = await play('zalo-bot', ['làm khai sinh cần giấy tờ gì', '1'])
    const number = /│ (\d+)\. ☐ /.exec(seen)?.[1]
    const ticked = await play('zalo-bot', [
      'làm khai sinh cần giấy tờ gì',
      '1',
      number ?? 'không có',
    ])
    expect(ticked).toContain(`│ ${number}. ☑ `)
  })
})
