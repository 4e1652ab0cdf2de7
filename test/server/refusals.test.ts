import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { problemStatus } from '../../src/server/problem.ts'
import { StoreConflict } from '../../src/stores/store-conflict.ts'
import type { House } from '../support/house.ts'
import { openHouse } from '../support/house.ts'
import { serverPhrases } from '../support/server-phrases.ts'
import {
  type Answer,
  bearer,
  call,
  history,
  messagesUrl,
  openConversation,
  post,
  type Session,
  say,
} from '../support/web-client.ts'

function expectProblem(answer: Answer, code: keyof typeof problemStatus): void {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.body).toMatchObject({
    type: `urn:hoi-mot-cua:problem:${code}`,
    title: expect.stringMatching(/[ạ-ỹđăâêôơư]/i),
    status: problemStatus[code],
    code,
  })
  expect(answer.status).toBe(problemStatus[code])
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|Error|at \//)
}

describe('a message that cannot be taken', () => {
  const bomb = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  it.each([
    ['an empty text', { id: 'm', text: '' }, 'text-blank'],
    ['a text of blanks', { id: 'm', text: ' \n\t\u00a0\ufeff' }, 'text-blank'],
    ['10,000 characters', { id: 'm', text: 'a'.repeat(10_000) }, 'text-too-long'],
    ['one character too many', { id: 'm', text: 'a'.repeat(2001) }, 'text-too-long'],
    ['neither text nor choice', { id: 'm' }, 'message-invalid'],
    ['both text and choice', { id: 'm', text: 'a', choice: 'd' }, 'message-invalid'],
    ['an empty choice', { id: 'm', choice: '' }, 'message-invalid'],
    ['a choice too long', { id: 'm', choice: 'd'.repeat(257) }, 'message-invalid'],
    ['no id', { text: 'a' }, 'message-invalid'],
    ['an empty id', { id: '', text: 'a' }, 'message-invalid'],
    ['an id too long', { id: 'i'.repeat(65), text: 'a' }, 'message-invalid'],
    ['an id with other signs', { id: 'a b', text: 'a' }, 'message-invalid'],
    ['a number as text', { id: 'm', text: 7 }, 'message-invalid'],
    ['null as text', { id: 'm', text: null }, 'message-invalid'],
    ['a list', [], 'message-invalid'],
    ['nothing', '', 'message-invalid'],
    ['a deep list', bomb, 'message-invalid'],
    ['a deep list as text', `{"id":"m","text":${bomb}}`, 'message-invalid'],
    ['a deep list without end', '['.repeat(60_000), 'not-json'],
    ['a prototype', '{"__proto__":{"id":"m","text":"a"}}', 'message-invalid'],
    ['half a message', '{"id":"m","te', 'not-json'],
    ['a bare word', 'xin chào', 'not-json'],
    ['a bare string', '"xin chào"', 'not-json'],
    ['65 kB', { id: 'm', text: 'a', more: 'x'.repeat(65 * 1024) }, 'too-large'],
    ['10 MB', `{"id":"m","text":"${'a'.repeat(10 * 1024 * 1024)}"}`, 'too-large'],
  ] as const)('%s is refused', async (_, body, code) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    expectProblem(await post(url, session, body), code)
    expect((await history(url, session)).body?.messages).toHaveLength(1)
  })

  it('tells the limit of a text that is too long', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { body } = await say(url, session, 'm1', 'a'.repeat(10_000))
    expect(body?.title).toMatch(/^Tin nhắn dài quá.*2\.000 ký tự/)
  })

  it('can be sent again, shorter, under the same id', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    await say(url, session, 'm1', 'a'.repeat(10_000))
    expect((await say(url, session, 'm1', 'ngắn thôi')).status).toBe(200)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1'])(
    'is not read as %s',
    async (type) => {
      const { url } = await openHouse()
      const session = await openConversation(url)
      const headers = { ...bearer(session), 'content-type': type }
      const body = '{"id":"m","text":"a"}'
      const answer = await call(messagesUrl(url, session), { method: 'POST', headers, body })
      expectProblem(answer, 'unsupported-media')
    },
  )

  it('is not unpacked', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const headers = {
      ...bearer(session),
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    }
    const answer = await call(messagesUrl(url, session), { method: 'POST', headers, body: 'x' })
    expectProblem(answer, 'unsupported-media')
  })
})

describe('whoever may not', () => {
  const requests: readonly [string, (house: House, session: Session) => Promise<Answer>][] = [
    ['post a message', ({ url }, session) => say(url, session, 'm1', 'a')],
    ['read messages', ({ url }, session) => history(url, session)],
    ['follow events', ({ url }, s) => call(eventsUrl(url, s), { headers: bearer(s) })],
    [
      'erase',
      ({ url }, s) =>
        call(`${url}/api/v1/conversations/${s.id}`, { method: 'DELETE', headers: bearer(s) }),
    ],
  ]

  it.each(requests)(
    'cannot %s: wrong token and unknown conversation look the same',
    async (_, ask) => {
      const house = await openHouse()
      const session = await openConversation(house.url)
      const other = await openConversation(house.url)
      const wrong = await ask(house, { ...session, token: other.token })
      const unknown = await ask(house, { ...session, id: crypto.randomUUID() })
      expectProblem(wrong, 'unauthorised')
      expect(wrong.headers.get('www-authenticate')).toBe('Bearer')
      expect(unknown.body).toEqual(wrong.body)
      expect(namesOf(unknown.headers)).toEqual(namesOf(wrong.headers))
      expect((await history(house.url, session)).body?.messages).toHaveLength(1)
    },
  )

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    `Bearer ${'x'.repeat(5000)}`,
  ])('is refused with the header %j', async (authorization) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    expectProblem(await call(messagesUrl(url, session), { headers }), 'unauthorised')
  })

  it('cannot pass the token in the address', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    expectProblem(await call(`${messagesUrl(url, session)}?token=${session.token}`), 'unauthorised')
  })
})

