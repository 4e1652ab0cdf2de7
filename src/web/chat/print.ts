/** On paper nothing can be unfolded: the sources are opened for printing and folded again after it. */

/** Does so at every print of the page from now on. */
export function openSourcesForPrint(): void {
  let folded: readonly HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const details of folded) details.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const details of folded) details.open = false
  })
}
