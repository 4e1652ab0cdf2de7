/** `/thu-tuc` and below: the list, the search, and the page of each procedure. */

import {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express'
import type { Site } from '../../assistant/site.ts'
import { drawQr } from '../qr.ts'
import { addressOf, cataloguePage } from './catalogue.ts'
import type { Keeper } from './keeper.ts'
import type { Kit } from './kit.ts'
import { perAddress } from './per-address.ts'
import { procedurePage } from './procedure.ts'
import { idIn, readAnswers, readFormAnswers, readWish } from './query.ts'
import { sendOnce } from './send.ts'

/** Searches from one address in a minute: a one-stop centre has one address for all its visitors. */
const searchesPerMinute = 120

/** The routes; an unknown procedure is left to whoever comes next. */
export function serveProcedures(site: Site, kit: () => Kit, keeper: Keeper): Router {
  const router = Router({ caseSensitive: true })
  router.get('/thu-tuc', onlySearches, perAddress(searchesPerMinute), search(site, kit))
  router.get('/thu-tuc', catalogue(site, kit, keeper))
  router.get('/thu-tuc/:procedure', procedure(site, kit, keeper))
  return router
}

const onlySearches: RequestHandler = (req, _res, next) => {
  next(readWish(req.query).text === '' ? 'route' : undefined)
}

/** What was searched for is kept by nobody. */
function search(site: Site, kit: () => Kit): RequestHandler {
  return (req, res) => {
    sendOnce(res, cataloguePage(site.catalogue(readWish(req.query)), kit()))
  }
}

function catalogue(site: Site, kit: () => Kit, { keep }: Keeper): RequestHandler {
  return async (req, res) => {
    const wish = readWish(req.query)
    const write = async () => cataloguePage(site.catalogue(wish), kit())
    await keep(req, res, { key: addressOf(wish), write })
  }
}

function procedure(site: Site, kit: () => Kit, { keep }: Keeper): RequestHandler {
  return async (req, res, next) => {
    const id = idIn(req.params.procedure)
    if (id === null) return next()
    const sent = readFormAnswers(req.query)
    const own = pathOf(id, sent.length > 0 ? sent : readAnswers(req.query))
    if (sent.length > 0) return res.redirect(303, own)
    // A case is its reader's own: written anew each time, so that odd addresses fill no memory.
    if (own !== pathOf(id, [])) return ownCase(site, kit, { req, res, next })
    const isSent = await keep(req, res, {
      key: own,
      write: async () => {
        const answer = await site.procedure(id, [])
        if (answer?.kind !== 'page') return null
        const qr = drawQr(kit().publicUrl + own)
        return procedurePage(answer.page, qr, kit())
      },
    })
    if (isSent) return
    const answer = await site.procedure(id, [])
    if (answer?.kind === 'moved') return res.redirect(301, pathOf(answer.to, []))
    if (answer?.kind === 'several') return res.redirect(302, `/thu-tuc?tim=${answer.code}`)
    next()
  }
}

type Call = { readonly req: Request; readonly res: Response; readonly next: NextFunction }

async function ownCase(site: Site, kit: () => Kit, { req, res, next }: Call): Promise<void> {
  const id = String(req.params.procedure)
  const answers = readAnswers(req.query)
  const answer = await site.procedure(id, answers)
  if (answer?.kind === 'moved') return res.redirect(301, pathOf(answer.to, answers))
  if (answer?.kind !== 'page') return next()
  const qr = drawQr(kit().publicUrl + pathOf(id, answer.page.chosen))
  sendOnce(res, procedurePage(answer.page, qr, kit()))
}

/** The address of a procedure's page, with the case it is read for. */
function pathOf(id: string, answers: readonly string[]): string {
  const query = answers.map((answer) => `truong-hop=${encodeURIComponent(answer)}`).join('&')
  return `/thu-tuc/${id}${query === '' ? '' : `?${query}`}`
}
