import { describe, expect, it } from 'vitest'
import { macOf } from '../../../src/channels/zalo-oa/signature.ts'
import { message as telegramMessage } from '../../channels/telegram/bodies.ts'
import { sends } from '../../channels/zalo-oa/bodies.ts'
import { openHookHouse, secret, secretKey } from '../../support/hook-house.ts'

type Platform = {
  readonly path: string
  /** Headers that prove a body. */
  readonly proof: (body: string) => Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
  /** Somebody writes `text`. */
  readonly words: (text: string) => object
}

const platforms: Readonly<Record<string, Platform>> = {
  telegram: {
    path: '/hooks/telegram',
    proof: () => ({ 'x-telegram-bot-api-secret-token': secret }),
    wrong: { 'x-telegram-bot-api-secret-token': `${secret.slice(0, -1)}!` },
    words: (text) => telegramMessage({ text }),
  },
  'zalo-bot': {
    path: '/hooks/zalo-bot',
    proof: () => ({ 'x-bot-api-secret-token': secret }),
    wrong: { 'x-bot-api-secret-token': 'guess' },
    words: (text) => ({
      event_name: 'message.text.received',
      message: {
        message_id: 'm1',
        date: 1789033572455,
        from: { id: 'a1', is_bot: false },
        chat: { id: 'a1', chat_type: 'PRIVATE' },
        text,
      },
    }),
  },
  'zalo-oa': {
    path: '/hooks/zalo-oa',
    proof: (body) => {
      const { app_id, timestamp } = (read(body) ?? {}) as Record<string, unknown>
      const mac = macOf(String(app_id ?? ''), Buffer.from(body), String(timestamp ?? ''), secretKey)
      return { 'x-zevent-signature': `mac=${mac}` }
    },
    wrong: { 'x-zevent-signature': `mac=${'0'.repeat(64)}` },
    words: (text) => sends('text', { text }),
  },
}

function read(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const all = { 'content-type': 'application/json', ...headers }
  const answer = await fetch(url, { method: 'POST', body, headers: all })
  expect(await answer.text()).toBe('')
  return answer.status
}

