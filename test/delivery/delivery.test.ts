import { describe, expect, it, onTestFinished } from 'vitest'
import type { Sent } from '../../src/channels/channel.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { eventOf, queueHouse } from '../support/queue-house.ts'
import { type Script, scriptedChannel } from '../support/scripted-channel.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('delivery', () => {
  it('keeps the order within a chat while others go on', async () => {
    const slow: Script = ({ chat }) => (chat === 'slow' ? afterMs(20) : undefined)
    const { reception, channel } = await house(slow)
    await reception.accept('telegram', [
      eventOf('e1', 'một', { chat: 'slow' }),
      eventOf('e2', 'hai', { chat: 'slow' }),
      eventOf('e3', 'ba', { chat: 'quick' }),
    ])
    await expect.poll(() => channel.sent.length).toBe(6)
    expect(textsTo(channel, 'slow')).toEqual(['1: một', 'Chọn tiếp', '2: hai', 'Chọn tiếp'])
    expect(channel.crowd()).toBe(1)
  })

  it('waits as long as the platform asks, without letting later parts pass', async () => {
    const { reception, channel, stores } = await house(({ text, count }) =>
      text === '1: một' && count === 1 ? { kind: 'wait', afterMs: 80 } : undefined,
    )
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => channel.sent.length).toBe(3)
    expect(textsTo(channel, '1')).toEqual(['1: một', '1: một', 'Chọn tiếp'])
    await expect.poll(() => stores.outbox.counts()).toMatchObject({ delivered: 2, waiting: 0 })
  })

  it('tries again what certainly failed', async () => {
    const { reception, channel } = await house(({ text, count }) =>
      text === '1: một' && count === 1 ? { kind: 'failed', reason: '502' } : undefined,
    )
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => channel.sent.length, { timeout: 5000 }).toBe(3)
  })

  it.each(['uncertain', 'refused'] as const)(
    'never repeats what is %s, tells the operator, and goes on with the next part',
    async (kind) => {
      const { reception, channel, stores, log } = await house(({ text }) =>
        text.endsWith('bí mật') ? { kind, reason: 'no answer' } : undefined,
      )
      await reception.accept('telegram', [eventOf('e1', 'bí mật')])
      await expect.poll(() => stores.outbox.counts()).toMatchObject({ [kind]: 1, delivered: 1 })
      expect(textsTo(channel, '1')).toEqual(['1: bí mật', 'Chọn tiếp'])
      expect(await stores.outbox.deadLetters(5)).toMatchObject([{ status: kind }])
      expect(log.lines).toContainEqual(
        expect.objectContaining({ event: 'part-dead', status: kind, reason: 'no answer' }),
      )
      expect(JSON.stringify(log.lines)).not.toContain('bí mật')
    },
  )

  it('stops the queue of a person who is gone, and begins anew when they are back', async () => {
    const { reception, channel, stores } = await house(({ text }) =>
      text === '1: một' ? { kind: 'gone', reason: 'blocked' } : undefined,
    )
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => stores.outbox.counts()).toMatchObject({ gone: 2 })
    await reception.accept('telegram', [eventOf('e2', 'hai')])
    await expect.poll(() => channel.sent.length).toBe(3)
  })

  it('takes a channel that breaks its word and throws for uncertain', async () => {
    const { reception, stores } = await house(({ text }) => {
      if (text === '1: một') throw new Error('một')
      return undefined
    })
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => stores.outbox.counts()).toMatchObject({ uncertain: 1, delivered: 1 })
  })

  it('lets what is being sent arrive when it stops, and leaves the rest for the next start', async () => {
    const stores = await openSqliteStores(tempFolder())
    onTestFinished(() => stores.close())
    const channel = scriptedChannel(() => afterMs(50))
    const first = await queueHouse({ stores, channel })
    await first.reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => channel.sent.length).toBe(1)
    await first.stop()
    expect(await stores.outbox.counts()).toMatchObject({ delivered: 1, waiting: 1, sending: 0 })
    const second = await queueHouse({ stores })
    await expect.poll(() => second.channel.sent).toEqual([{ chat: '1', text: 'Chọn tiếp' }])
  })

  it('cuts off what takes longer than the time of grace, as uncertain', async () => {
    const stores = await openSqliteStores(tempFolder())
    onTestFinished(() => stores.close())
    const channel = scriptedChannel(({ signal }) => untilAborted(signal))
    const { reception, stop } = await queueHouse({ stores, channel, graceMs: 20 })
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => channel.sent.length).toBe(1)
    await stop()
    expect(await stores.outbox.counts()).toMatchObject({ uncertain: 1, waiting: 1 })
  })

  it('sends again, and says so, what was being sent when the process was killed', async () => {
    const stores = await openSqliteStores(tempFolder())
    onTestFinished(() => stores.close())
    await oneWaitingPart(stores)
    expect(await stores.outbox.take('telegram:1', new Date().toISOString())).toMatchObject({
      kind: 'part',
    })
    const { channel, log } = await queueHouse({ stores })
    await expect.poll(() => channel.sent).toEqual([{ chat: '1', text: 'đang gửi dở' }])
    await expect.poll(() => stores.outbox.counts()).toMatchObject({ delivered: 1 })
    expect(log.lines).toContainEqual(
      expect.objectContaining({ event: 'part-repeated', repeats: 1 }),
    )
  })
})

async function oneWaitingPart({ conversations }: Stores): Promise<void> {
  const at = new Date().toISOString()
  await conversations.ensure({ id: 'telegram:1', channel: 'telegram', at })
  const part = { method: 'send', body: { chat: '1', text: 'đang gửi dở' } }
  await conversations.record({
    ...{ conversationId: 'telegram:1', eventId: 'e1', expectedSeq: 0, at, text: 'một' },
    ...{ outcome: 'answered', replies: [], state: null },
    queued: { channel: 'telegram', eventIds: ['e1'], parts: [part] },
  })
}

function house(script: Script) {
  return queueHouse({ channel: scriptedChannel(script) })
}

function textsTo(
  channel: { readonly sent: readonly { readonly chat: string; readonly text: string }[] },
  to: string,
): readonly string[] {
  return channel.sent.filter(({ chat }) => chat === to).map(({ text }) => text)
}

function afterMs(ms: number): Promise<Sent> {
  return new Promise((resolve) => setTimeout(() => resolve({ kind: 'delivered' }), ms))
}

function untilAborted(signal: AbortSignal): Promise<Sent> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'uncertain', reason: 'cut off' }))
  })
}
