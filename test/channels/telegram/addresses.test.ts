import { describe, expect, it, onTestFinished } from 'vitest'
import { decodeUpdate } from '../../../src/channels/telegram/decode.ts'
import { createTelegram } from '../../../src/channels/telegram/telegram.ts'
import { startFakeTelegram } from '../../fakes/telegram/fake-telegram.ts'
import { checklist, step } from '../../support/canned-replies.ts'
import { realWords } from '../../support/channel-words.ts'
import { message } from './bodies.ts'

const us = { id: 4242, username: 'HoiMotCuaBot' }
const words = realWords()
const soon = () => AbortSignal.timeout(5000)

async function open() {
  const fake = await startFakeTelegram()
  onTestFinished(() => fake.close())
  return { fake, channel: createTelegram({ token: fake.token, words, apiRoot: fake.url }) }
}

describe('an event', () => {
  it('is known by its update, its parts apart', () => {
    const photo = [{ file_id: 'f' }]
    const events = decodeUpdate(message({ photo, caption: 'gì đây' }), us)
    expect(events.map(({ eventId }) => eventId)).toEqual(['700000001', '700000001.1'])
  })

  it('of a forum belongs to its topic, and answers go there', async () => {
    const chat = { id: -1001, type: 'supergroup' }
    const entities = [{ type: 'mention', offset: 0, length: 13 }]
    const inTopic = { message_thread_id: 7, is_topic_message: true, text: '@HoiMotCuaBot a' }
    const [event] = decodeUpdate(message({ chat, entities, ...inTopic }), us)
    expect(event?.chat).toBe('-1001/7')
    const { channel } = await open()
    expect(channel.encode({ kind: 'text', text: 'b' }, '-1001/7')[0]?.body).toMatchObject({
      chat_id: -1001,
      message_thread_id: 7,
    })
  })

  it.each([
    ['k:khai-sinh-truc-tuyen:0:1', '12'],
    ['w:khai-sinh-truc-tuyen:0:done', undefined],
    ['a:khai-sinh', undefined],
    ['nonsense', undefined],
  ])('of a tap on %s names the message to change: %s', (data, tapped) => {
    const tap = { message_id: 12, date: 1, chat: { id: 42, type: 'private' } }
    const callback_query = { id: '1', from: { id: 42, is_bot: false }, message: tap, data }
    expect(decodeUpdate({ update_id: 1, callback_query }, us)[0]?.tapped).toBe(tapped)
  })

  it('shows signs of life: the tap was felt, an answer is written', () => {
    const tap = { message_id: 12, date: 1, chat: { id: 42, type: 'private' } }
    const callback_query = { id: '1801', from: { id: 42, is_bot: false }, message: tap, data: 'd' }
    expect(decodeUpdate({ update_id: 1, callback_query }, us)[0]?.courtesies).toEqual([
      { method: 'answerCallbackQuery', body: { callback_query_id: '1801' } },
      { method: 'sendChatAction', body: { chat_id: 42, action: 'typing' } },
    ])
  })
})

describe('papers ticked', () => {
  it('change where they stand', async () => {
    const { fake, channel } = await open()
    const [first] = channel.encode(checklist([]), '42')
    const sent = first && (await channel.send(first, soon()))
    const tapped = sent?.kind === 'delivered' ? sent.messageId : undefined
    const [second] = channel.encode(checklist([0]), '42', tapped)
    expect(second && (await channel.send(second, soon()))).toEqual({
      kind: 'delivered',
      messageId: tapped,
    })
    expect(fake.messages).toHaveLength(1)
    expect(JSON.stringify(fake.messages[0]?.reply_markup)).toContain('☑')
    expect(second && (await channel.send(second, soon()))).toEqual({ kind: 'delivered' })
  })

  it('are sent anew when the message is gone', async () => {
    const { fake, channel } = await open()
    const [part] = channel.encode(checklist([0]), '42', '999')
    expect(part?.method).toBe('editMessageText')
    expect(part && (await channel.send(part, soon()))).toMatchObject({ kind: 'delivered' })
    expect(fake.messages).toHaveLength(1)
  })

  it('leave other answers to a tap alone: those are messages of their own', async () => {
    const { channel } = await open()
    expect(channel.encode(step, '42', '12').map(({ method }) => method)).toEqual(['sendMessage'])
  })
})

it('what goes to a group that moved reaches its new place', async () => {
  const { fake, channel } = await open()
  fake.migrate(-5, -1005)
  const [part] = channel.encode({ kind: 'text', text: 'a' }, '-5')
  expect(part && (await channel.send(part, soon()))).toMatchObject({ kind: 'delivered' })
  expect(fake.messages[0]?.chat.id).toBe(-1005)
})
