/** `/thu-tuc/<id or code>/in`: the printed page, for everybody or for the case in the query. */

import { Router } from 'express'
import type { PrintSheet } from '../../assistant/print-sheet.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { sheetPath } from '../../sharing/sheet-path.ts'
import { sendPage } from '../page.ts'
import { drawQr } from '../qr.ts'
import { sheetPage } from './sheet-page.ts'

export type SheetPages = {
  readonly printSheet: PrintSheet
  readonly phrases: Phrases
  /** Where the public finds this server, without a slash at the end. */
  readonly publicUrl: () => string
}

/** Case answers in one address; no procedure asks nearly as many questions. */
const mostAnswers = 20

/** The routes; an unknown procedure gets the page that says so. */
export function serveSheets({ printSheet, phrases, publicUrl }: SheetPages): Router {
  const router = Router()
  router.get('/thu-tuc/:procedure/in', async (req, res) => {
    const sheet = await printSheet(req.params.procedure, answersIn(req.query['truong-hop']))
    if (!sheet) {
      sendPage(res, { status: 404, name: 'not-found', phrases })
      return
    }
    const url = publicUrl() + sheetPath(sheet.procedure.id, sheet.chosen)
    const qr = drawQr(url)
    // The facts are those of today.
    res.set('Cache-Control', 'no-cache').type('html')
    res.send(sheetPage({ sheet, url, qr, phrases }).html)
  })
  return router
}

function answersIn(query: unknown): readonly string[] {
  const all = Array.isArray(query) ? query : [query]
  return all.filter((one) => typeof one === 'string').slice(0, mostAnswers)
}
