/** Prints the conversation and nothing of the page around it. */

/** On paper: twelve points are sixteen pixels. */
const paperText = '16px'

/**
 * A copy of the chat stands in for the page while it is printed: a panel that floats over a page is
 * cut off at the edge of the first sheet.
 */
export function printTalk(root: ShadowRoot, dress: (paper: ShadowRoot) => void): void {
  const copy = root.querySelector('.frame')?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  for (const details of copy.querySelectorAll('details')) details.open = true
  const paper = document.createElement('div')
  paper.id = 'hoi-mot-cua-ban-in'
  const inner = paper.attachShadow({ mode: 'open' })
  dress(inner)
  copy.style.setProperty('--rem', paperText)
  copy.style.fontFamily = getComputedStyle(root.host).fontFamily
  inner.append(copy)
  document.body.append(paper)
  const only = new CSSStyleSheet()
  only.replaceSync(onlyPaper)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, only]
  addEventListener(
    'afterprint',
    () => {
      paper.remove()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== only)
    },
    { once: true },
  )
  window.print()
}

const onlyPaper = `
@media screen { #hoi-mot-cua-ban-in { display: none !important } }
@media print { body > :not(#hoi-mot-cua-ban-in) { display: none !important } }`
