/**
 * The one line on somebody else's page: makes `<hoi-mot-cua>` and shows its button. Everything else
 * is loaded when it is first wanted, or when the browser has nothing better to do.
 */

import { defineWidget } from './element.ts'

/** Of the script element, the attributes `data-don-vi` and so on become those of the widget. */
const isOurs = (script: HTMLScriptElement) => script.src === import.meta.url

if (!customElements.get('hoi-mot-cua')) {
  defineWidget(new URL(import.meta.url).origin)
  // A widget written by hand, or by the page's own script, is left as it is.
  if (!document.querySelector('hoi-mot-cua')) {
    const widget = document.createElement('hoi-mot-cua')
    for (const [name, value] of Object.entries([...document.scripts].find(isOurs)?.dataset ?? {})) {
      widget.setAttribute(
        name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`),
        value ?? '',
      )
    }
    document.body.append(widget)
  }
}
