/** On paper nothing can be unfolded: the sources are opened for printing and folded again after it. */

/** Does so at every print from now on, for what is folded in `root`. */
export function openSourcesForPrint(root: ParentNode): void {
  let folded: readonly HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    folded = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const details of folded) details.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const details of folded) details.open = false
  })
}
