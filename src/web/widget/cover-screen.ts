/** What only a panel that fills a phone needs: Back puts it away, nothing moves behind it, and the keyboard hides nothing. */

/** Marks our entry in the history; what the page keeps there stays. */
type Marked = { readonly hoiMotCua?: true } | null

/** Begins; calls `leave` when Back is pressed. Returns how to undo it all. */
export function coverScreen(dialog: HTMLElement, leave: () => void): () => void {
  const undo = [takeBack(leave), holdPage(), fitViewport(dialog)]
  return () => {
    for (const step of undo) step()
  }
}

function takeBack(leave: () => void): () => void {
  const isOurs = () => (history.state as Marked)?.hoiMotCua === true
  const hear = () => {
    if (!isOurs()) leave()
  }
  history.pushState({ ...history.state, hoiMotCua: true }, '')
  addEventListener('popstate', hear)
  return () => {
    removeEventListener('popstate', hear)
    if (isOurs()) history.back()
  }
}

function holdPage(): () => void {
  const { style } = document.documentElement
  const { overflow } = style
  style.overflow = 'hidden'
  return () => {
    style.overflow = overflow
  }
}

/** The keyboard shrinks only what is seen of the window, not the window. */
function fitViewport(dialog: HTMLElement): () => void {
  const { visualViewport: seen } = window
  if (!seen) return () => {}
  const settle = () => {
    // Whoever enlarges with two fingers wants it larger, not fitted again.
    if (seen.scale > 1.01) return
    dialog.style.setProperty('--height', `${seen.height}px`)
    dialog.style.setProperty('--top', `${seen.offsetTop}px`)
  }
  settle()
  for (const event of events) seen.addEventListener(event, settle)
  return () => {
    for (const event of events) seen.removeEventListener(event, settle)
  }
}

const events = ['resize', 'scroll'] as const
