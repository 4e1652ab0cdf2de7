/** The fakes stand in for platforms nobody can try here: they have to refuse what those refuse. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { botApi } from './telegram/bot-api.ts'
import { startFakeTelegram } from './telegram/fake-telegram.ts'
import { startFakeZaloBot } from './zalo-bot/fake-zalo-bot.ts'
import { wrongMessage } from './zalo-oa/messages.ts'

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as Record<string, unknown>
}

async function telegram() {
  const fake = await startFakeTelegram()
  onTestFinished(() => fake.close())
  return (method: string, body: object, token = fake.token) =>
    post(`${fake.url}/bot${token}/${method}`, body)
}

const message = { chat_id: 42, text: 'a' }
const keys = (key: object) => ({ ...message, reply_markup: { inline_keyboard: [[key]] } })

describe('the fake Telegram', () => {
  it.each([
    ['an empty text', { ...message, text: ' ' }],
    ['a text too long', { ...message, text: 'a'.repeat(4097) }],
    ['bold beyond the text', { ...message, entities: [{ type: 'bold', offset: 0, length: 2 }] }],
    ['a payload too long', keys({ text: 'a', callback_data: 'x'.repeat(65) })],
    ['a payload too long in bytes', keys({ text: 'a', callback_data: 'đ'.repeat(33) })],
    ['a button without a label', keys({ text: '', callback_data: 'x' })],
    ['a button that does nothing', keys({ text: 'a' })],
  ])('refuses %s', async (_, body) => {
    const call = await telegram()
    expect(await call('sendMessage', body)).toMatchObject({ ok: false, error_code: 400 })
  })

  it('refuses a wrong token', async () => {
    const call = await telegram()
    expect(await call('sendMessage', message, '1:a')).toMatchObject({ error_code: 401 })
  })

  it.skipIf(!botApi)('refuses what the description of the Bot API does not know', async () => {
    const call = await telegram()
    expect(await call('sendNothing', {})).toMatchObject({ error_code: 404 })
    expect(await call('sendMessage', { chat_id: 42 })).toMatchObject({ error_code: 400 })
    expect(await call('sendMessage', { ...message, txt: 'a' })).toMatchObject({ error_code: 400 })
    expect(await call('sendMessage', { ...message, chat_id: 4.5 })).toMatchObject({
      error_code: 400,
    })
    expect(await call('sendMessage', keys({ text: 'a', callback: 'x' }))).toMatchObject({
      error_code: 400,
    })
    expect(await call('sendMessage', message)).toMatchObject({ ok: true })
  })

  it('gives polls nothing while a webhook is set', async () => {
    const call = await telegram()
    await call('setWebhook', { url: 'http://127.0.0.1:9/hook' })
    expect(await call('getUpdates', {})).toMatchObject({ error_code: 409 })
  })
})

describe('the fake Zalo Bot', () => {
  it.each([
    ['no text', { chat_id: 'a', text: '' }],
    ['a text too long', { chat_id: 'a', text: 'a'.repeat(2001) }],
    ['a style beyond the text', { chat_id: 'a', text: 'a', text_styles: [{ start: 0, len: 2 }] }],
    ['nobody to send to', { text: 'a' }],
  ])('refuses %s', async (_, body) => {
    const fake = await startFakeZaloBot()
    onTestFinished(() => fake.close())
    expect(await post(`${fake.url}/bot${fake.token}/sendMessage`, body)).toMatchObject({
      error_code: 400,
    })
  })

  it('refuses a webhook on a private host, and a short secret', async () => {
    const fake = await startFakeZaloBot({ anyHost: false })
    onTestFinished(() => fake.close())
    const set = (body: object) => post(`${fake.url}/bot${fake.token}/setWebhook`, body)
    expect(await set({ url: 'https://10.0.0.1/a', secret_token: 'x'.repeat(8) })).toMatchObject({
      ok: false,
    })
    expect(await set({ url: 'https://a.vn/a', secret_token: 'short' })).toMatchObject({ ok: false })
  })
})

const button = { title: 'a', type: 'oa.query.hide', payload: 'b' }
const offering = (...buttons: readonly object[]) => ({
  text: 'a',
  attachment: { type: 'template', payload: { buttons } },
})
const template = (payload: object) => ({ text: 'a', attachment: { type: 'template', payload } })

describe('the fake Official Account', () => {
  it.each<[string, object, number]>([
    ['a text too long', { text: 'a'.repeat(2001) }, -210],
    ['no text', { text: ' ' }, -201],
    ['nothing', {}, -201],
    ['six buttons', offering(...Array(6).fill(button)), -201],
    ['no buttons', offering(), -201],
    ['a title too long', offering({ ...button, title: 'a'.repeat(101) }), -201],
    ['a payload too long', offering({ ...button, payload: 'a'.repeat(1001) }), -201],
    ['a payload that is no text', offering({ ...button, payload: {} }), -201],
    ['a page without address', offering({ ...button, type: 'oa.open.url', payload: {} }), -201],
    ['a list', template({ template_type: 'list', elements: [] }), -233],
    ['a picture as such', { text: 'a', attachment: { type: 'image', payload: {} } }, -201],
    [
      'a picture twice',
      template({ template_type: 'media', elements: [{ url: 'u', attachment_id: 'i' }] }),
      -201,
    ],
    [
      'a picture that ran out',
      template({ template_type: 'media', elements: [{ attachment_id: 'old' }] }),
      -100,
    ],
  ])('refuses %s', (_, body, number) => {
    expect(wrongMessage(body, () => false)?.[0]).toBe(number)
  })

  it('takes what is fine', () => {
    expect(wrongMessage(offering(button), () => true)).toBeNull()
    expect(wrongMessage({ text: 'a'.repeat(2000) }, () => true)).toBeNull()
  })
})
