/** Colours as the citizen wants them: of the day or night, stronger or usual. Remembered. */

import type { Drawer } from './talk/drawer.ts'

export const themes = ['auto', 'light', 'dark'] as const

export type Looks = {
  /** `auto` = as the device is set. */
  readonly theme: (typeof themes)[number]
  readonly contrast: boolean
}

const key = 'hoi-mot-cua:mau'

/** What was chosen before; else colours and contrast as the device is set. */
export function readLooks(drawer: Drawer): Looks {
  const usual = { theme: 'auto', contrast: matchMedia('(prefers-contrast:more)').matches } as const
  return { ...usual, ...drawer.get<Partial<Looks>>(key) }
}

/** Puts the looks on `frame`, where the styles see them. */
export function putOn(frame: HTMLElement, { theme, contrast }: Looks): void {
  frame.dataset.theme = theme
  frame.dataset.contrast = contrast ? 'more' : 'usual'
}

export function keepLooks(drawer: Drawer, looks: Looks): void {
  drawer.put(key, looks)
}
