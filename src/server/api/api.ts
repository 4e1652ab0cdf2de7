/**
 * The web chat API, version 1. Every conversation has a token that goes with each request as
 * `Authorization: Bearer`, also for events: a browser reads those with fetch.
 */

import { type RequestHandler, Router } from 'express'
import type { Judge } from '../../assistant/feedback.ts'
import type { Pictures } from '../../assistant/pictures.ts'
import type { RateConfig } from '../../config.ts'
import type { FeedbackStore } from '../../stores/feedback-store.ts'
import { addressKey, limitRate } from '../limits.ts'
import { Problem } from '../problem.ts'
import { noteConversation, noteOutcome } from '../request-log.ts'
import { authorise, type ConversationParams, tokenIn, unauthorised } from './authorise.ts'
import { type EventParts, streamEvents } from './events.ts'
import { giveHistory } from './history.ts'
import { readBeginning, readIncoming } from './incoming.ts'
import { readJudgement } from './judgement.ts'
import { readJson, readJsonIfAny } from './read-json.ts'
import { pictureIn, readPicture } from './read-picture.ts'
import { giveTranscript, type TranscriptParts } from './transcript.ts'
import { createWindows } from './windows.ts'
import { replyOnWire } from './wire.ts'

export type ApiParts = EventParts &
  TranscriptParts & {
    readonly rate: RateConfig
    /** Longest text of a message, in characters. */
    readonly maxText: number
    readonly judge: Judge
    /** What was said of the replies of a conversation, by their numbers. */
    readonly verdicts: FeedbackStore['verdicts']
    /** Looks at pictures; absent = none are taken. */
    readonly pictures?: Pictures
  }

/** All routes below /api/v1. Paths are written in full so that the log can name them. */
export function serveApi(parts: ApiParts): Router {
  const { assistant, rate } = parts
  const router = Router({ caseSensitive: true })
  const known = authorise(assistant)
  const windows = createWindows()
  const conversation = '/api/v1/conversations/:id'
  router
    .route('/api/v1/conversations')
    .post(limitOpening(rate), readJsonIfAny(), open(parts))
    .all(allowOnly('POST'))
  router.route(conversation).delete(known, erase(parts)).all(allowOnly('DELETE'))
  router
    .route(`${conversation}/messages`)
    .post(known, limitMessages(rate), ...readJson(), receive(parts))
    .get(known, giveHistory(parts, windows))
    .all(allowOnly('GET, HEAD, POST'))
  if (parts.pictures) {
    router
      .route(`${conversation}/pictures`)
      .post(known, limitMessages(rate), readPicture(), receivePicture(parts, parts.pictures))
      .all(allowOnly('POST'))
  }
  router
    .route(`${conversation}/events`)
    .head(known, (_req, res) => void res.end())
    .get(known, streamEvents(parts, windows))
    .all(allowOnly('GET, HEAD'))
  router
    .route(`${conversation}/transcript`)
    .get(known, giveTranscript(parts))
    .all(allowOnly('GET, HEAD'))
  router.route(`${conversation}/token`).post(known, renew(parts)).all(allowOnly('POST'))
  router.route(`${conversation}/takeover`).post(known, takeOver(parts)).all(allowOnly('POST'))
  router
    .route(`${conversation}/feedback`)
    .post(known, limitMessages(rate), ...readJson(), takeJudgement(parts))
    .all(allowOnly('POST'))
  return router
}

/** Of whatever body comes along only where to begin is read. */
function open({ assistant }: ApiParts): RequestHandler {
  return async (req, res) => {
    const { id, token, replies } = await assistant.open('web', readBeginning(req.body))
    noteConversation(res, id)
    res.status(201).json({ id, token, replies: replies.map(replyOnWire) })
  }
}

function receive({ assistant, maxText }: ApiParts): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const incoming = readIncoming(req.body, maxText)
    const turn = await assistant.receive({
      conversationId: req.params.id,
      address: addressKey(req.ip),
      ...incoming,
    })
    if (!turn) throw unauthorised()
    const { seq, outcome, replies } = turn
    noteOutcome(res, outcome)
    res.json({ seq, outcome, replies: replies.map(replyOnWire) })
  }
}

/** The answer has the shape of that to a message; the picture itself is kept nowhere. */
function receivePicture(
  { assistant }: ApiParts,
  pictures: Pictures,
): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const { eventId, bytes } = pictureIn(req)
    const turn = await assistant.receive({
      conversationId: req.params.id,
      address: addressKey(req.ip),
      eventId,
      message: await pictures.look(bytes),
    })
    if (!turn) throw unauthorised()
    const { seq, outcome, replies } = turn
    noteOutcome(res, outcome)
    res.json({ seq, outcome, replies: replies.map(replyOnWire) })
  }
}

/** 204 when the token is being exchanged already: the client goes on with what it has. */
function renew({ assistant }: ApiParts): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const token = tokenIn(req.headers.authorization) ?? ''
    const fresh = await assistant.renewToken(req.params.id, token)
    if (fresh === null) res.status(204).end()
    else res.json({ token: fresh })
  }
}

/** For a page the conversation was handed to: who handed it on, and whoever saw the link, is out. */
function takeOver({ assistant }: ApiParts): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const token = tokenIn(req.headers.authorization) ?? ''
    const fresh = await assistant.takeOver(req.params.id, token)
    if (fresh === null) throw unauthorised()
    res.json({ token: fresh })
  }
}

function takeJudgement({ judge }: ApiParts): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const kept = await judge({ conversationId: req.params.id, ...readJudgement(req.body) })
    if (!kept) throw new Problem('not-found')
    res.status(204).end()
  }
}

function erase({ assistant }: ApiParts): RequestHandler<ConversationParams> {
  return async (req, res) => {
    await assistant.erase(req.params.id)
    res.status(204).end()
  }
}

function limitOpening({ conversationsPer10Minutes }: RateConfig): RequestHandler {
  return limitRate({
    points: conversationsPer10Minutes,
    seconds: 600,
    keyOf: (req) => addressKey(req.ip),
    code: 'too-many-conversations',
  })
}

function limitMessages({ messagesPerMinute }: RateConfig): RequestHandler<ConversationParams> {
  return limitRate({
    points: messagesPerMinute,
    seconds: 60,
    keyOf: (req) => req.params.id,
    code: 'too-many-messages',
  })
}

function allowOnly(methods: string): RequestHandler {
  return () => {
    throw new Problem('method-not-allowed', { headers: { Allow: methods } })
  }
}
