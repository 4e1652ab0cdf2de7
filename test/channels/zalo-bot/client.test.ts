import { describe, expect, it, onTestFinished } from 'vitest'
import { Unreached } from '../../../src/channels/unreached.ts'
import { createZaloBotClient } from '../../../src/channels/zalo-bot/client.ts'
import { ZaloBotRefused } from '../../../src/channels/zalo-bot/refused.ts'
import { startFakeZaloBot } from '../../fakes/zalo-bot/fake-zalo-bot.ts'

async function open(token?: string) {
  const fake = await startFakeZaloBot()
  onTestFinished(() => fake.close())
  return { fake, client: createZaloBotClient({ token: token ?? fake.token, apiRoot: fake.url }) }
}

const chat_id = '6ede9afa66b88fe6d6a9'
const webhook = { url: 'http://127.0.0.1:9/hooks/zalo-bot', secret_token: 's'.repeat(32) }

describe('the client of Zalo Bot', () => {
  it('knows who it is', async () => {
    const { client } = await open()
    expect(await client.getMe()).toEqual({
      id: '1459232241454765289',
      account_name: 'bot.fake',
      account_type: 'BASIC',
      can_join_groups: false,
    })
  })

  it('sends every kind there is', async () => {
    const { client, fake } = await open()
    const sent = [
      await client.sendMessage({
        chat_id,
        text: 'a',
        text_styles: [{ start: 0, len: 1, st: ['b'] }],
      }),
      await client.sendPhoto({ chat_id, photo: 'https://x.vn/a.jpg' }),
      await client.sendSticker({ chat_id, sticker: '0e078a2fb66a5f34067b' }),
      await client.sendVoice({ chat_id, voice_url: 'https://x.vn/a.aac' }),
    ]
    for (const { message_id } of sent) expect(message_id).toMatch(/^[0-9a-f]{20}$/)
    expect(await client.sendChatAction({ chat_id, action: 'typing' })).toBeUndefined()
    expect(fake.calls).toEqual([
      'sendMessage',
      'sendPhoto',
      'sendSticker',
      'sendVoice',
      'sendChatAction',
    ])
  })

  it('takes an empty poll for nothing new', async () => {
    const { client, fake } = await open()
    expect(await client.getUpdates(0)).toEqual([])
    await fake.write('a1', 'Xin chào')
    expect(await client.getUpdates(5)).toHaveLength(1)
    expect(await client.getUpdates(0)).toEqual([])
  })

  it('takes one update, a list of them, or none', async () => {
    const { client, fake } = await open()
    const give = (result: unknown) =>
      fake.fail('getUpdates', { kind: 'answer', status: 200, json: { ok: true, result } })
    give([{ a: 1 }, { a: 2 }])
    expect(await client.getUpdates(0)).toEqual([{ a: 1 }, { a: 2 }])
    give(null)
    expect(await client.getUpdates(0)).toEqual([])
  })

  it('keeps a webhook whose probe failed, and says so', async () => {
    const { client } = await open()
    expect((await client.getWebhookInfo()).url).toBe('')
    expect(await client.setWebhook(webhook)).toMatchObject({ url: webhook.url, probe: 'failed' })
    expect((await client.getWebhookInfo()).url).toBe(webhook.url)
    await client.deleteWebhook()
    expect((await client.getWebhookInfo()).url).toBe('')
  })

  it('reads the number of an error in either spelling', async () => {
    const { client } = await open()
    await client.testWebhook()
    await client.testWebhook()
    await expect(client.testWebhook()).rejects.toMatchObject({ number: 426, fault: 'quota' })
  })

  it.each([
    [400, 'request'],
    [401, 'token'],
    [403, 'theirs'],
    [404, 'request'],
    [408, 'theirs'],
    [429, 'quota'],
    [500, 'theirs'],
    [777, 'theirs'],
    [499, 'request'],
  ])('tells by whose fault: %i is %s', async (error_code, fault) => {
    const { client, fake } = await open()
    fake.fail('sendMessage', { kind: 'answer', status: 200, json: { ok: false, error_code } })
    await expect(client.sendMessage({ chat_id, text: 'a' })).rejects.toMatchObject({ fault })
  })

  it('never shows the token, whoever repeats it', async () => {
    const { client, fake } = await open()
    const json = { ok: false, error_code: 400, description: `no /bot${fake.token}/sendMessage` }
    fake.fail('sendMessage', { kind: 'answer', status: 400, json })
    fake.fail('sendSticker', { kind: 'drop', done: false })
    for (const asked of [
      client.sendMessage({ chat_id, text: 'a' }),
      client.sendSticker({ chat_id, sticker: 's' }),
    ]) {
      const error = await asked.catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(Error)
      expect(`${String(error)} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(
        'fake-zalo-token',
      )
    }
  })

  it('is refused with a wrong token', async () => {
    const { client } = await open('1:wrong')
    const error = await client.getMe().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ZaloBotRefused)
    expect(error).toMatchObject({ fault: 'token', number: 401 })
  })

  it('does not take an answer of another shape for one', async () => {
    const { client, fake } = await open()
    fake.fail('getMe', { kind: 'answer', status: 200, json: { ok: true, result: { name: 'x' } } })
    await expect(client.getMe()).rejects.toThrow(Unreached)
    fake.fail('getMe', { kind: 'answer', status: 200, json: { hello: 1 } })
    await expect(client.getMe()).rejects.toThrow(Unreached)
  })

  it('breaks off an answer without end', async () => {
    const { client, fake } = await open()
    fake.fail('getMe', { kind: 'answer', status: 200, text: 'x'.repeat(9_000_000) })
    await expect(client.getMe()).rejects.toThrow(Unreached)
  })
})
