/** The button that opens the chat; works before anything else is loaded. */

export type Launcher = {
  readonly button: HTMLButtonElement
  show(): void
  hide(): void
  look(look: Look): void
  /** The rest is on its way. */
  wait(waiting: boolean): void
  /** The rest could not be loaded: the page of its own remains. */
  fail(): void
}

export type Look = {
  readonly label: string | null
  readonly left: boolean
  readonly background?: string | undefined
  readonly ink?: string | undefined
}

/** The same door inside a speech bubble as in the chat. */
const sign =
  'M6 2h20a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4h-6l-6 5v-5H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4zm4 20h4v-9a2 2 0 0 1 4 0v9h4v-9a6 6 0 0 0-12 0z'

/** Puts the button into `root`, built piece by piece: a page may forbid markup made of strings. */
export function createLauncher(root: ShadowRoot, origin: string, press: () => void): Launcher {
  const words = make('span')
  const button = make('button', { type: 'button', 'aria-haspopup': 'dialog' }, picture(), words)
  const notice = make('p', { role: 'alert' })
  const box = make('section', { popover: 'manual', 'aria-label': 'Trợ lý' }, notice, button)
  button.onclick = press
  root.append(box)
  return {
    button,
    show() {
      box.hidden = false
      box.showPopover?.()
    },
    hide() {
      box.hidden = true
      box.hidePopover?.()
    },
    look({ label, left, background, ink }) {
      words.textContent = label?.trim().slice(0, 40) || 'Hỏi Một Cửa'
      box.className = left ? 'launch left' : 'launch'
      for (const [name, value] of [
        ['--hmc-bar', background],
        ['--hmc-ink', ink],
      ] as const) {
        // On the host, so that the panel has them too.
        ;(root.host as HTMLElement).style.setProperty(name, value ?? '')
      }
    },
    wait: (waiting) => button.setAttribute('aria-busy', String(waiting)),
    fail() {
      const link = make('a', { href: `${origin}/tro-chuyen` })
      link.textContent = 'mở trang trò chuyện'
      notice.replaceChildren('Chưa mở được khung trò chuyện. Ông/bà thử lại, hoặc ', link, '.')
    },
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

function picture(): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const path = document.createElementNS(space, 'path')
  svg.setAttribute('viewBox', '0 0 32 32')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', sign)
  svg.append(path)
  return svg
}
