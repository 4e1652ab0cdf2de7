import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import {
  bearer,
  call,
  messagesUrl,
  openConversation,
  type Session,
  say,
} from '../support/web-client.ts'

const wait = (url: string, session: Session, query: string) =>
  call(`${messagesUrl(url, session)}?${query}`, { headers: bearer(session) })

describe('GET messages with ?wait', () => {
  it('answers as soon as something is said', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const waiting = wait(url, session, 'after=1&wait=20')
    await say(url, session, 'm1', 'chào')
    expect((await waiting).body?.messages).toMatchObject([{ seq: 2 }, {}, {}])
  })

  it('answers at once when something was said already', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    const { body } = await wait(url, session, 'after=0&wait=20')
    expect(body?.messages).toMatchObject([{ seq: 1 }])
  })

  it('answers with nothing when the time is over, or the server stops', async () => {
    const { url, stopping } = await openHouse()
    const session = await openConversation(url)
    expect((await wait(url, session, 'after=1&wait=1')).body?.messages).toEqual([])
    const waiting = wait(url, session, 'after=1&wait=20')
    stopping.abort()
    expect((await waiting).body?.messages).toEqual([])
  })

  it.each(['abc', '-1', '1.5', ''])('refuses wait=%j', async (seconds) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    expect((await wait(url, session, `after=1&wait=${seconds}`)).status).toBe(400)
  })
})
