import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { below, createRandom, sample } from '../../bench/retrieval/material/random.ts'

const draw = (seed: number, count: number) => Array.from({ length: count }, createRandom(seed))

describe('the seeded generator', () => {
  it('draws the same for the same seed and other numbers for another', () => {
    expect(draw(74, 50)).toEqual(draw(74, 50))
    expect(draw(74, 50)).not.toEqual(draw(75, 50))
  })

  it('stays from 0 to before 1 and reaches all of it evenly', () => {
    const tenths = draw(1, 10_000).map((value) => Math.floor(value * 10))
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = tenths.filter((drawn) => drawn === tenth).length / tenths.length
      expect(share).toBeGreaterThan(0.08)
      expect(share).toBeLessThan(0.12)
    }
    expect(new Set(tenths).size).toBe(10)
  })

  it('draws every whole number below an end and no other', () => {
    const random = createRandom(9)
    const drawn = new Set(Array.from({ length: 200 }, () => below(random, 5)))
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4])
  })
})

describe('a sample', () => {
  it('is as many different ones as asked for, in the order of the list', () => {
    const list = Array.from({ length: 60 }, (_, i) => i)
    fc.assert(
      fc.property(fc.integer(), fc.nat(80), (seed, count) => {
        const drawn = sample(createRandom(seed), list, count)
        expect(drawn).toHaveLength(Math.min(count, list.length))
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
      }),
    )
  })

  it('is the same for the same seed', () => {
    const list = Array.from({ length: 60 }, (_, i) => i)
    const drawn = sample(createRandom(3), list, 10)
    expect(sample(createRandom(3), list, 10)).toEqual(drawn)
    expect(sample(createRandom(4), list, 10)).not.toEqual(drawn)
  })
})
