/** The buttons A−, A, A+. */

import { useContext, useLayoutEffect, useState } from 'preact/hooks'
import { PlaceContext } from './place.ts'
import type { Drawer } from './talk/drawer.ts'
import {
  clampSize,
  keepTextSize,
  largeText,
  normalSize,
  readTextSize,
  textSizes,
} from './text-size.ts'
import * as words from './words.ts'

export function TextSizeButtons({ drawer }: { readonly drawer: Drawer }) {
  const place = useContext(PlaceContext)
  const [size, setSize] = useState(() => readTextSize(drawer))

  useLayoutEffect(() => {
    const percent = textSizes[size] ?? 100
    place.resize(percent)
    place.frame.dataset.text = percent >= largeText ? 'large' : 'usual'
  }, [size])

  function choose(next: number): void {
    setSize(clampSize(next))
    keepTextSize(drawer, clampSize(next))
  }

  const buttons = [
    { label: words.smaller, sign: 'A−', size: size - 1, spent: size === 0 },
    { label: words.normal, sign: 'A', size: normalSize, spent: size === normalSize },
    { label: words.larger, sign: 'A+', size: size + 1, spent: size === textSizes.length - 1 },
  ]
  return (
    <fieldset class="text-size">
      <legend class="hidden">{words.textSize}</legend>
      {buttons.map((button) => (
        <button
          key={button.sign}
          type="button"
          class="tool"
          aria-disabled={button.spent}
          onClick={() => choose(button.size)}
        >
          {button.sign}
          <span class="hidden"> {button.label}</span>
        </button>
      ))}
    </fieldset>
  )
}
