import { describe, expect, it, onTestFinished } from 'vitest'
import { openEvents } from '../support/event-stream.ts'
import { openHouse } from '../support/house.ts'
import {
  bearer,
  call,
  history,
  openConversation,
  type Session,
  say,
} from '../support/web-client.ts'

describe('GET events', () => {
  it('sends what was said before, then each message as it is kept', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const events = await follow(url, session)
    expect(await events.next()).toMatchObject({ id: 1, data: { seq: 1, author: 'assistant' } })
    await say(url, session, 'm1', 'chào')
    expect(await events.next()).toMatchObject({ id: 2, data: { author: 'citizen', text: 'chào' } })
    expect(await events.next()).toMatchObject({ id: 3, data: { reply: { text: '1: chào' } } })
    expect(await events.next()).toMatchObject({ id: 4, data: { reply: { kind: 'choices' } } })
    await say(url, session, 'm2', 'nữa')
    expect(await events.next()).toMatchObject({ id: 5 })
  })

  it('sends the same messages as the history', async () => {
    const { url, stopping } = await openHouse()
    const session = await openConversation(url)
    await say(url, session, 'm1', 'chào')
    const events = await follow(url, session)
    const first = await events.next()
    stopping.abort()
    const all = [first, ...(await events.rest())].map(({ data }) => data)
    expect(all).toEqual((await history(url, session)).body?.messages)
  })

  it.each([
    ['Last-Event-ID', '', { 'last-event-id': '3' }],
    ['?after', '?after=3', {}],
    ['Last-Event-ID before ?after', '?after=1', { 'last-event-id': '3' }],
  ])('goes on after %s', async (_, query, headers) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    await say(url, session, 'm1', 'chào')
    const events = await follow(url, session, { query, headers })
    expect(await events.next()).toMatchObject({ id: 4 })
  })

  it('sends every message once, in order, while many come in', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const events = await follow(url, session)
    const sending = Promise.all(
      Array.from({ length: 30 }, (_, n) => say(url, session, `m${n}`, `tin ${n}`)),
    )
    const ids: number[] = []
    while (ids.length < 91) ids.push((await events.next()).id)
    expect(ids).toEqual(Array.from({ length: 91 }, (_, n) => n + 1))
    await sending
  })

  it('sends more than one page of history', async () => {
    const { url, store } = await openHouse()
    const session = await openConversation(url)
    const replies = Array.from({ length: 450 }, (_, n) => ({ kind: 'text', text: `${n}` }) as const)
    const turn = { conversationId: session.id, eventId: 'e', expectedSeq: 1, at: '2026', text: 'a' }
    await store.record({ ...turn, outcome: 'answered', replies, state: null })
    const events = await follow(url, session)
    let last = 0
    while (last < 452) last = (await events.next()).id
    expect(last).toBe(452)
  })

  it('shows signs of life while nothing happens', async () => {
    const { url } = await openHouse({ heartbeatMs: 5 })
    const session = await openConversation(url)
    const events = await follow(url, session, { query: '?after=1' })
    await events.comment()
    await events.comment()
  })

  it('ends when the conversation is erased', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const events = await follow(url, session, { query: '?after=1' })
    await call(conversationUrl(url, session), { method: 'DELETE', headers: bearer(session) })
    expect(await events.rest()).toEqual([])
  })

  it('ends when the server stops, so that the server can close', async () => {
    const { url, stopping, listening } = await openHouse()
    const session = await openConversation(url)
    const events = await follow(url, session, { query: '?after=1' })
    stopping.abort()
    expect(await events.rest()).toEqual([])
    await listening.close(60_000)
  })

  it('opens at most eight windows of a conversation, and lets go of those that were closed', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const windows = await Promise.all(Array.from({ length: 8 }, () => follow(url, session)))
    const ninth = await call(`${conversationUrl(url, session)}/events`, {
      headers: bearer(session),
    })
    expect(ninth).toMatchObject({ status: 429, body: { code: 'too-many-streams' } })
    windows[0]?.close()
    await expect.poll(() => tryFollow(url, session)).toBe(true)
  })

  it('answers HEAD without a stream', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const target = `${conversationUrl(url, session)}/events`
    const answer = await call(target, { method: 'HEAD', headers: bearer(session) })
    expect(answer.status).toBe(200)
  })

  it('is kept by no cache and held back by no proxy', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const closing = new AbortController()
    const target = `${conversationUrl(url, session)}/events`
    const init = { headers: bearer(session), signal: closing.signal }
    const { headers } = await fetch(target, init)
    closing.abort()
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-accel-buffering')).toBe('no')
  })
})

type FollowOptions = { readonly query?: string; readonly headers?: Record<string, string> }

async function follow(url: string, session: Session, { query = '', headers }: FollowOptions = {}) {
  const target = `${conversationUrl(url, session)}/events${query}`
  const events = await openEvents(target, { ...bearer(session), ...headers })
  onTestFinished(() => events.close())
  return events
}

async function tryFollow(url: string, session: Session): Promise<boolean> {
  return follow(url, session).then(
    () => true,
    () => false,
  )
}

function conversationUrl(url: string, { id }: Session): string {
  return `${url}/api/v1/conversations/${id}`
}
