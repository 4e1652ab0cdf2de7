/** QR codes as pictures in a page. */

import { createQr } from '../sharing/qr/qr-code.ts'
import { qrPath } from '../sharing/qr/qr-path.ts'
import { type Html, html } from './html.ts'

/** An SVG that leads to `url`, one unit a module; its quiet zone is left to the stylesheet. */
export function drawQr(url: string): Html {
  const code = createQr(url, 'M')
  const { size } = code
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${qrPath(code)}"/></svg>`
}
