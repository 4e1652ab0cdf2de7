import { describe, expect, it, onTestFinished } from 'vitest'
import type { BotSettings } from '../../src/channels/settings.ts'
import { startFakeTelegram } from '../fakes/telegram/fake-telegram.ts'
import { startFakeZaloBot } from '../fakes/zalo-bot/fake-zalo-bot.ts'
import { startFakeZaloOa } from '../fakes/zalo-oa/fake-zalo-oa.ts'
import { type ChannelHouseParts, connectHouse } from '../support/channel-house.ts'

const secret = 's3cret__'.repeat(5)
const patience = { timeout: 10_000 }

const wordsOf = ({ kept }: ChannelHouseParts) =>
  kept.map(({ content }) =>
    content.kind === 'message' && content.message.kind === 'text'
      ? content.message.text
      : content.kind,
  )
const eventsOf = ({ log }: ChannelHouseParts) => log.lines.map(({ event }) => event)

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

async function zaloBotHouse(
  kind: 'polling' | 'webhook',
  options: { readonly wrapped?: boolean; readonly token?: string } = {},
) {
  const fake = await startFakeZaloBot(options)
  onTestFinished(() => fake.close())
  const house = await connectHouse((url) => ({
    zaloBot: {
      token: options.token ?? fake.token,
      apiRoot: fake.url,
      receive: kind === 'polling' ? { kind } : { kind, url: `${url}/hooks/zalo-bot`, secret },
    },
  }))
  return { fake, house }
}

async function zaloOaHouse() {
  const fake = await startFakeZaloOa()
  onTestFinished(() => fake.close())
  const house = await connectHouse(() => ({
    zaloOa: {
      ...fake.app,
      refreshToken: fake.oauth.grant().refresh_token,
      signature: 'enforce',
      proof: false,
      codeVerifier: undefined,
      redirectUri: undefined,
      ...{ apiRoot: fake.url, templateRoot: fake.url, oauthRoot: fake.url },
    },
  }))
  expect(await fake.webhook.set(`${house.url}/hooks/zalo-oa`)).toBe(200)
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

describe('Zalo Bot', () => {
  it('by polling takes in what was written', async () => {
    const { fake, house } = await zaloBotHouse('polling')
    house.connected.start()
    await fake.write('a1', 'một')
    await fake.write('a1', 'hai')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một', 'hai'])
  })

  it('by polling offers to the store again what Zalo has already forgotten', async () => {
    const { fake, house } = await zaloBotHouse('polling')
    house.refuse(1)
    house.connected.start()
    await fake.write('a1', 'một')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một'])
  })

  it('by polling stops with advice when a webhook is set', async () => {
    const { fake, house } = await zaloBotHouse('polling')
    const json = { ok: true, result: { url: 'https://x.vn/hook' } }
    fake.fail('getWebhookInfo', { kind: 'answer', status: 200, json })
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-stopped')
    expect(String(house.log.lines.at(-1)?.advice)).toContain('ZALO_BOT_RECEIVE')
  })

  it('stops with advice when the token is not taken', async () => {
    const { house } = await zaloBotHouse('polling', { token: '1:revoked' })
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-stopped')
    expect(String(house.log.lines.at(-1)?.advice)).toContain('ZALO_BOT_TOKEN')
  })

  it.each([false, true])('by webhook reads both bodies: wrapped %s', async (wrapped) => {
    const { fake, house } = await zaloBotHouse('webhook', { wrapped })
    house.connected.start()
    await expect.poll(() => fake.calls, patience).toContain('setWebhook')
    await fake.write('a1', 'một')
    expect(wordsOf(house)).toEqual(['một'])
    expect(fake.deliveries).toEqual([[200]])
  })

  it('by webhook registers an address once, not at every start', async () => {
    const { fake, house } = await zaloBotHouse('webhook')
    house.connected.start()
    await expect.poll(() => fake.calls, patience).toContain('setWebhook')
    await house.connected.stop()
    house.connected.start()
    await expect
      .poll(() => fake.calls.filter((method) => method === 'getWebhookInfo'), patience)
      .toHaveLength(2)
    expect(fake.calls.filter((method) => method === 'setWebhook')).toHaveLength(1)
    expect(house.log.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })
})

describe('the Official Account', () => {
  it('adopts its token and takes in what is delivered', async () => {
    const { fake, house } = await zaloOaHouse()
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('token-refreshed')
    await fake.write('u1', 'một')
    expect(wordsOf(house)).toEqual(['một'])
    expect(fake.webhook.deliveries).toEqual([[200]])
  })

  it('is delivered again, up the ladder, what could not be kept', async () => {
    const { fake, house } = await zaloOaHouse()
    house.refuse(4)
    await fake.write('u1', 'một')
    expect(fake.webhook.deliveries).toEqual([[503, 503, 503, 503, 200]])
    expect(fake.webhook.subscribed()).toBe(true)
  })

  it('knows the platform by its signature only', async () => {
    const { fake, house } = await zaloOaHouse()
    const event = {
      event_name: 'user_send_text',
      sender: { id: 'u1' },
      message: { text: 'một', msg_id: '1' },
    }
    await fake.webhook.happen(event, { timeInHeader: true, twice: true })
    await fake.webhook.happen(event, { wrongSignature: true })
    expect(wordsOf(house)).toEqual(['một', 'một'])
    expect(new Set(house.kept.map(({ eventId }) => eventId)).size).toBe(1)
    expect(fake.webhook.subscribed()).toBe(false)
  })

  it('says what to do when nobody has consented', async () => {
    const { fake, house } = await zaloOaHouse()
    fake.oauth.withdraw()
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-failed')
    const line = house.log.lines.find(({ event }) => event === 'channel-failed')
    expect(line).toMatchObject({ code: 'consent-missing' })
  })
})
