/**
 * The one line on somebody else's page: makes `<hoi-mot-cua>` and shows its button. Everything else
 * is loaded when it is first wanted, or when the browser has nothing better to do.
 */

import { defineWidget } from './element.ts'

if (!customElements.get('hoi-mot-cua')) {
  defineWidget(new URL(import.meta.url).origin)
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', placeWidget)
  else placeWidget()
}

/** A widget written by hand, or by the page's own script, is left as it is. */
function placeWidget(): void {
  if (document.querySelector('hoi-mot-cua')) return
  const widget = document.createElement('hoi-mot-cua')
  const script = [...document.scripts].find(({ src }) => src === import.meta.url)
  // The script's `data-don-vi` is the widget's `don-vi`.
  for (const { name, value } of script?.attributes ?? []) {
    if (name.startsWith('data-')) widget.setAttribute(name.slice(5), value)
  }
  document.body.append(widget)
}
