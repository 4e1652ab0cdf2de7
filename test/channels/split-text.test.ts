import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortLabel, splitText, tidyText } from '../../src/channels/split-text.ts'
import { wildText } from '../vietnamese/wild.ts'

describe('splitText', () => {
  it('leaves a short text whole', () => {
    expect(splitText('Xin chào', 2000)).toEqual(['Xin chào'])
  })

  it.each([
    ['a paragraph', 'Một hai ba.\n\nBốn năm sáu bảy.', 20, ['Một hai ba.', 'Bốn năm sáu bảy.']],
    ['a line', '- một hai ba\n- bốn năm sáu', 20, ['- một hai ba', '- bốn năm sáu']],
    ['a sentence', 'Một hai ba. Bốn năm sáu', 18, ['Một hai ba.', 'Bốn năm sáu']],
    ['a word', 'một hai ba bốn năm', 11, ['một hai ba', 'bốn năm']],
    ['a letter', 'mộthaibabốnnăm', 6, ['mộthai', 'babốnn', 'ăm']],
  ])('cuts at %s', (_, text, max, pieces) => {
    expect(splitText(text, max)).toEqual(pieces)
  })

  it('keeps a heading with what it heads', () => {
    const text = `${'a'.repeat(20)}\n${'b'.repeat(8)}:\n${'c'.repeat(20)}`
    expect(splitText(text, 33)).toEqual(['a'.repeat(20), `${'b'.repeat(8)}:\n${'c'.repeat(20)}`])
  })

  it('does not cut a family of signs that is one', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(splitText(family.repeat(3), family.length + 5)).toEqual([family, family, family])
  })

  it('composes what was typed in pieces, so that it is not counted long', () => {
    expect(splitText('ế'.normalize('NFD').repeat(2000), 2000)).toEqual(['ế'.repeat(2000)])
  })

  it('never writes too long, blank or broken, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(wildText), fc.integer({ min: 2, max: 80 }), (parts, max) => {
        const text = parts.join(' ')
        const pieces = splitText(text, max)
        expect(pieces.length).toBeGreaterThan(0)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(max)
          expect(piece).toBe(tidyText(piece))
          expect(piece.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('tidyText', () => {
  it.each([
    ['', '…'],
    [' \n\t', '…'],
    ['\u200b\u2060', '…'],
    ['a\r\nb', 'a\nb'],
    ['a\u0000b', 'a b'],
    ['\ud800a', '\ufffda'],
  ])('makes %j to %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy)
  })
})

describe('shortLabel', () => {
  it.each([
    ['Lệ phí bao nhiêu?', 38, 'Lệ phí bao nhiêu?'],
    ['Đăng ký khai sinh cho con ngoài giá thú', 20, 'Đăng ký khai sinh…'],
    ['Đăng\nký', 20, 'Đăng ký'],
    ['', 20, '…'],
  ])('makes of %j at most %i: %j', (label, max, short) => {
    expect(shortLabel(label, max)).toBe(short)
  })

  it('never writes too long, whatever the label', () => {
    fc.assert(
      fc.property(wildText, fc.integer({ min: 4, max: 40 }), (label, max) => {
        const short = shortLabel(label, max)
        expect(short.length).toBeLessThanOrEqual(max)
        expect(short.trim()).not.toBe('')
        expect(short).not.toContain('\n')
      }),
      { numRuns: 500 },
    )
  })
})
