/** Shows and hides the panel: beside the page where there is room, over all of it on a phone. */

import { coverScreen } from './cover-screen.ts'
import type { Launcher } from './launcher.ts'
import type { Opener } from './widget.ts'

export type Stage = {
  enter(opener: Opener): void
  leave(): void
  isShown(): boolean
}

export type StageParts = {
  readonly dialog: HTMLDialogElement
  readonly root: ShadowRoot
  readonly launcher: Launcher
  readonly tell: (event: 'mo' | 'dong') => void
}

/** Smaller screens have no room for two things side by side. */
const small = '(max-width: 480px), (max-height: 480px)'

/** A stage for one dialog, which is not shown yet. */
export function createStage({ dialog, root, launcher, tell }: StageParts): Stage {
  const narrow = matchMedia(small)
  let shown = false
  let before: HTMLElement | null = null
  let uncover = () => {}

  function enter(opener: Opener): void {
    if (!shown) {
      shown = true
      before = focused(document)
      launcher.hide()
      putUp()
      tell('mo')
    }
    // Beside the page, nobody's focus is taken unasked.
    if (opener === 'citizen') focusInside()
  }

  function leave(): void {
    if (!shown) return
    shown = false
    const isOurs = narrow.matches || dialog.contains(root.activeElement)
    takeDown()
    launcher.show()
    if (isOurs) (before?.isConnected && before !== document.body ? before : launcher.button).focus()
    tell('dong')
  }

  /** Modal only where it covers everything; in the top layer either way, above any banner. */
  function putUp(): void {
    const { showModal, showPopover } = dialog as Partial<HTMLDialogElement>
    const isFull = narrow.matches
    dialog.classList.toggle('full', isFull)
    if (isFull) uncover = coverScreen(dialog, leave)
    if (isFull && showModal) dialog.showModal()
    else if (!isFull && showPopover) showUnfocused(dialog)
    else dialog.setAttribute('open', '')
  }

  function takeDown(): void {
    uncover()
    uncover = () => {}
    if (dialog.open) dialog.close?.()
    else dialog.hidePopover?.()
    dialog.removeAttribute('open')
  }

  /** On a phone the keyboard would jump up and hide what there is to read. */
  function focusInside(): void {
    const composer = root.getElementById('cau-hoi')
    if (narrow.matches) dialog.focus()
    else composer?.focus({ preventScroll: true })
  }

  narrow.addEventListener?.('change', () => {
    if (!shown) return
    const held = root.activeElement
    takeDown()
    putUp()
    if (held instanceof HTMLElement) held.focus()
  })
  dialog.tabIndex = -1
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    // What lies inside and can be put away by itself does so first.
    if ((event.target as Element).closest('dialog, [popover]') !== dialog) return
    event.preventDefault()
    leave()
  })
  dialog.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return
    event.preventDefault()
    leave()
  })
  return { enter, leave, isShown: () => shown }
}

/** A dialog would take the focus by itself. */
function showUnfocused(dialog: HTMLDialogElement): void {
  dialog.inert = true
  dialog.showPopover()
  dialog.inert = false
}

/** What has the focus, also inside other shadow roots. */
function focused(root: DocumentOrShadowRoot): HTMLElement | null {
  const { activeElement } = root
  const inside = activeElement?.shadowRoot && focused(activeElement.shadowRoot)
  return inside ?? (activeElement instanceof HTMLElement ? activeElement : null)
}
