/** Who asks for a shared link: a person, or a machine that looks ahead or draws a preview. */

import type { Request } from 'express'

/** Every browser names its engine, those inside of Zalo and Facebook too; programs that fetch do not. */
const engine = /AppleWebKit|Gecko\/|Trident|Presto|Opera Mini|UCWEB|KAIOS/i

/** Machines that call themselves browsers. */
const machine =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|facebot|whatsapp\/|headless|lighthouse|pingdom|uptime|monitor|scrap|archiver|fetcher|google-(?:inspection|read-aloud)|mediapartners|python|curl|wget/i

const looksAhead = /prefetch|prerender|preview/i

/** A person's own visit, to be counted. */
export function isVisit(req: Pick<Request, 'method' | 'get'>): boolean {
  if (req.method !== 'GET') return false
  const purposes = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].map((name) => req.get(name))
  return !purposes.some((one) => looksAhead.test(one ?? '')) && isBrowser(req)
}

/** False for whatever draws previews and follows links by itself. */
export function isBrowser(req: Pick<Request, 'get'>): boolean {
  const agent = req.get('User-Agent') ?? ''
  return engine.test(agent) && !machine.test(agent)
}

/** The messenger in whose own window the page is opened. */
export function messengerOf(req: Pick<Request, 'get'>): 'zalo' | 'telegram' | null {
  const agent = req.get('User-Agent') ?? ''
  if (/\bZalo(?:PC|Theme|\b)/i.test(agent)) return 'zalo'
  return /\bTelegram\b/i.test(agent) ? 'telegram' : null
}

/** A telephone or tablet, where messengers are at hand. */
export function isHandheld(req: Pick<Request, 'get'>): boolean {
  return /Android|iPhone|iPad|Mobile/i.test(req.get('User-Agent') ?? '')
}
