/** What a key press means, as pure rules: sending, and walking through the messages. */

/** The few fields of a keyboard event that matter here. */
export type KeyPress = {
  readonly key: string
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** The key code browsers report while an input method works on the text. */
const composingKeyCode = 229

/** True while an input method works on the text. Safari shows it at its end only by the key code. */
export function isComposing(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === composingKeyCode
}

/**
 * True for Enter outside a composition. During one, Enter belongs to the input method: Telex and
 * VNI users would otherwise send half a word.
 */
export function sends(press: KeyPress): boolean {
  return !isComposing(press) && press.key === 'Enter' && !press.shiftKey
}

/** The index to walk to from `index` among `count` messages, or null when the key does not walk. */
export function walk(key: string, index: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'ArrowDown':
      return Math.min(last, index + 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
