import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { EventContent, Media } from '../../../src/channels/channel.ts'
import { createZaloBot } from '../../../src/channels/zalo-bot/zalo-bot.ts'
import {
  type Body,
  type ChannelHouse,
  channelContract,
  type Trouble,
} from '../../contracts/channel.contract.ts'
import { type FakeZaloBot, startFakeZaloBot } from '../../fakes/zalo-bot/fake-zalo-bot.ts'
import { realWords } from '../../support/channel-words.ts'

const words = realWords()
const person = '6ede9afa66b88fe6d6a9'

async function open(): Promise<ChannelHouse> {
  const fake = await startFakeZaloBot()
  onTestFinished(() => fake.close())
  const channel = createZaloBot({ token: fake.token, words, apiRoot: fake.url })
  await channel.introduce()
  let seen = 0
  return {
    channel,
    chat: person,
    takeShown: () => {
      const fresh = fake.messages.slice(seen)
      seen = fake.messages.length
      return fresh.map(({ text }) => ({ text, payloads: [] }))
    },
    tap: null,
    faults: troublesOf(fake),
  }
}

function troublesOf(fake: FakeZaloBot): readonly Trouble[] {
  const fail =
    (error_code: number, status = 200) =>
    () =>
      fake.fail('sendMessage', {
        kind: 'answer',
        status,
        json: { ok: false, error_code, description: `About ${fake.token} of +84912345678` },
      })
  return [
    { name: 'all is well', arrange() {}, sent: 'delivered' },
    { name: '400', arrange: fail(400), sent: 'refused' },
    { name: '401', arrange: fail(401, 401), sent: 'refused' },
    { name: '403, which is their trouble', arrange: fail(403), sent: 'failed' },
    { name: '404', arrange: fail(404, 404), sent: 'refused' },
    { name: '408', arrange: fail(408), sent: 'uncertain' },
    { name: '429', arrange: fail(429, 429), sent: 'wait' },
    { name: '500', arrange: fail(500, 500), sent: 'failed' },
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
      name: 'typing, which has no result',
      arrange() {},
      sent: 'delivered',
      part: { method: 'sendChatAction', body: { chat_id: person, action: 'typing' } },
    },
    {
      name: 'an unknown method',
      arrange() {},
      sent: 'refused',
      part: { method: 'sendNothing', body: {} },
    },
  ]
}

const said = (text: string): EventContent => ({ kind: 'message', message: { kind: 'text', text } })
const picture: EventContent = {
  ...{ kind: 'media', media: 'picture' },
  picture: { url: 'https://x.zdn.vn/a.jpg' },
}
const media = (kind: Media): EventContent => ({ kind: 'media', media: kind })

function message(name: string, fields: object, chat_type = 'PRIVATE') {
  return {
    event_name: `message.${name}.received`,
    message: {
      date: 1789033572455,
      chat: { chat_type, id: person },
      message_id: 'm1a2b3c4d5e6f7081920',
      from: { id: person, is_bot: false, display_name: 'Ted' },
      ...fields,
    },
  }
}

const us = { id: '1459232241454765289', is_bot: false }

const bodies: readonly Body[] = [
  ['words as delivered', message('text', { text: 'Xin chào' }), [said('Xin chào')]],
  [
    'words as documented',
    { ok: true, result: message('text', { text: 'Xin chào' }) },
    [said('Xin chào')],
  ],
  [
    'words without a name, as polled',
    { message: message('text', { text: 'a' }).message },
    [said('a')],
  ],
  ['a date in seconds', message('text', { text: 'a', date: 1750316131 }), [said('a')]],
  [
    'ids as numbers',
    message('text', { text: 'a', message_id: 12, from: { id: 42, is_bot: false } }),
    [said('a')],
  ],
  [
    'a picture as delivered',
    message('image', { photo_url: 'https://x.zdn.vn/a.jpg', message_type: 'CHAT_PHOTO' }),
    [picture],
  ],
  [
    'a picture as documented, with words',
    message('image', { photo: 'https://x.zdn.vn/a.jpg', caption: 'giấy gì' }),
    [picture, said('giấy gì')],
  ],
  [
    'a picture without a name',
    { message: message('', { photo_url: 'https://x.zdn.vn/a.jpg', caption: '' }).message },
    [picture],
  ],
  ['a voice message', message('voice', { voice_url: 'https://x.zdn.vn/a.aac' }), [media('voice')]],
  [
    'a voice message without a name',
    { message: message('', { voice_url: 'https://x.zdn.vn/a.aac' }).message },
    [media('voice')],
  ],
  ['a sticker', message('sticker', { sticker: 's', url: 'https://x' }), [media('sticker')]],
  [
    'a sticker without a name',
    { message: message('', { sticker: 's' }).message },
    [media('sticker')],
  ],
  ['what Zalo cannot pass on', message('unsupported', {}), [media('other')]],
  ['what Zalo cannot pass on, in a group', message('unsupported', {}, 'GROUP'), []],
  ['a group that names us', message('text', { text: 'lệ phí?' }, 'group'), [said('lệ phí?')]],
  ['our own echo', message('text', { text: 'a', from: { id: 'x', is_bot: true } }), []],
  ['our own echo, known by its id', message('text', { text: 'a', from: us }), []],
  ['an event we do not know', message('reaction', { text: 'a' }), []],
  ['an event without a message', { event_name: 'user.follow' }, []],
]

channelContract('Zalo Bot', {
  open,
  bodies,
  troubles: troublesOf({ fail() {}, token: '' } as unknown as FakeZaloBot).map(({ name }) => name),
})
