import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { createTelegram } from '../../../src/channels/telegram/telegram.ts'
import {
  type ChannelHouse,
  channelContract,
  type Trouble,
} from '../../contracts/channel.contract.ts'
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram/fake-telegram.ts'
import { realWords } from '../../support/channel-words.ts'
import { telegramBodies } from './bodies.ts'

const words = realWords()

async function open(): Promise<ChannelHouse> {
  const fake = await startFakeTelegram()
  onTestFinished(() => fake.close())
  const channel = createTelegram({ token: fake.token, words, apiRoot: fake.url })
  await channel.introduce()
  let seen = 0
  return {
    channel,
    chat: '42',
    takeShown: () => {
      const fresh = fake.messages.slice(seen)
      seen = fake.messages.length
      return fresh.map(({ text, reply_markup }) => ({
        text,
        payloads: (reply_markup?.inline_keyboard.flat() ?? []).flatMap(
          (key) => key.callback_data ?? [],
        ),
      }))
    },
    tap: tapBody,
    faults: troublesOf(fake),
  }
}

function tapBody(data: string) {
  const chat = { id: 42, type: 'private' }
  const message = { message_id: 12, date: 1_763_800_003, chat, text: 'Chọn' }
  return {
    update_id: 8,
    callback_query: { id: '1', from: { id: 42, is_bot: false }, message, data },
  }
}

function troublesOf(fake: FakeTelegram): readonly Trouble[] {
  const fail = (status: number, description: string, parameters?: object) => () =>
    fake.fail('sendMessage', {
      kind: 'answer',
      status,
      json: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
    })
  return [
    { name: 'all is well', arrange() {}, sent: 'delivered' },
    {
      name: '429',
      arrange: fail(429, 'Too Many Requests: retry after 5', { retry_after: 5 }),
      sent: 'wait',
    },
    { name: '500', arrange: fail(500, 'Internal Server Error'), sent: 'failed' },
    {
      name: '502 as a page',
      arrange: () => fake.fail('sendMessage', { kind: 'answer', status: 502, text: '<html>' }),
      sent: 'failed',
    },
    {
      name: 'a page that says 200',
      arrange: () => fake.fail('sendMessage', { kind: 'answer', status: 200, text: '<html>' }),
      sent: 'uncertain',
    },
    {
      name: '503 without a word of theirs',
      arrange: () => fake.fail('sendMessage', { kind: 'answer', status: 503, json: {} }),
      sent: 'failed',
    },
    { name: '401', arrange: fail(401, 'Unauthorized'), sent: 'refused' },
    { name: '400', arrange: fail(400, 'Bad Request: message is too long'), sent: 'refused' },
    { name: 'chat not found', arrange: fail(400, 'Bad Request: chat not found'), sent: 'gone' },
    { name: 'blocked by the person', arrange: () => fake.block(42), sent: 'gone' },
    { name: 'a group that moved', arrange: () => fake.migrate(42, -10042), sent: 'delivered' },
    {
      name: 'hung up before',
      arrange: () => fake.fail('sendMessage', { kind: 'drop', done: false }),
      sent: 'uncertain',
    },
    {
      name: 'hung up after',
      arrange: () => fake.fail('sendMessage', { kind: 'drop', done: true }),
      sent: 'uncertain',
    },
    {
      name: 'too slow',
      arrange: () => fake.fail('sendMessage', { kind: 'slow', ms: 3000 }),
      sent: 'uncertain',
    },
    { name: 'nobody there', arrange: () => fake.close().then(() => pause(50)), sent: 'failed' },
    {
      name: 'an unknown method',
      arrange() {},
      sent: 'refused',
      part: { method: 'sendNothing', body: {} },
    },
    {
      name: 'an edit without change',
      arrange() {},
      sent: 'refused',
      part: { method: 'editMessageText', body: { chat_id: 42, message_id: 1 } },
    },
  ]
}

channelContract('Telegram', {
  open,
  bodies: telegramBodies,
  troubles: troublesOf({ fail() {} } as unknown as FakeTelegram).map(({ name }) => name),
})
