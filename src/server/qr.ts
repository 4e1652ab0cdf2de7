/** QR codes as pictures in a page. */

import { toString as draw } from 'qrcode'
import { type Html, trusted } from './html.ts'

/** An SVG that leads to `url`; its quiet zone is left to the stylesheet. */
export async function drawQr(url: string): Promise<Html> {
  return trusted(await draw(url, { type: 'svg', margin: 0 }))
}
