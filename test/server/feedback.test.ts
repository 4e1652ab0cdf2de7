import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import {
  bearer,
  call,
  history,
  openConversation,
  type Session,
  say,
} from '../support/web-client.ts'

const judge = (url: string, session: Session, body: unknown) =>
  call(`${url}/api/v1/conversations/${session.id}/feedback`, {
    method: 'POST',
    headers: { ...bearer(session), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function talked() {
  const house = await openHouse()
  const session = await openConversation(house.url)
  await say(house.url, session, 'm1', 'chào')
  return { ...house, session, all: () => house.feedback.tally('2026', '2027') }
}

describe('POST feedback', () => {
  it('keeps what is said of a reply, and the last word counts', async () => {
    const { url, session, all } = await talked()
    const wrong = { seq: 3, verdict: 'wrong', reason: 'outdated' }
    expect((await judge(url, session, wrong)).status).toBe(204)
    expect(await all()).toMatchObject([{ verdict: 'wrong', reason: 'outdated', count: 1 }])
    await judge(url, session, { seq: 3, verdict: 'useful', reason: 'outdated' })
    expect(await all()).toMatchObject([{ verdict: 'useful', reason: null, count: 1 }])
    await judge(url, session, { seq: 3, verdict: null })
    expect(await all()).toEqual([])
  })

  it('is told with the history, until it is taken back', async () => {
    const { url, session } = await talked()
    const told = async () => {
      const { body } = await history(url, session)
      const messages = body?.messages as { readonly verdict?: string }[] | undefined
      return messages?.map(({ verdict }) => verdict)
    }
    await judge(url, session, { seq: 3, verdict: 'wrong' })
    expect(await told()).toEqual([undefined, undefined, 'wrong', undefined])
    await judge(url, session, { seq: 3, verdict: null })
    expect(new Set(await told())).toEqual(new Set([undefined]))
  })

  it('keeps no words besides', async () => {
    const { url, session, all } = await talked()
    await judge(url, session, { seq: 3, verdict: 'wrong', text: 'chuyện riêng', reason: null })
    expect(JSON.stringify(await all())).not.toContain('riêng')
  })

  it.each([
    ['the citizen’s own message', 2],
    ['a message that is not there', 99],
  ])('knows no reply under the number of %s', async (_, seq) => {
    const { url, session } = await talked()
    expect((await judge(url, session, { seq, verdict: 'useful' })).status).toBe(404)
  })

  it.each([
    [{}],
    [{ seq: 3 }],
    [{ seq: '3', verdict: 'useful' }],
    [{ seq: 0, verdict: 'useful' }],
    [{ seq: 3, verdict: 'fine' }],
    [{ seq: 3, verdict: 'wrong', reason: 'vì tôi không thích' }],
    [[]],
  ])('refuses %j', async (body) => {
    const { url, session } = await talked()
    expect((await judge(url, session, body)).status).toBe(422)
  })

  it('is for the holder of the token only', async () => {
    const { url, session } = await talked()
    const guess = { ...session, token: 'guess' }
    expect((await judge(url, guess, { seq: 3, verdict: 'useful' })).status).toBe(401)
  })
})
