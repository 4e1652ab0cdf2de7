/** What is measured of the store of dossiers at one size: look-ups. */

import { importedSender } from '../../src/dossiers/connect.ts'
import { createStoreSource } from '../../src/dossiers/store-source.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { codeAt, otherCodeAt } from './material.ts'

/** Milliseconds of each look-up. */
export type Lookups = {
  readonly own: readonly number[]
  readonly other: readonly number[]
  readonly missing: readonly number[]
  /** The way to the database and back, with nothing to look for. */
  readonly bare: readonly number[]
}

const lookups = 2000
const signal = new AbortController().signal

/** Looks up dossiers spread over all `size` of them, after a short warm-up; `bare` asks the database for nothing. */
export async function measureLookups(
  stores: Stores,
  size: number,
  bare: () => Promise<unknown>,
): Promise<Lookups> {
  const source = createStoreSource({
    store: stores.dossiers,
    id: importedSender,
    name: 'Sổ',
    owned: [],
    secret: undefined,
  })
  const spread = (i: number) => Math.floor((i * 0.6180339887 * size) % size)
  const time = async (codes: readonly string[], isThere: boolean) => {
    const times: number[] = []
    for (const code of codes) {
      const began = performance.now()
      const found = await source.find(code, signal)
      times.push(performance.now() - began)
      if ((found !== null) !== isThere) throw new Error(`look-up of ${code}: wrong answer`)
    }
    return times
  }
  const way = async () => {
    const times: number[] = []
    for (let i = 0; i < lookups; i++) {
      const began = performance.now()
      await bare()
      times.push(performance.now() - began)
    }
    return times
  }
  const indexes = Array.from({ length: lookups }, (_, i) => spread(i))
  const tens = indexes.map((index) => index - (index % 10))
  await time(indexes.slice(0, 200).map(codeAt), true)
  return {
    own: await time(indexes.map(codeAt), true),
    other: await time(
      tens.map((index) => otherCodeAt(index) ?? ''),
      true,
    ),
    missing: await time(
      indexes.map((index) => codeAt(index).replace('H99', 'H98')),
      false,
    ),
    bare: await way(),
  }
}
