/** The address on paper: it stays on walls for years, so it is never where a program happens to listen. */

import { AppError } from '../../errors.ts'

/** No address of the public is known that could be printed. */
export class PaperUrlMissing extends AppError {
  constructor(got: string) {
    super(
      'paper-url-missing',
      `[sharing] print a link: expected the public address of this server, got ${got}. ` +
        'Set PUBLIC_URL (like https://hoi.tinh.gov.vn), or give --url for a trial print.',
    )
  }
}

/** The address to print, without a slash at its end. `given` (--url) is taken as it is. Throws PaperUrlMissing. */
export function paperUrl(publicUrl: string | null, given?: string): string {
  if (given !== undefined) return checked(given)
  if (publicUrl === null) throw new PaperUrlMissing('nothing')
  const url = checked(publicUrl)
  if (isAtHome(new URL(url).hostname)) throw new PaperUrlMissing('an address of this machine')
  return url
}

function checked(text: string): string {
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  if (!isWeb) throw new PaperUrlMissing('something that is no web address')
  return text.replace(/\/+$/, '')
}

/** Addresses no telephone in the street can reach. */
function isAtHome(host: string): boolean {
  return /^(?:localhost|.*\.localhost|0\.0\.0\.0|127(?:\.\d+){3}|\[::1?\])$/.test(host)
}
