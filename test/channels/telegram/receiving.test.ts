import { describe, expect, it, onTestFinished } from 'vitest'
import type { BotSettings } from '../../../src/channels/settings.ts'
import { startFakeTelegram } from '../../fakes/telegram/fake-telegram.ts'
import { connectHouse } from '../../support/channel-house.ts'
import { eventsOf, patience, secret, wordsOf } from '../../support/received.ts'

async function telegramHouse(kind: 'polling' | 'webhook', change: Partial<BotSettings> = {}) {
  const fake = await startFakeTelegram()
  onTestFinished(() => fake.close())
  const house = await connectHouse((url) => ({
    telegram: {
      token: fake.token,
      apiRoot: fake.url,
      receive: kind === 'polling' ? { kind } : { kind, url: `${url}/hooks/telegram`, secret },
      ...change,
    },
  }))
  return { fake, house }
}

describe('Telegram by polling', () => {
  it('takes in what was written, in order, and shows its menu', async () => {
    const { fake, house } = await telegramHouse('polling')
    await fake.write(42, 'một')
    house.connected.start()
    await fake.write(42, 'hai')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một', 'hai'])
    await expect
      .poll(() => fake.calls.map(({ method }) => method), patience)
      .toContain('setMyCommands')
    await fake.write(42, 'ba')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một', 'hai', 'ba'])
  })

  it('confirms nothing that could not be kept: it comes again', async () => {
    const { fake, house } = await telegramHouse('polling')
    await fake.write(42, 'một')
    house.refuse(1)
    house.connected.start()
    await expect.poll(() => wordsOf(house), patience).toEqual(['một'])
    expect(eventsOf(house)).toContain('channel-failed')
  })

  it('answers in a group that calls it by name, which it has to learn first', async () => {
    const { fake, house } = await telegramHouse('polling')
    const text = '@HoiMotCuaBot lệ phí?'
    await fake.happen({
      message: {
        ...{ message_id: 5, date: 1_763_800_000, text },
        chat: { id: -1001, type: 'supergroup' },
        from: { id: 42, is_bot: false },
        entities: [{ type: 'mention', offset: 0, length: 13 }],
      },
    })
    house.connected.start()
    await expect.poll(() => wordsOf(house), patience).toEqual(['lệ phí?'])
  })

  it('removes a webhook that is in the way', async () => {
    const { fake, house } = await telegramHouse('polling')
    await fetch(`${fake.url}/bot${fake.token}/setWebhook`, {
      method: 'POST',
      body: JSON.stringify({ url: 'http://127.0.0.1:9/x' }),
    })
    house.connected.start()
    await expect
      .poll(() => fake.calls.map(({ method }) => method), patience)
      .toContain('getUpdates')
    await fake.write(42, 'một')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một'])
  })

  it('stops with advice when the token is not taken, and other channels go on', async () => {
    const { house } = await telegramHouse('polling', { token: '1:revoked' })
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-stopped')
    const stopped = house.log.lines.find(({ event }) => event === 'channel-stopped')
    expect(stopped).toMatchObject({ level: 'error', channel: 'telegram' })
    expect(String(stopped?.advice)).toContain('TELEGRAM_TOKEN')
    expect(JSON.stringify(house.log.lines)).not.toContain('revoked')
  })
})

describe('Telegram by webhook', () => {
  it('registers with its secret and takes in what is delivered', async () => {
    const { fake, house } = await telegramHouse('webhook')
    house.connected.start()
    await expect
      .poll(() => fake.calls.map(({ method }) => method), patience)
      .toContain('setMyCommands')
    await fake.write(42, 'một')
    expect(wordsOf(house)).toEqual(['một'])
    expect(fake.deliveries).toEqual([[200]])
    await expect
      .poll(() => fake.calls.map(({ method }) => method), patience)
      .toContain('sendChatAction')
  })

  it('is delivered again what could not be kept, and keeps repeats under one name', async () => {
    const { fake, house } = await telegramHouse('webhook')
    house.connected.start()
    await expect
      .poll(() => fake.calls.map(({ method }) => method), patience)
      .toContain('setMyCommands')
    house.refuse(2)
    await fake.write(42, 'một')
    expect(fake.deliveries).toEqual([[503, 503, 200]])
    const message = {
      message_id: 5,
      date: 1,
      chat: { id: 42, type: 'private' },
      from: { id: 42, is_bot: false },
      text: 'hai',
    }
    await fake.happen({ message }, { id: 9 })
    await fake.happen({ message }, { id: 9 })
    expect(wordsOf(house)).toEqual(['một', 'hai', 'hai'])
    expect(house.kept.map(({ eventId }) => eventId).slice(1)).toEqual(['9', '9'])
  })

  it('tries to register until Telegram can be reached', async () => {
    const { fake, house } = await telegramHouse('webhook')
    fake.fail('getMe', { kind: 'drop', done: false })
    house.connected.start()
    await expect
      .poll(() => fake.calls.map(({ method }) => method), patience)
      .toContain('setWebhook')
    expect(eventsOf(house)).toContain('channel-failed')
  })
})
