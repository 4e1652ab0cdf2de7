import { describe, expect, it } from 'vitest'
import type { Starts } from '../../src/assistant/starts.ts'
import { openHouse } from '../support/house.ts'
import { call, openConversation, post } from '../support/web-client.ts'

/** Every payload is a question. */
const starts: Starts = {
  ofPayload: async (payload) => ({
    start: { place: { kind: 'procedure', procedure: payload }, team: null },
    message: { kind: 'text', text: payload },
    notice: null,
    said: 'Mở liên kết',
  }),
  ofMessage: async () => null,
}

const json = { 'content-type': 'application/json' }

describe('POST /api/v1/conversations', () => {
  it('begins where `start` says', async () => {
    const { url } = await openHouse({ starts })
    const body = JSON.stringify({ start: 'khai-sinh_K7M2PT' })
    const opened = await call(`${url}/api/v1/conversations`, {
      method: 'POST',
      headers: json,
      body,
    })
    expect(opened).toMatchObject({
      status: 201,
      body: { replies: [{ seq: 1, text: '1: khai-sinh_K7M2PT' }, {}] },
    })
  })

  it.each([
    '',
    '{',
    '[]',
    '"x"',
    '{"start":5}',
    '{"start":"a b"}',
    `{"start":"${'x'.repeat(9000)}"}`,
  ])('greets whatever else the body is: %s', async (body) => {
    const { url } = await openHouse({ starts })
    const init = { method: 'POST', headers: json, body }
    expect(await call(`${url}/api/v1/conversations`, init)).toMatchObject({
      status: 201,
      body: { replies: [{ text: 'Xin chào' }] },
    })
  })
})

describe('POST …/messages', () => {
  it('takes `start` in place of text, and answers it once', async () => {
    const { url } = await openHouse({ starts })
    const session = await openConversation(url)
    const first = await post(url, session, { id: 'm1', start: 'ho-so' })
    expect(first).toMatchObject({ status: 200, body: { replies: [{ text: '1: ho-so' }, {}] } })
    expect((await post(url, session, { id: 'm1', start: 'ho-so' })).body).toEqual(first.body)
  })

  it('refuses `start` beside text, and what is no payload', async () => {
    const { url } = await openHouse({ starts })
    const session = await openConversation(url)
    for (const body of [
      { id: 'm1', start: 'ho-so', text: 'a' },
      { id: 'm1', start: 'có dấu' },
    ]) {
      expect((await post(url, session, body)).status).toBe(422)
    }
  })
})
