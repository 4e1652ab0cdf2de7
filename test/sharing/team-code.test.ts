import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  newTeamCode,
  parseTeamCode,
  readTeamCode,
  spellTeamCode,
  teamCodes,
} from '../../src/sharing/team-code.ts'

const code = fc
  .array(fc.nat({ max: 100_000 }), { minLength: 5, maxLength: 5 })
  .map((numbers) => newTeamCode((count) => (numbers.shift() ?? 0) % count))

describe('a team code', () => {
  it('is six characters, letters and digits in turn, without 0, O, 1 and I', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(one).toMatch(/^(?:[ACDEHK-NPRTVXY][2-9]){2}[ACDEHK-NPRTVXY][2-9ACDEHK-NPRTVXY]$/)
      }),
    )
  })

  it('is enough for every team of the country', () => {
    expect(teamCodes).toBeGreaterThan(200_000)
  })

  it('is read in small letters, with spaces, dots and dashes', () => {
    fc.assert(
      fc.property(code, (one) => {
        const spelt = ` ${spellTeamCode(one).toLowerCase()} `
        expect(parseTeamCode(spelt)).toBe(one)
        expect(parseTeamCode([...one].join('.'))).toBe(one)
      }),
    )
  })

  it('is read with look-alikes: S for 5, B for 8, Z for 2, O for D', () => {
    const alike: Readonly<Record<string, string>> = {
      5: 'S',
      8: 'B',
      2: 'z',
      6: 'G',
      D: 'O',
      L: '1',
    }
    fc.assert(
      fc.property(code, (one) => {
        expect(parseTeamCode([...one].map((sign) => alike[sign] ?? sign).join(''))).toBe(one)
      }),
    )
  })

  it('tells any one wrong character', () => {
    const signs = '23456789ACDEHKLMNPRTVXY'
    fc.assert(
      fc.property(code, fc.nat({ max: 5 }), fc.constantFrom(...signs), (one, at, sign) => {
        fc.pre(one[at] !== sign)
        expect(parseTeamCode(one.slice(0, at) + sign + one.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('tells any two characters swapped', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (one, a, b) => {
        fc.pre(one[a] !== one[b])
        const signs = [...one]
        ;[signs[a], signs[b]] = [signs[b] ?? '', signs[a] ?? '']
        expect(parseTeamCode(signs.join(''))).toBeNull()
      }),
    )
  })

  it('tells a mistyped code from what is no code', () => {
    const good = newTeamCode(() => 1)
    const wrong = good.slice(0, -1) + (good.endsWith('2') ? '3' : '2')
    expect(readTeamCode(wrong)).toEqual({ kind: 'mistyped' })
    expect(readTeamCode('khai-sinh')).toEqual({ kind: 'none' })
    expect(readTeamCode('')).toEqual({ kind: 'none' })
    expect(readTeamCode('CHAOEM')).toEqual({ kind: 'none' })
  })
})
