import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Hidden, hiddenParts, type Part, smallest } from '../../src/insights/suppress.ts'

const leaf = (value: number): Part => ({ value, groups: [] })
const sum = (parts: readonly Part[]) => parts.reduce((all, { value }) => all + value, 0)
const whole = (parts: readonly Part[], ...more: (readonly Part[])[]): Part => ({
  value: sum(parts),
  groups: [parts, ...more],
})

/** What is told of the parts of one group. */
function told(values: readonly number[]): readonly (number | Hidden)[] {
  const parts = values.map(leaf)
  const all = whole(parts)
  const hidden = hiddenParts(all)
  return [all, ...parts].map((part) => hidden.get(part) ?? part.value)
}

describe('small numbers', () => {
  it.each<[readonly number[], readonly (number | Hidden)[]]>([
    [
      [10, 20],
      [30, 10, 20],
    ],
    [
      [0, 20],
      [20, 0, 20],
    ],
    [
      [3, 20, 30],
      [53, 'few', 'withheld', 30],
    ],
    [
      [3, 4, 30],
      [37, 'few', 'few', 30],
    ],
    [
      [1, 1, 30, 40],
      [72, 'few', 'few', 'withheld', 40],
    ],
    [[3], ['few', 'few']],
    [
      [3, 0, 0],
      ['few', 'few', 0, 0],
    ],
    [[7], [7, 7]],
    [[], [0]],
  ])('%j are told as %j', (values, expected) => {
    expect(told(values)).toEqual(expected)
  })

  it('that a hidden total would give away are held back too', () => {
    const teams = [leaf(3), leaf(30)]
    const communes = [whole(teams), leaf(2)]
    const all = whole(communes)
    const hidden = hiddenParts(all)
    expect(hidden.get(communes[1] as Part)).toBe('few')
    expect(hidden.get(communes[0] as Part)).toBe('withheld')
    expect(hidden.has(all)).toBe(false)
  })

  const group = fc.array(fc.nat({ max: 12 }).map(leaf), { maxLength: 6 })
  const tree = fc.array(group, { maxLength: 5 }).chain((communes) => {
    const wholes = communes.map((teams) => whole(teams))
    const total = sum(wholes)
    // Another way of splitting the same total up.
    return fc.nat({ max: Math.max(total, 1) }).map((cut) => {
      const places = [leaf(Math.min(cut, total)), leaf(total - Math.min(cut, total))]
      return whole(wholes, places)
    })
  })

  it('cannot be worked out from what is told, however it is split up', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const hidden = hiddenParts(root)
        const visit = (part: Part) => {
          if (part.value > 0 && part.value < smallest) expect(hidden.get(part)).toBe('few')
          for (const children of part.groups) {
            // Each sum that is made public leaves at least two numbers open.
            const open = [part, ...children].filter((one) => hidden.has(one))
            expect(open).not.toHaveLength(1)
            if (!hidden.has(part) && open.length > 0)
              expect(sum(open)).toBeGreaterThanOrEqual(smallest)
            for (const child of children) visit(child)
          }
        }
        visit(root)
      }),
    )
  })

  it('holds nothing back where nothing is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: smallest, max: 99 })), (values) => {
        expect(hiddenParts(whole(values.map(leaf))).size).toBe(0)
      }),
    )
  })
})
