/** Pictures on Zalo: public addresses that run out, on hosts of Zalo's own. */

import type { PictureRef } from './channel.ts'
import { download } from './download.ts'

/** Bytes of a picture we read. */
export const largestPicture = 5_000_000

/** `https://…zdn.vn/…`: nothing else is fetched, whoever wrote the event. */
export function isZaloMedia({ protocol, hostname, port, username, password }: URL): boolean {
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === ''
  return isPlain && /(?:^|\.)zdn\.vn$/.test(hostname)
}

/** The picture of an event. Throws Unreached. `mayFetch` is another for tests only. */
export function fetchZaloPicture(
  { url }: PictureRef,
  signal: AbortSignal,
  mayFetch: (url: URL) => boolean = isZaloMedia,
): Promise<Uint8Array> {
  return download({
    ...{ what: 'zalo picture', url: String(url ?? ''), mayFetch, signal },
    maxBytes: largestPicture,
  })
}
