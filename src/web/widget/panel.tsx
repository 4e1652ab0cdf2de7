/** The chat in a panel over somebody else's page: opened, asked, put away. */

import type { Place } from '../chat/place.ts'
import { type Chat, startChat } from '../chat/start-chat.tsx'
import { follow, type Wish, wishIn, wishOf } from '../chat/wish.ts'
import * as words from '../chat/words.ts'
import type { Dress } from './dress.ts'
import type { Launcher } from './launcher.ts'
import panelCss from './panel.css?inline'
import panelHref from './panel.css?url'
import { printTalk } from './print-talk.ts'
import { createStage } from './stage.ts'
import type { LinkOrWish, Opener } from './widget.ts'

export type Panel = {
  open(wish: LinkOrWish, opener: Opener): void
  close(): void
  isOpen(): boolean
  clear(): Promise<void>
  print(): void
}

export type PanelParts = {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly launcher: Launcher
  /** Where our server is. */
  readonly origin: string
  readonly dress: Dress
  readonly tell: (event: 'mo' | 'dong' | 'hoi') => void
}

/** A panel that is not shown yet; the conversation begins when it is first opened. */
export function createPanel(parts: PanelParts): Panel {
  const { host, root, launcher, origin, dress, tell } = parts
  const wear = (paper?: ShadowRoot) => dress(panelCss, panelHref, paper)
  wear()
  const dialog = document.createElement('dialog')
  const frame = document.createElement('div')
  const usualText = Number.parseFloat(getComputedStyle(host).fontSize)
  dialog.className = 'panel'
  dialog.lang = 'vi'
  dialog.setAttribute('popover', 'manual')
  dialog.setAttribute('aria-label', words.name)
  frame.className = 'frame'
  dialog.append(frame)
  root.append(dialog)

  let chat: Chat | undefined
  const stage = createStage({ dialog, root, launcher, tell })
  const place: Place = {
    kind: 'panel',
    origin,
    frame,
    root,
    commune: host.getAttribute('don-vi') ?? undefined,
    shared: host.hasAttribute('may-chung'),
    resize: (percent) => dialog.style.setProperty('--rem', `${(usualText * percent) / 100}px`),
    print: () => printTalk(root, wear),
    onClose: stage.leave,
    onAsk: () => tell('hoi'),
  }
  const attribute = (name: string) => host.getAttribute(name) ?? ''
  /** Unless something else is wished for, the procedure the page itself is about. */
  const wished = ({ link, procedure = attribute('thu-tuc'), question }: LinkOrWish): Wish => {
    const linked = link === undefined ? null : wishIn(link)
    const wish = wishOf(question ? '' : procedure, attribute('to'))
    return linked ?? (question ? { ...wish, question } : wish)
  }

  return {
    open(wanted, opener) {
      dialog.classList.toggle('left', attribute('vi-tri') === 'trai')
      const wish = wished(wanted)
      if (chat) follow(chat.talk(), wish)
      else chat = startChat(frame, place, wish)
      stage.enter(opener)
    },
    close: stage.leave,
    isOpen: stage.isShown,
    clear() {
      chat ??= startChat(frame, place, {})
      return chat.talk().end()
    },
    print() {
      if (chat) place.print()
    },
  }
}
