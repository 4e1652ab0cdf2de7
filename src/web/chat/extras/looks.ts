/** Colours as the citizen wants them: of the day or night, stronger or usual. Remembered. */

import type { Drawer } from '../talk/memory.ts'

export const themes = ['auto', 'light', 'dark'] as const

export type Looks = {
  /** `auto` = as the device is set. */
  readonly theme: (typeof themes)[number]
  readonly contrast: boolean
}

const key = 'hoi-mot-cua:mau'

export function readLooks(drawer: Drawer): Looks {
  let kept: string | null = null
  try {
    kept = drawer.getItem(key)
  } catch {
    // Then the usual looks will do.
  }
  const [theme, contrast] = (kept ?? '').split(' ')
  return { theme: themes.find((one) => one === theme) ?? 'auto', contrast: contrast === 'more' }
}

const night = '(prefers-color-scheme: dark)'

/** Puts the looks on `frame`, where the styles see them. */
export function putOn(frame: HTMLElement, { theme, contrast }: Looks): void {
  // Strong colours are of the day or of the night; what the device says is asked for here.
  const isNight = theme === 'auto' && contrast && matchMedia(night).matches
  frame.dataset.theme = isNight ? 'dark' : theme
  frame.dataset.contrast = contrast ? 'more' : 'usual'
}

export function keepLooks(drawer: Drawer, { theme, contrast }: Looks): void {
  try {
    drawer.setItem(key, `${theme} ${contrast ? 'more' : 'usual'}`)
  } catch {
    // The looks then last as long as the page.
  }
}
