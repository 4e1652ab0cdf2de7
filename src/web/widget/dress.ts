/** Styles for a shadow root, also where the page allows no inline ones. */

/** Handed to the panel: a second copy of the loader would be a second widget. */
export type Dress = (css: string, href: string, root?: ShadowRoot) => void

/** Takes `css` as it is; browsers that cannot build a style sheet fetch the same from `href`. */
export function dress(root: ShadowRoot, css: string, href: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return
  }
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  root.append(link)
}
