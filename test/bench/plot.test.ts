import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plotOf } from '../../bench/retrieval/report/plot.ts'
import { logScale, marksAround } from '../../bench/retrieval/report/scale.ts'

const svg = plotOf({
  title: 'A < B & C',
  subtitle: 'p50 > p1',
  footnote: 'hôm nay',
  x: { label: 'số', text: String },
  y: { label: 'ms', text: (value) => `${value} ms` },
  lines: [
    {
      name: 'p50',
      points: [
        { x: 1000, y: 0.3 },
        { x: 100_000, y: 20 },
      ],
    },
    {
      name: 'p99',
      points: [
        { x: 1000, y: 4 },
        { x: 100_000, y: 160 },
      ],
    },
  ],
})

/** Tags still open where the text ends, or the first that closes wrongly. */
function openTags(text: string): readonly string[] {
  const open: string[] = []
  for (const [, slash, name = '', attributes = ''] of text.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
    if (attributes.endsWith('/')) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [`</${name}>`]
  }
  return open
}

describe('the plot', () => {
  it('closes every tag and escapes every text', () => {
    expect(openTags(svg)).toEqual([])
    expect(svg).toContain('>A &lt; B &amp; C</title>')
    const outside = svg.replace(/<style>.*<\/style>/s, '').replace(/<\/?[a-z]+[^<>]*>/g, '')
    expect(outside).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
  })

  it('draws every point of every line inside the picture', () => {
    const dots = [...svg.matchAll(/<circle[^>]*cx="([\d.]+)" cy="([\d.]+)"/g)]
    expect(dots).toHaveLength(4)
    for (const [, x, y] of dots) {
      expect(Number(x)).toBeLessThan(720)
      expect(Number(y)).toBeLessThan(440)
    }
  })

  it('draws greater values higher and larger sizes farther right', () => {
    const [first, last] = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)]
    expect(Number(last?.[1])).toBeGreaterThan(Number(first?.[1]))
    expect(Number(last?.[2])).toBeLessThan(Number(first?.[2]))
  })

  it('tells its values in words', () => {
    expect(svg).toContain('p99: 1000: 4 ms; 100000: 160 ms</desc>')
  })

  it('has colours for light and for dark pages', () => {
    expect(svg).toContain('prefers-color-scheme: dark')
  })
})

describe('a logarithmic axis', () => {
  it('puts equal factors at equal distances', () => {
    const place = logScale({ from: 1, to: 100 }, { from: 0, to: 200 })
    expect([1, 10, 100].map(place)).toEqual([0, 100, 200])
  })

  it('is marked by 1, 2 and 5 just around the values', () => {
    expect(marksAround({ from: 0.28, to: 19.6 })).toEqual([0.2, 0.5, 1, 2, 5, 10, 20])
    expect(marksAround({ from: 5, to: 5 })).toEqual([5, 10])
  })

  it('holds all values between its marks', () => {
    const value = fc.double({ min: 1e-4, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const marks = marksAround({ from: Math.min(a, b), to: Math.max(a, b) })
        expect(marks.length).toBeGreaterThan(1)
        expect(marks[0]).toBeLessThanOrEqual(Math.min(a, b))
        expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(a, b))
      }),
    )
  })
})
