import { describe, expect, it } from 'vitest'
import { readColours } from '../../src/web/widget/colours.ts'

describe('the colours of a portal', () => {
  it.each([
    ['#8c1116', null, '#ffffff'],
    ['#ffd447', '#5c0a0e', '#5c0a0e'],
    ['#767676', null, '#ffffff'],
    ['#112233', '#FFFFFF', '#FFFFFF'],
  ])('%s under %s are taken', (background, ink, expected) => {
    expect(readColours(background, ink)).toEqual({ background, ink: expected })
  })

  it.each([
    ['#777777', null, 'tương phản 4.48'],
    ['#ffee55', '#ffffff', 'tương phản 1.19'],
    ['red', null, '#rrggbb'],
    ['#12345', null, '#rrggbb'],
    ['#123', null, '#rrggbb'],
    ['#8c1116', 'rgb(0,0,0)', '#rrggbb'],
    ['', null, '#rrggbb'],
  ])('%s under %s are not, with the reason', (background, ink, reason) => {
    const { refused, ...others } = readColours(background, ink)
    expect(refused).toContain(reason)
    expect(others).toEqual({})
  })

  it('are our own where none are wished for', () => {
    expect(readColours(null, '#000000')).toEqual({})
  })
})
