/** Pairs of numbers, numbered: an open hash table over typed arrays, far lighter than as many strings. */

export type PairNumbers = {
  /** How many pairs there are; they are numbered from 0 in the order they came. */
  readonly size: number
  /** The number of a pair; a new pair gets the next one. */
  add(left: number, right: number): number
  /** The number of a pair, -1 for one that never came. */
  find(left: number, right: number): number
  /** Both halves of every pair, by number. */
  halves(): Halves
}

export type Halves = { readonly left: Uint32Array; readonly right: Uint32Array }

const firstRoom = 1024

/** An empty table. Takes whole numbers from 0 to 2³² - 1. */
export function createPairNumbers(): PairNumbers {
  let left = new Uint32Array(firstRoom)
  let right = new Uint32Array(firstRoom)
  // Number + 1 of the pair in a slot, 0 = free; at least half of the slots are free.
  let slots = new Uint32Array(2 * firstRoom)
  let size = 0

  function slotOf(a: number, b: number): number {
    const mask = slots.length - 1
    let slot = hashOf(a, b) & mask
    for (;;) {
      const number = (slots[slot] as number) - 1
      if (number < 0 || (left[number] === a && right[number] === b)) return slot
      slot = (slot + 1) & mask
    }
  }

  function grow(): void {
    left = doubled(left)
    right = doubled(right)
    slots = new Uint32Array(2 * slots.length)
    for (let i = 0; i < size; i++) slots[slotOf(left[i] as number, right[i] as number)] = i + 1
  }

  return {
    get size() {
      return size
    },
    find: (a, b) => (slots[slotOf(a, b)] as number) - 1,
    add(a, b) {
      const slot = slotOf(a, b)
      const known = (slots[slot] as number) - 1
      if (known >= 0) return known
      left[size] = a
      right[size] = b
      slots[slot] = size + 1
      size++
      if (size === left.length) grow()
      return size - 1
    },
    halves: () => ({ left: left.slice(0, size), right: right.slice(0, size) }),
  }
}

/** Neighbouring numbers land far apart: multiplied by odd constants, the high bits folded back. */
function hashOf(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * array.length)
  twice.set(array)
  return twice
}
