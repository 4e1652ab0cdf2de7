/**
 * `/tro-chuyen` without JavaScript: forms in, whole pages out, a redirect between, so that neither
 * reloading nor going back sends anything twice. Browsers with JavaScript get the chat at the same
 * address; the page they load sends those without here, by `?don-gian=1`.
 */

import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { type Assistant, historyPage } from '../../../assistant/assistant.ts'
import type { Site } from '../../../assistant/site.ts'
import type { Config } from '../../../config.ts'
import type { Message } from '../../../conversation/message.ts'
import type { Choice } from '../../../conversation/reply.ts'
import type { StoredMessage } from '../../../stores/conversation-store.ts'
import { addressKey, limitRate } from '../../limits.ts'
import { Problem } from '../../problem.ts'
import { noteConversation, noteOutcome } from '../../request-log.ts'
import type { Kit } from '../kit.ts'
import { answerProblems } from '../message.ts'
import { idIn } from '../query.ts'
import { sendOnce } from '../send.ts'
import { dropSession, keepSession, type Session, sessionIn } from './cookie.ts'
import { type Form, isOurForm, proofOf, readForm } from './form.ts'
import { talkPage } from './talk-page.ts'

export type TalkServerParts = {
  readonly assistant: Assistant
  readonly kit: () => Kit
  readonly config: Pick<Config, 'rate'>
  /** Longest text of a message, in characters. */
  readonly maxText: number
  readonly site: Pick<Site, 'offer'>
}

/** Messages on one page. */
const shownMessages = 40

/** Where the plain chat is, at its newest message. */
const here = '/tro-chuyen?don-gian=1#moi-nhat'

/** Routes of the plain chat; without `?don-gian` a GET goes on to the one with scripts. */
export function serveTalk(parts: TalkServerParts): Router {
  const router = Router({ caseSensitive: true })
  const body = express.urlencoded({ limit: '64kb', extended: false, parameterLimit: 10 })
  const session = readSession(parts)
  router.get('/tro-chuyen', onlyPlain, session, show(parts))
  router.post('/tro-chuyen', session, limitTurns(parts), body, receive(parts))
  router.use(answerProblems(parts.kit))
  return router
}

const onlyPlain: RequestHandler = (req, _res, next) => {
  const isPlain = req.query['don-gian'] !== undefined || sessionIn(req) !== null
  next(isPlain ? undefined : 'route')
}

/** The conversation of the cookie, if its token opens it; a cookie that opens nothing is dropped. */
function readSession({ assistant }: TalkServerParts): RequestHandler {
  return async (req, res, next) => {
    const session = sessionIn(req)
    if (session && (await assistant.authorise(session.id, session.token))) {
      res.locals.session = session
    } else if (session) dropSession(res)
    next()
  }
}

function sessionOf(res: Response): Session | null {
  return (res.locals as { session?: Session }).session ?? null
}

/** Nothing begins by looking: a link that asks something shows a button. */
function show(parts: TalkServerParts): RequestHandler {
  return async (req, res) => {
    const asked = idIn(req.query.hoi)
    const offer = asked === null ? null : parts.site.offer(asked)
    await sendTalk(parts, { res, ...(offer ? { offer } : {}) })
  }
}

function receive(parts: TalkServerParts): RequestHandler {
  return async (req, res) => {
    const form = (req.body ?? {}) as Form
    const session = sessionOf(res)
    if (!isOurForm(req, form, session)) throw new Problem('foreign-form')
    if (form.xoa !== undefined) {
      if (session) await parts.assistant.erase(session.id)
      dropSession(res)
      return res.redirect(303, '/tro-chuyen?don-gian=1')
    }
    try {
      const { eventId, message } = readForm(form, parts.maxText)
      const mine = session ?? (await open(parts, res))
      await answer(parts, mine, { id: eventId, message }, { req, res })
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      const draft = typeof form['loi-nhan'] === 'string' ? form['loi-nhan'] : ''
      const { code, details } = error
      const problem = parts.kit().phrases.say(`server.problem.${code}`, details.values ?? {})
      return sendTalk(parts, { res, draft, problem, status: 422 })
    }
    res.redirect(303, here)
  }
}

async function answer(
  { assistant }: TalkServerParts,
  { id }: Session,
  incoming: { readonly id: string; readonly message: Message },
  { req, res }: { readonly req: Request; readonly res: Response },
): Promise<void> {
  noteConversation(res, id)
  const turn = await assistant.receive({
    conversationId: id,
    eventId: incoming.id,
    message: incoming.message,
    address: addressKey(req.ip),
  })
  if (!turn) throw new Problem('unauthorised')
  noteOutcome(res, turn.outcome)
}

async function open({ assistant, kit }: TalkServerParts, res: Response): Promise<Session> {
  const { id, token } = await assistant.open('web')
  keepSession(res, { id, token }, kit().publicUrl.startsWith('https:'))
  return { id, token }
}

type Sending = {
  readonly res: Response
  readonly offer?: Choice
  readonly draft?: string
  readonly problem?: string
  readonly status?: number
}

async function sendTalk(parts: TalkServerParts, { res, status, ...said }: Sending): Promise<void> {
  const session = sessionOf(res)
  const all = session ? await wholeHistory(parts.assistant, session.id) : []
  const page = {
    messages: all.slice(-shownMessages),
    isCut: all.length > shownMessages,
    proof: proofOf(session),
    messageId: crypto.randomUUID(),
    maxText: parts.maxText,
    ...said,
  }
  sendOnce(res, talkPage(page, parts.kit()), status)
}

async function wholeHistory({ history }: Assistant, id: string): Promise<readonly StoredMessage[]> {
  const all: StoredMessage[] = []
  for (;;) {
    const next = (await history(id, all.at(-1)?.seq ?? 0)) ?? []
    all.push(...next)
    if (next.length < historyPage) return all
  }
}

/** As the API counts: whoever has a conversation by its messages, everybody else by what they begin. */
function limitTurns({ config }: TalkServerParts): RequestHandler {
  const messages: RequestHandler = limitRate({
    points: config.rate.messagesPerMinute,
    seconds: 60,
    keyOf: (req) => sessionIn(req)?.id ?? '',
    code: 'too-many-messages',
  })
  const opening: RequestHandler = limitRate({
    points: config.rate.conversationsPer10Minutes,
    seconds: 600,
    keyOf: (req) => addressKey(req.ip),
    code: 'too-many-conversations',
  })
  return (req, res, next) => (sessionOf(res) ? messages : opening)(req, res, next)
}
