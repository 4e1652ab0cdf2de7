/** The size of all text, as a percentage of what the browser is set to. Remembered. */

import type { Drawer } from './talk/drawer.ts'

export const textSizes = [87.5, 100, 112.5, 125, 150] as const

/** From this percentage on, bars that stick would take too much of a small screen. */
export const largeText = 125

/** Index of 100 %. */
export const normalSize = 1

const key = 'hoi-mot-cua:co-chu'

/** The remembered index into `textSizes`. */
export function readTextSize(drawer: Drawer): number {
  return clampSize(Number(drawer.get(key) ?? normalSize))
}

/** Remembers an index into `textSizes`. */
export function keepTextSize(drawer: Drawer, size: number): void {
  drawer.put(key, size)
}

/** The nearest index that exists. */
export function clampSize(size: number): number {
  if (!Number.isInteger(size)) return normalSize
  return Math.min(Math.max(size, 0), textSizes.length - 1)
}
