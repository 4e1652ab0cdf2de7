import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findResumeCode,
  newResumeCode,
  spellResumeCode,
} from '../../src/conversation/flows/resume-code.ts'
import { findCodes } from '../../src/dossiers/find-code.ts'
import { realKnowledge } from '../support/real-mind.ts'

/** Every code there can be. */
const someCode = fc.array(fc.nat(), { minLength: 8, maxLength: 8 }).map((numbers) => {
  const rest = [...numbers]
  return newResumeCode((count) => (rest.shift() ?? 0) % count)
})

describe('a code', () => {
  it('is four pairs of a letter and a digit that look and sound like no others', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        expect(code).toMatch(/^([A-Z][2-9]){4}$/)
        expect(code).not.toMatch(/[01OIQSZ]/)
      }),
    )
  })

  it('is found however it is typed', () => {
    const ways = fc.constantFrom(
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      spellResumeCode,
      (code: string) => code.replace(/(..)(?=.)/g, '$1 '),
      (code: string) => `mã của tôi là ${spellResumeCode(code)} nhé.`,
    )
    fc.assert(
      fc.property(someCode, ways, (code, write) => {
        expect(findResumeCode(write(code))).toBe(code)
      }),
    )
  })

  it('is no dossier code and no personal number', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        expect(findCodes(spellResumeCode(code), '2026-11-22')).toEqual([])
      }),
    )
  })
})

it.each([
  'H26.19-250715-0003',
  '000.00.01.H99-261105-0004',
  'mẫu CT01, TK1-TS',
  '001203004567',
  '1.001193',
  'xe 29A1-234.56',
  'H4K7M2T9X3',
  'aH4K7M2T9',
  'H4K7M2',
])('%s is none', (text) => {
  expect(findResumeCode(text)).toBeNull()
})

it('nothing people type about a procedure is one', () => {
  const typed = [...realKnowledge.procedures.values()].flatMap((p) => [
    ...p.aliases,
    ...p.utterances,
  ])
  expect(typed.filter((text) => findResumeCode(text) !== null)).toEqual([])
})