describe.each(Object.entries(platforms))(
  'the hook of %s',
  (name, { path, proof, wrong, words }) => {
    const open = async (options?: Parameters<typeof openHookHouse>[0]) => {
      const house = await openHookHouse(options)
      const send = (body: unknown, headers?: Readonly<Record<string, string>>) => {
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        return post(house.url + path, text, headers ?? proof(text))
      }
      return { house, send }
    }

    it('keeps what people write and answers 200', async () => {
      const { house, send } = await open()
      expect(await send(words('làm khai sinh'))).toBe(200)
      const [event] = house.kept
      expect(event?.content).toEqual({
        kind: 'message',
        message: { kind: 'text', text: 'làm khai sinh' },
      })
      expect(event).not.toHaveProperty('courtesies')
      expect(house.counts()).toEqual({ [`${name} accepted`]: 1 })
    })

    it('gives a repeated event the name it had', async () => {
      const { house, send } = await open()
      for (let n = 0; n < 3; n += 1) await send(words('a'))
      expect(new Set(house.kept.map(({ eventId }) => eventId)).size).toBe(1)
    })

    it.each([
      ['a wrong proof', wrong],
      ['no proof', {}],
    ])('lets nobody in with %s', async (_, headers) => {
      const { house, send } = await open()
      expect(await send(words('a'), headers)).toBe(401)
      expect(house.kept).toEqual([])
      expect(house.courtesies).toEqual([])
      expect(house.counts()).toEqual({ [`${name} unauthorised`]: 1 })
    })

    it.each(['{"half":', 'xin chào', '[[[[', '\u0000'])('answers 400 to %j', async (body) => {
      const { house, send } = await open()
      expect(await send(body)).toBe(400)
      expect(house.kept).toEqual([])
    })

    it('answers 413 to 10 MB', async () => {
      const { house, send } = await open()
      expect(await send(JSON.stringify({ text: 'a'.repeat(10 * 1024 * 1024) }))).toBe(413)
      expect(house.kept).toEqual([])
    })

    it('does not unpack', async () => {
      const { send } = await open()
      const body = JSON.stringify(words('a'))
      expect(await send(body, { ...proof(body), 'content-encoding': 'gzip' })).toBe(415)
    })

    it.each([[[]], ['"text"'], [7], [{ update_id: 'x', event_name: 5 }], [null]])(
      'answers 200 to %j, keeps nothing and counts it',
      async (body) => {
        const { house, send } = await open()
        expect(await send(body)).toBe(200)
        expect(house.kept).toEqual([])
        expect(house.counts()).toEqual({ [`${name} malformed`]: 1 })
        expect(house.log.lines).toContainEqual(
          expect.objectContaining({ event: 'event-malformed' }),
        )
      },
    )

    it('answers 200 to an event it does not know, keeps nothing and counts it', async () => {
      const { house, send } = await open()
      expect(await send({ update_id: 1, event_name: 'user_flew_away', sender: { id: '1' } })).toBe(
        200,
      )
      expect(house.counts()).toEqual({ [`${name} ignored`]: 1 })
    })

    it('survives lists without end', async () => {
      const { send } = await open()
      const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`
      expect([200, 400]).toContain(await send(deep))
      expect(await send(words('a'))).toBe(200)
    })

    it('answers 200 to an empty body, as when the address is tried', async () => {
      const { house, send } = await open()
      expect(await send('', {})).toBe(200)
      expect(await send('', { 'transfer-encoding-': '' })).toBe(200)
      expect(house.kept).toEqual([])
    })

    it('answers 503 when the event could not be kept, so that it comes again', async () => {
      const { house, send } = await open({ broken: true })
      expect(await send(words('a'))).toBe(503)
      expect(house.log.lines).toContainEqual(expect.objectContaining({ event: 'hook-broken' }))
      expect(house.courtesies).toEqual([])
    })

    it('logs no word of what people write, no secret and no address of theirs', async () => {
      const { house, send } = await open()
      await send(words('số của tôi là 0912345678'))
      await send(words('số của tôi là 0912345678'), wrong)
      await send({ update_id: 'số của tôi là 0912345678', event_name: 1 })
      expect(JSON.stringify(house.log.lines)).not.toMatch(
        /0912345678|s3cret|guess|2468458835296197922/,
      )
    })
  },
)

describe('the hooks', () => {
  it('do not exist for channels that are not configured', async () => {
    const { url } = await openHookHouse()
    expect((await fetch(`${url}/hooks/viber`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${url}/hooks/telegram`)).status).toBe(404)
  })

  it('give ids of nineteen digits as they are, also when they come as numbers', async () => {
    const { url, kept } = await openHookHouse()
    const body = JSON.stringify(sends('text', { text: 'a' })).replace(
      '"2468458835296197922"',
      '2468458835296197922',
    )
    const platform = platforms['zalo-oa'] as Platform
    expect(await post(url + platform.path, body, platform.proof(body))).toBe(200)
    expect(kept[0]?.chat).toBe('2468458835296197922')
  })

  it('answer the tries of Zalo: an unsigned {} and a GET', async () => {
    const { url, kept } = await openHookHouse()
    expect(await post(`${url}/hooks/zalo-oa`, '{}', {})).toBe(200)
    expect((await fetch(`${url}/hooks/zalo-oa`)).status).toBe(200)
    expect(kept).toEqual([])
  })

  it('only tell of wrong signatures when asked to', async () => {
    const { url, kept, log } = await openHookHouse({ signature: 'log' })
    const body = JSON.stringify(sends('text', { text: 'a' }))
    expect(await post(`${url}/hooks/zalo-oa`, body, {})).toBe(200)
    expect(kept).toHaveLength(1)
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'signature-wrong' }))
  })

  it('show that a tap was felt, once it is kept', async () => {
    const { url, courtesies } = await openHookHouse()
    const message = { message_id: 1, date: 1, chat: { id: 42, type: 'private' } }
    const from = { id: 42, is_bot: false }
    const body = JSON.stringify({
      update_id: 1,
      callback_query: { id: '7', from, message, data: 'd' },
    })
    await post(`${url}/hooks/telegram`, body, { 'x-telegram-bot-api-secret-token': secret })
    expect(courtesies).toEqual(['answerCallbackQuery', 'sendChatAction'])
  })
})
