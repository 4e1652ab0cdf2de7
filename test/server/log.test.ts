import { describe, expect, it } from 'vitest'
import { breaks } from '../support/fake-mind.ts'
import { openHouse } from '../support/house.ts'
import { call, history, openConversation, post, say } from '../support/web-client.ts'

describe('the log', () => {
  it('has one line for each request: route, status, time, outcome', async () => {
    const house = await openHouse()
    const session = await openConversation(house.url)
    await say(house.url, session, 'm1', 'chào')
    await expect.poll(() => linesOf(house.log())).toHaveLength(2)
    const [opening, message] = linesOf(house.log())
    expect(opening).toMatchObject({
      event: 'request',
      level: 'info',
      method: 'POST',
      route: '/api/v1/conversations',
      status: 201,
      finished: true,
    })
    expect(message).toMatchObject({
      route: '/api/v1/conversations/:id/messages',
      status: 200,
      outcome: 'answered',
      conversation: opening?.conversation,
    })
    expect(message?.ms).toBeTypeOf('number')
    expect(message?.request).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('never holds words, tokens, ids or personal numbers', async () => {
    const house = await openHouse()
    const session = await openConversation(house.url)
    const { url } = house
    await say(url, session, 'm1', 'tôi là Nguyễn Thị Bí Mật, căn cước 001203004567')
    await say(url, session, 'm2', breaks)
    await post(url, session, '{"id":"m3","text":"Bí Mật 001203004567')
    await post(url, session, { id: 'Bí Mật', text: 'Bí Mật' })
    await say(url, session, 'm4', 'Bí Mật '.repeat(1000))
    await history(url, { ...session, token: 'wrong-token-001203004567' })
    await call(`${url}/tim?ten=Bí+Mật&so=001203004567`)
    await call(`${url}/api/v1/001203004567`)
    await call(`${url}/%ff001203004567`)
    await expect.poll(() => linesOf(house.log())).toHaveLength(11)
    const log = house.log()
    expect(log).not.toMatch(/Bí|M%E1|001203004567|wrong-token/)
    expect(log).not.toContain(breaks)
    expect(log).not.toContain(session.token)
    expect(log).not.toContain(session.id)
    expect(log).toContain('turn-failed')
  })

  it('is quiet about watchers and files, loud about faults', async () => {
    const house = await openHouse({ ready: async () => false })
    await call(`${house.url}/healthz`)
    await call(`${house.url}/readyz`)
    await call(`${house.url}/khong-co`)
    await expect.poll(() => linesOf(house.log())).toHaveLength(3)
    expect(linesOf(house.log()).map(({ level }) => level)).toEqual(['debug', 'error', 'debug'])
  })
})

function linesOf(log: string): readonly Record<string, unknown>[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
