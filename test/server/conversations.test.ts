import { describe, expect, it } from 'vitest'
import { breaks, offered } from '../support/fake-mind.ts'
import { openHouse } from '../support/house.ts'
import {
  bearer,
  call,
  history,
  messagesUrl,
  openConversation,
  post,
  say,
} from '../support/web-client.ts'

describe('POST /api/v1/conversations', () => {
  it('opens a conversation with id, token and greeting', async () => {
    const { url } = await openHouse()
    const { status, headers, body } = await call(`${url}/api/v1/conversations`, { method: 'POST' })
    expect(status).toBe(201)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      replies: [{ seq: 1, kind: 'text', text: 'Xin chào' }],
    })
  })
})

describe('POST messages', () => {
  it('answers with numbered replies', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { status, body } = await say(url, session, 'm1', 'làm khai sinh')
    expect(status).toBe(200)
    expect(body).toEqual({
      seq: 2,
      outcome: 'answered',
      replies: [
        { seq: 3, kind: 'text', text: '1: làm khai sinh' },
        { seq: 4, kind: 'choices', text: 'Chọn tiếp', choices: [offered] },
      ],
    })
  })

  it('takes a choice', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { body } = await post(url, session, { id: 'm1', choice: offered.choice })
    expect(body).toMatchObject({ replies: [{ text: `1: ${offered.choice}` }, {}] })
  })

  it('ignores fields it does not know', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { status } = await post(url, session, { id: 'm1', text: 'chào', later: { more: [1] } })
    expect(status).toBe(200)
  })

  it('answers the same client id with the same answer and no second effect', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const first = await say(url, session, 'm1', 'một')
    const second = await say(url, session, 'm1', 'một')
    expect(second.body).toEqual(first.body)
    const { body } = await history(url, session)
    expect(body?.messages).toHaveLength(4)
  })

  it('answers twenty copies at once with the same answer and one effect', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const copies = Array.from({ length: 20 }, () => say(url, session, 'm1', 'một'))
    const answers = await Promise.all(copies)
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 200, body: answers[0]?.body })
    const { body } = await history(url, session)
    expect(body?.messages).toHaveLength(4)
  })

  it('answers twenty messages of twenty conversations at once, each in its own', async () => {
    const { url } = await openHouse()
    const sessions = await Promise.all(Array.from({ length: 20 }, () => openConversation(url)))
    const answers = await Promise.all(sessions.map((s, n) => say(url, s, 'm1', `tin ${n}`)))
    const expected = sessions.map((_, n) => ({ body: { replies: [{ text: `1: tin ${n}` }, {}] } }))
    expect(answers).toMatchObject(expected)
  })

  it('apologises with 200 when the mind breaks', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { status, body } = await say(url, session, 'm1', breaks)
    expect(status).toBe(200)
    expect(body).toMatchObject({ outcome: 'failed', replies: [{ kind: 'text', text: 'Xin lỗi' }] })
  })

  it.each([
    ['emoji only', '🎉👨‍👩‍👧‍👦🇻🇳'],
    ['control characters', 'a\u0000b\u0007c\u001b[31md\u202e'],
    ['marks apart', 'đăng ký khai sinh'.normalize('NFD')],
    ['other scripts', 'ខ្មែរ 中文 العربية ไทย'],
    ['a script tag', '<script>alert("x")</script><img src=x onerror=alert(1)>'],
    ['half a surrogate pair', 'x\ud83dy'],
    ['a query', `'; drop table messages; --`],
    ['the longest text', 'đ'.repeat(2000)],
    ['the longest text with marks apart', 'ế'.repeat(2000).normalize('NFD')],
    ['a prototype', '__proto__'],
  ])('hands %s to the mind as it is', async (_, text) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { status, body } = await say(url, session, 'm1', text)
    expect(status).toBe(200)
    expect(body).toMatchObject({ replies: [{ text: `1: ${text}` }, {}] })
  })
})

describe('GET messages', () => {
  it('gives what follows a number', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    await say(url, session, 'm1', 'chào')
    const at = '2026-11-22T03:00:00.000Z'
    const { status, headers, body } = await history(url, session, 1)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body?.messages).toEqual([
      { seq: 2, author: 'citizen', at, id: 'm1', text: 'chào' },
      { seq: 3, author: 'assistant', at, reply: { kind: 'text', text: '1: chào' } },
      {
        seq: 4,
        author: 'assistant',
        at,
        reply: { kind: 'choices', text: 'Chọn tiếp', choices: [offered] },
      },
    ])
  })

  it('begins at the beginning without a number', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { body } = await call(messagesUrl(url, session), { headers: bearer(session) })
    expect(body?.messages).toMatchObject([{ seq: 1 }])
  })

  it('hides personal numbers in what the citizen wrote', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    await say(url, session, 'm1', 'số căn cước 001203004567')
    const { body } = await history(url, session, 1)
    expect(body?.messages).toMatchObject([{ text: 'số căn cước •••' }, {}, {}])
  })

  it.each(['-1', 'abc', '1.5', '', '9'.repeat(30)])('refuses after=%j', async (after) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const answer = await call(`${messagesUrl(url, session)}?after=${after}`, {
      headers: bearer(session),
    })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })
})

describe('DELETE conversation', () => {
  it('erases everything; afterwards it is as if it had never been', async () => {
    const { url, store } = await openHouse()
    const session = await openConversation(url)
    await say(url, session, 'm1', 'chào')
    const target = `${url}/api/v1/conversations/${session.id}`
    const gone = await call(target, { method: 'DELETE', headers: bearer(session) })
    expect(gone).toMatchObject({ status: 204, body: null })
    expect(await store.find(session.id)).toBeNull()
    expect((await history(url, session)).status).toBe(401)
    expect((await say(url, session, 'm2', 'còn không')).status).toBe(401)
    const again = await call(target, { method: 'DELETE', headers: bearer(session) })
    expect(again.status).toBe(401)
  })
})