describe('an address that is not there', () => {
  it.each([
    '/api',
    '/api/v1',
    '/api/v2/conversations',
    '/api/v1/conversations/x/y/z',
    '/api/v1/Conversations',
  ])('%s gives 404', async (path) => {
    const { url } = await openHouse()
    expectProblem(await call(url + path), 'not-found')
  })

  it('with a broken escape gives 400', async () => {
    const { url } = await openHouse()
    expectProblem(await call(`${url}/api/v1/conversations/%ff/messages`), 'bad-request')
  })
})

describe('a method that is not there', () => {
  it.each([
    ['GET', '/api/v1/conversations', 'POST'],
    ['PUT', '/api/v1/conversations/x', 'DELETE'],
    ['PATCH', '/api/v1/conversations/x/messages', 'GET, HEAD, POST'],
    ['POST', '/api/v1/conversations/x/events', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/conversations', 'POST'],
  ])('%s %s gives 405 and tells those that are', async (method, path, allow) => {
    const { url } = await openHouse()
    const answer = await call(url + path, { method })
    expectProblem(answer, 'method-not-allowed')
    expect(answer.headers.get('allow')).toBe(allow)
  })
})

describe('limits', () => {
  it('hold per conversation, and leave others alone', async () => {
    const { url } = await openHouse({ rate: { messagesPerMinute: 2 } })
    const session = await openConversation(url)
    const other = await openConversation(url)
    await say(url, session, 'm1', 'a')
    await say(url, session, 'm2', 'b')
    const answer = await say(url, session, 'm3', 'c')
    expectProblem(answer, 'too-many-messages')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await say(url, other, 'm1', 'a')).status).toBe(200)
    expect((await history(url, session)).status).toBe(200)
  })

  it('hold per address for new conversations', async () => {
    const { url } = await openHouse({ rate: { conversationsPer10Minutes: 2 } })
    const session = await openConversation(url)
    await openConversation(url)
    const answer = await call(`${url}/api/v1/conversations`, { method: 'POST' })
    expectProblem(answer, 'too-many-conversations')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await say(url, session, 'm1', 'a')).status).toBe(200)
  })

  it.each([
    [false, [201, 429]],
    [1, [201, 201]],
  ] as const)('believe a proxy only when told to: %s', async (trustProxy, expected) => {
    const { url } = await openHouse({ trustProxy, rate: { conversationsPer10Minutes: 1 } })
    const from = (address: string) =>
      call(`${url}/api/v1/conversations`, {
        method: 'POST',
        headers: { 'x-forwarded-for': address },
      })
    const statuses = [(await from('203.0.113.1')).status, (await from('203.0.113.2')).status]
    expect(statuses).toEqual(expected)
  })
})

describe('faults of our own', () => {
  it('give 500 without internals, and no word of it in the log', async () => {
    const broken = { find: () => Promise.reject(new Error('SQL of a secret table')) }
    const house = await openHouse({ wrap: (store) => ({ ...store, ...broken }) })
    const answer = await history(house.url, { id: 'x', token: 'y' })
    expectProblem(answer, 'broken')
    expect(house.log()).toContain('request-broken')
    expect(house.log()).not.toContain('secret table')
  })

  it('give 503 with Retry-After when the store cannot keep up', async () => {
    const busy = { record: () => Promise.reject(new StoreConflict(1, 2)) }
    const house = await openHouse({ wrap: (store) => ({ ...store, ...busy }) })
    const session = await openConversation(house.url)
    const answer = await say(house.url, session, 'm1', 'a')
    expectProblem(answer, 'busy')
    expect(answer.headers.get('retry-after')).toBe('1')
  })

  it('do not end the process when a client goes away in the middle', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    await breakOff(messagesUrl(url, session), session)
    expect((await say(url, session, 'm1', 'a')).status).toBe(200)
  })
})

it('every problem has its sentence', () => {
  const phrases = serverPhrases()
  for (const code of Object.keys(problemStatus)) {
    expect(phrases.say(`server.problem.${code}`, { limit: '1' })).not.toBe('')
  }
})

function eventsUrl(url: string, { id }: Session): string {
  return `${url}/api/v1/conversations/${id}/events`
}

function namesOf(headers: Headers): readonly string[] {
  return [...headers.keys()]
}

/** Promises a body and hangs up after half of it. */
function breakOff(url: string, session: Session): Promise<void> {
  return new Promise((resolve) => {
    const headers = {
      ...bearer(session),
      'content-type': 'application/json',
      'content-length': '1000',
    }
    const half = request(url, { method: 'POST', headers })
    half.on('error', () => resolve())
    half.write('{"id":', () => half.destroy(new Error('gone')))
  })
}
