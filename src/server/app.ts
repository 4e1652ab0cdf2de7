/** The web application: every request passes these doors in this order. */

import type { RequestListener } from 'node:http'
import express, { type RequestHandler, Router } from 'express'
import type { Assistant } from '../assistant/assistant.ts'
import type { Judge } from '../assistant/feedback.ts'
import type { Log } from '../assistant/log.ts'
import type { Pictures } from '../assistant/pictures.ts'
import type { PrintSheet } from '../assistant/print-sheet.ts'
import type { Config } from '../config.ts'
import type { Suggest } from '../conversation/suggest.ts'
import type { Receiver } from '../dossiers/push/receive.ts'
import type { Phrases } from '../knowledge/phrases.ts'
import type { Press } from '../sharing/posters/press.ts'
import type { FeedbackStore } from '../stores/feedback-store.ts'
import { answerErrors, isApi, refuseUnknown } from './answer-errors.ts'
import { serveApi } from './api/api.ts'
import { serveGoOn } from './api/go-on.ts'
import { serveSuggestions } from './api/suggestions.ts'
import { allowEmbedding } from './embed/allow-embedding.ts'
import { serveEmbedding } from './embed/serve-embedding.ts'
import { behindFronts } from './front.ts'
import { serveHealth } from './health.ts'
import { type Hooks, serveHooks } from './hooks/hooks.ts'
import { servePages } from './pages.ts'
import { servePosters } from './poster/serve-posters.ts'
import { servePush } from './push.ts'
import { type ReportPages, serveReport } from './report/serve-report.ts'
import { logRequests } from './request-log.ts'
import { securityHeaders, setHeaders } from './security.ts'
import { type SharePages, serveShare } from './share/serve-share.ts'
import { serveSheets } from './sheet/serve-sheets.ts'
import { type SitePages, serveSite } from './site/serve-site.ts'
import { createTally } from './tally.ts'

export type AppParts = {
  readonly assistant: Assistant
  /** What half a question may be about. */
  readonly suggest: Suggest
  /** Takes what citizens say of replies. */
  readonly judge: Judge
  /** What was said of the replies of a conversation, by their numbers. */
  readonly verdicts: FeedbackStore['verdicts']
  readonly printSheet: PrintSheet
  /** Where the public finds this server, without a slash at the end; asked for only once it listens. */
  readonly publicUrl: () => string
  readonly config: Pick<Config, 'trustProxy' | 'rate' | 'embedOrigins'>
  readonly phrases: Phrases
  /** Longest text of a message, in characters. */
  readonly maxText: number
  readonly log: Log
  /** Looks at pictures; absent = none are taken. */
  readonly pictures?: Pictures
  /** Takes what other systems push; absent where none may. */
  readonly receiver?: Receiver
  /** Shared links; absent where nothing is shared. */
  readonly share?: Omit<SharePages, 'phrases' | 'publicUrl' | 'log'>
  /** Prints posters one at a time; absent where nothing is shared. */
  readonly press?: Press
  /** The page of results; absent where nothing is counted. */
  readonly report?: Omit<ReportPages, 'phrases' | 'publicUrl'>
  /** The public pages and the chat without scripts; absent where only the chat is served. */
  readonly site?: SitePages
  /** Where messengers deliver; none when no channel is configured. */
  readonly hooks?: Hooks
  /** Absolute path of the built browser files. */
  readonly webRoot: string
  readonly ready: () => Promise<boolean>
  /** Aborted when the process is about to stop. */
  readonly stopping: AbortSignal
  /** Milliseconds between signs of life on a quiet stream; default 20,000, proxies often close after 60,000. */
  readonly heartbeatMs?: number
}

/** The application over its parts; it listens nowhere yet. */
export function createApp(parts: AppParts): RequestListener {
  const { config } = parts
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing')
  app.set('trust proxy', config.trustProxy)
  const headers = securityHeaders()
  const often = { headers, tally: createTally(parts) }
  const share = parts.share && serveShare({ ...parts, ...parts.share, ...often })
  const site = parts.site && serveSite({ ...parts, ...parts.site, ...often })
  app.use(logRequests(parts.log), setHeaders(headers))
  if (share) app.use(share.router)
  app.use(allowEmbedding(config.embedOrigins))
  app.use(serveHealth(parts))
  if (parts.hooks) app.use(serveHooks({ hooks: parts.hooks, log: parts.log }))
  const api = apiOf(parts)
  const pages = pagesOf(parts, site?.router)
  app.use((req, res, next) => (isApi(req) ? api : pages)(req, res, next))
  app.use(answerErrors(parts))
  return behindFronts(
    [share, site].flatMap((served) => served?.front ?? []),
    app,
  )
}

/** Everything below /api, also what is not there. */
function apiOf(parts: AppParts): Router {
  const { config, heartbeatMs = 20_000 } = parts
  const router = Router({ caseSensitive: true })
  router.use(unkept)
  if (parts.receiver) router.use(servePush(parts.receiver))
  router.use(serveApi({ ...parts, rate: config.rate, heartbeatMs }))
  router.use(serveSuggestions(parts.suggest), serveGoOn(parts.publicUrl))
  router.use(refuseUnknown)
  return router
}

/** Everything people look at, the public pages first: they are asked for most. */
function pagesOf(parts: AppParts, site: Router | undefined): Router {
  const router = Router({ caseSensitive: true })
  if (site) router.use(site)
  if (parts.press) router.use(servePosters({ ...parts, press: parts.press }))
  if (parts.report) router.use(serveReport({ ...parts, ...parts.report }))
  router.use(serveSheets(parts))
  router.use(serveEmbedding({ ...parts, origins: parts.config.embedOrigins }))
  router.use(servePages(parts))
  return router
}

/** Answers of the API are for one reader, once. */
const unkept: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}
