import { describe, expect, it } from 'vitest'
import { isHandheld, isVisit, messengerOf } from '../../../src/server/share/visitor.ts'
import { agents } from './agents.data.ts'

function request(headers: Readonly<Record<string, string>>, method = 'GET') {
  const lower = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v]))
  return { method, headers: lower }
}

const by = (agent: string) => request({ 'User-Agent': agent })

describe('a visit', () => {
  it.each(Object.entries(agents.people))('is counted by %s', (_name, agent) => {
    expect(isVisit(by(agent))).toBe(true)
  })

  it.each(Object.entries(agents.machines))('is not counted by %s', (_name, agent) => {
    expect(isVisit(by(agent))).toBe(false)
  })

  it.each([
    { 'Sec-Purpose': 'prefetch' },
    { 'Sec-Purpose': 'prefetch;prerender' },
    { Purpose: 'prefetch' },
    { 'X-Purpose': 'preview' },
    { 'X-Moz': 'prefetch' },
  ])('is not counted ahead of time: %j', (headers) => {
    expect(isVisit(request({ 'User-Agent': agents.people.chrome, ...headers }))).toBe(false)
  })

  it('is not counted when only the head is asked for, or no program is named', () => {
    expect(isVisit(request({ 'User-Agent': agents.people.chrome }, 'HEAD'))).toBe(false)
    expect(isVisit(request({}))).toBe(false)
  })

  it('tells the messenger in whose window it is, and a telephone', () => {
    expect(messengerOf(by(agents.people.zalo))).toBe('zalo')
    expect(messengerOf(by(agents.people.telegram))).toBe('telegram')
    expect(messengerOf(by(agents.people.chrome))).toBeNull()
    expect(isHandheld(by(agents.people.safari))).toBe(true)
    expect(isHandheld(by(agents.people.chrome))).toBe(false)
  })
})
