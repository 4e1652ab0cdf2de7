/** Puts text into the clipboard; false where the browser does not let it. */

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text)
  }
}

/** Pages without HTTPS have no clipboard of the newer kind. */
function copyByHand(text: string): boolean {
  const copy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  addEventListener('copy', copy, true)
  try {
    return document.execCommand('copy')
  } finally {
    removeEventListener('copy', copy, true)
  }
}
