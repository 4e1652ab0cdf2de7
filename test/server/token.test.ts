import { describe, expect, it } from 'vitest'
import { openEvents } from '../support/event-stream.ts'
import { openHouse } from '../support/house.ts'
import {
  bearer,
  call,
  history,
  messagesUrl,
  openConversation,
  type Session,
  say,
} from '../support/web-client.ts'

const renew = (url: string, session: Session) =>
  call(`${url}/api/v1/conversations/${session.id}/token`, {
    method: 'POST',
    headers: bearer(session),
  })

async function openClocked() {
  let now = Date.parse('2026-11-22T03:00:00.000Z')
  const house = await openHouse({ clock: () => new Date(now) })
  const session = await openConversation(house.url)
  const statusOf = async (token: string) => (await history(house.url, { ...session, token })).status
  return { url: house.url, session, statusOf, wait: (ms: number) => (now += ms) }
}

describe('POST token', () => {
  it('gives a fresh token; the old one is void a minute after the fresh one was used', async () => {
    const { url, session, statusOf, wait } = await openClocked()
    const { status, body } = await renew(url, session)
    const fresh = String(body?.token)
    expect(status).toBe(200)
    expect(await statusOf(fresh)).toBe(200)
    wait(59_000)
    expect(await statusOf(session.token)).toBe(200)
    wait(1_000)
    expect(await statusOf(session.token)).toBe(401)
    expect(await statusOf(fresh)).toBe(200)
  })

  it('locks nobody out when its answer is lost', async () => {
    const { url, session, statusOf, wait } = await openClocked()
    await renew(url, session)
    wait(24 * 60 * 60 * 1_000)
    expect(await statusOf(session.token)).toBe(200)
    expect((await renew(url, session)).status).toBe(200)
  })

  it('gives two windows that ask at once one fresh token', async () => {
    const { url, session } = await openClocked()
    const answers = await Promise.all([renew(url, session), renew(url, session)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 204])
  })

  it('refuses a token that is no longer current, and a guess', async () => {
    const { url, session, statusOf, wait } = await openClocked()
    const { body } = await renew(url, session)
    await statusOf(String(body?.token))
    wait(30_000)
    expect((await renew(url, session)).status).toBe(204)
    wait(60_000)
    expect((await renew(url, session)).status).toBe(401)
    expect((await renew(url, { ...session, token: 'guess' })).status).toBe(401)
  })
})

describe('POST takeover', () => {
  const takeOver = (url: string, session: Session) =>
    call(`${url}/api/v1/conversations/${session.id}/takeover`, {
      method: 'POST',
      headers: bearer(session),
    })

  it('gives a token that is alone at once: the old one is void, and so is one on offer', async () => {
    const { url, session, statusOf } = await openClocked()
    const offered = String((await renew(url, session)).body?.token)
    const { status, body } = await takeOver(url, session)
    expect(status).toBe(200)
    expect(await statusOf(String(body?.token))).toBe(200)
    expect(await statusOf(session.token)).toBe(401)
    expect(await statusOf(offered)).toBe(401)
    expect((await takeOver(url, session)).status).toBe(401)
  })

  it('ends streams and waiting calls of the old token before anything more is told', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const events = await openEvents(
      `${url}/api/v1/conversations/${session.id}/events`,
      bearer(session),
    )
    expect(await events.next()).toMatchObject({ id: 1 })
    const waiting = call(`${messagesUrl(url, session)}?after=1&wait=20`, {
      headers: bearer(session),
    })
    const { body } = await takeOver(url, session)
    await say(url, { ...session, token: String(body?.token) }, 'm1', 'chuyện riêng')
    expect(await events.rest()).toEqual([])
    expect((await waiting).status).toBe(401)
  })
})
