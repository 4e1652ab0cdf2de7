/** Who asks for a shared link: a person, or a machine that looks ahead or draws a preview. */

import type { IncomingMessage } from 'node:http'
import { createRecent } from '../../recent.ts'

/** Every browser names its engine, those inside of Zalo and Facebook too; programs that fetch do not. */
const engine = /AppleWebKit|Gecko\/|Trident|Presto|Opera Mini|UCWEB|KAIOS/i

/** Machines that call themselves browsers. */
const machine =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|facebot|whatsapp\/|headless|lighthouse|pingdom|uptime|monitor|scrap|archiver|fetcher|google-(?:inspection|read-aloud)|mediapartners|python|curl|wget/i

const looksAhead = /prefetch|prerender|preview/i

/** A person's own visit, to be counted. */
export function isVisit(req: Visit): boolean {
  if (req.method !== 'GET') return false
  return (
    !purposes.some((name) => looksAhead.test(String(req.headers[name] ?? ''))) && isBrowser(req)
  )
}

/** A request, as far as it tells who asks. */
export type Visit = Pick<IncomingMessage, 'method' | 'headers'>

const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

/** False for whatever draws previews and follows links by itself. */
export function isBrowser(req: Visit): boolean {
  const agent = agentOf(req)
  const known = browsers.get(agent)
  if (known !== undefined) return known
  const is = engine.test(agent) && !machine.test(agent)
  if (agent.length <= longestKept) browsers.keep(agent, is)
  return is
}

/** Names told apart already: most visitors come with one of a few hundred. */
const browsers = createRecent<string, boolean>(1000)

/** Characters; longer names are odd. */
const longestKept = 300

/** The messenger in whose own window the page is opened. */
export function messengerOf(req: Visit): 'zalo' | 'telegram' | null {
  const agent = agentOf(req)
  if (/\bZalo(?:PC|Theme|\b)/i.test(agent)) return 'zalo'
  return /\bTelegram\b/i.test(agent) ? 'telegram' : null
}

/** A telephone or tablet, where messengers are at hand. */
export function isHandheld(req: Visit): boolean {
  return /Android|iPhone|iPad|Mobile/i.test(agentOf(req))
}

function agentOf({ headers }: Visit): string {
  return headers['user-agent'] ?? ''
}
