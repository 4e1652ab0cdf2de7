/** `/bao-cao`: the results of sharing, to be read by whoever has the token. */

import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { teamSheets, walkGroupSheet, walkSheet } from '../../insights/report-sheet.ts'
import { teamReport } from '../../insights/team-report.ts'
import { walkGroups } from '../../insights/walk-groups.ts'
import { walkReports } from '../../insights/walk-report.ts'
import { type Period, parseWeek, weekBefore, weekOf } from '../../insights/week.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import type { PlaceBook } from '../../sharing/place-book.ts'
import { xlsxOf } from '../../sheets/write-sheet.ts'
import type { CountStore } from '../../stores/count-store.ts'
import type { TeamStore } from '../../stores/team-store.ts'
import { addressKey, limitRate } from '../limits.ts'
import { reportPage, tokenPage } from './report-page.ts'
import { isSession, isToken, newSession, sessionSeconds } from './session.ts'

export type ReportPages = {
  /** Without one there is no page. */
  readonly token: string | null
  readonly counts: Pick<CountStore, 'sums'>
  readonly teams: Pick<TeamStore, 'all'>
  readonly places: Pick<PlaceBook, 'title'>
  readonly flows: ReadonlyMap<string, Flow>
  readonly phrases: Phrases
  readonly publicUrl: () => string
  readonly clock: () => Date
  /** The calendar day in Vietnam, ISO date. */
  readonly today: () => string
}

const cookieName = 'bao-cao'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The routes; the token goes into a form and never into an address. */
export function serveReport(parts: ReportPages): Router {
  const router = Router()
  const { token } = parts
  if (token === null) return router
  const known = knownOnly({ ...parts, token })
  router.use('/bao-cao', unkept)
  const form = express.urlencoded({ extended: false, limit: '2kb' })
  router.post('/bao-cao', limitTries, form, enter({ ...parts, token }))
  router.post('/bao-cao/thoat', leave(parts))
  router.get('/bao-cao', known, show(parts))
  router.get('/bao-cao/tai', known, download(parts))
  return router
}

const unkept: RequestHandler = (_req, res, next) => {
  res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
  next()
}

const limitTries = limitRate({
  points: 10,
  seconds: 60,
  keyOf: (req) => addressKey(req.ip),
  code: 'too-many-messages',
})

type Locked = ReportPages & { readonly token: string }

function knownOnly({ token, clock, phrases }: Locked): RequestHandler {
  return (req, res, next) => {
    if (isSession(cookieOf(req), token, clock().getTime())) return next()
    res.type('html').send(tokenPage(phrases, false).html)
  }
}

function enter({ token, clock, phrases, publicUrl }: Locked): RequestHandler {
  return (req, res) => {
    const typed: unknown = (req.body as { ma?: unknown } | undefined)?.ma
    if (typeof typed !== 'string' || !isToken(typed.trim(), token)) {
      res.status(403).type('html').send(tokenPage(phrases, true).html)
      return
    }
    res.cookie(cookieName, newSession(token, clock().getTime()), {
      ...cookieOptions(publicUrl()),
      maxAge: sessionSeconds * 1000,
    })
    res.redirect(303, '/bao-cao')
  }
}

function leave({ publicUrl }: ReportPages): RequestHandler {
  return (_req, res) => {
    res.clearCookie(cookieName, cookieOptions(publicUrl()))
    res.redirect(303, '/bao-cao')
  }
}

function cookieOptions(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  return { httpOnly: true, sameSite: 'strict', path: '/bao-cao', secure } as const
}

function cookieOf(req: Request): string {
  const all = (req.headers.cookie ?? '').split(';').map((one) => one.trim())
  const own = all.find((one) => one.startsWith(`${cookieName}=`))
  return own?.slice(cookieName.length + 1) ?? ''
}

function show(parts: ReportPages): RequestHandler {
  return async (req, res) => {
    const week = weekIn(req, parts)
    const read = await readWeek(week, parts)
    res.type('html').send(reportPage({ ...read, phrases: parts.phrases }).html)
  }
}

function download(parts: ReportPages): RequestHandler {
  return async (req: Request, res: Response) => {
    const week = weekIn(req, parts)
    const { report, walks, groups } = await readWeek(week, parts)
    const told = [walkSheet(walks, week), walkGroupSheet(groups, week)]
    const file = await xlsxOf([...teamSheets(report), ...told])
    res.attachment(`ket-qua-${week.from}.xlsx`).type(xlsxType).send(Buffer.from(file))
  }
}

/** This week when none is asked for, or none that there is. */
function weekIn(req: Request, { today }: ReportPages): Period {
  const { tuan } = req.query
  return (typeof tuan === 'string' ? parseWeek(tuan) : null) ?? weekOf(today())
}

async function readWeek(week: Period, { counts, teams: store, places, flows }: ReportPages) {
  const [now, before] = [await counts.sums(week), await counts.sums(weekBefore(week))]
  const { title } = places
  const teams = await store.all()
  const report = teamReport({ week, now, before, title, teams })
  return { report, walks: walkReports(now, flows), groups: walkGroups(now, flows, teams) }
}
