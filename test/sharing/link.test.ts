import { describe, expect, it } from 'vitest'
import {
  parseStartPayload,
  payloadInFragment,
  type Shared,
  shareLink,
  spellLink,
  startFragment,
  startPayload,
} from '../../src/sharing/link.ts'
import { home, longestPlace, type Place } from '../../src/sharing/place.ts'
import { newTeamCode } from '../../src/sharing/team-code.ts'

const team = newTeamCode(() => 3)
const birth: Place = { kind: 'procedure', procedure: 'khai-sinh' }
const url = 'https://hoi.example.vn'

describe('a link', () => {
  it.each<[Shared, string]>([
    [{ place: birth, team }, `/s/${team}/khai-sinh`],
    [{ place: birth }, '/s/khai-sinh'],
    [{ place: birth, team: null }, '/s/khai-sinh'],
    [{ place: home, team }, `/s/${team}`],
    [{ place: home }, '/s/trang-chu'],
  ])('to %j is %s', (shared, path) => {
    expect(shareLink(url, shared)).toBe(url + path)
  })

  it('is printed without its protocol', () => {
    expect(spellLink(`${url}/s/khai-sinh`)).toBe('hoi.example.vn/s/khai-sinh')
  })
})

describe('a payload', () => {
  it.each<Shared>([
    { place: birth, team },
    { place: birth, team: null },
    { place: home, team },
    { place: { kind: 'walkthrough', flow: 'khai-sinh', step: 3 }, team },
  ])('carries %j there and back, in a start parameter and in a fragment', (shared) => {
    const payload = startPayload(shared)
    expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(parseStartPayload(payload)).toEqual(shared)
    expect(payloadInFragment(startFragment(shared))).toBe(payload)
  })

  it('fits 64 characters with the longest place', () => {
    const procedure = 'a'.repeat(longestPlace)
    expect(startPayload({ place: { kind: 'procedure', procedure }, team }).length).toBeLessThan(65)
  })

  it('goes on without a team whose code was tampered with', () => {
    const wrong = team.slice(0, -1) + (team.endsWith('2') ? '3' : '2')
    expect(parseStartPayload(`khai-sinh_${wrong}`)).toEqual({ place: birth, team: null })
  })

  it('of an old link with a procedure code is still understood', () => {
    const place = { kind: 'procedure', procedure: '1.001193' }
    expect(parseStartPayload('1_001193')).toEqual({ place, team: null })
  })

  it.each(['', '_', 'a_b_c', 'Khai Sinh', 'x'.repeat(65), `_${team}`])('is not %j', (payload) => {
    expect(parseStartPayload(payload)).toBeNull()
  })

  it.each(['', '#', '#hoi=', '#hoi=<b>', '#khac=1'])('is not in the fragment %j', (fragment) => {
    expect(payloadInFragment(fragment)).toBeNull()
  })
})
