/** The web chat API with canned replies, for the page's own tests: it can be told to fail. */

import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express, type Request, type Response } from 'express'
import type { Reply } from '../../src/conversation/reply.ts'
import {
  answer,
  checklist,
  choices,
  dossier,
  dossierMissing,
  greeting,
  step,
} from './canned-replies.ts'

/** What happens to the next message instead of a plain answer. */
export type Fault =
  /** The line breaks in mid-answer, after the work is done. */
  | { readonly kind: 'lost-answer' }
  /** The line breaks before anything is done. */
  | { readonly kind: 'lost-question' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'slow'; readonly ms: number }

export type StandIn = {
  readonly url: string
  /** Each message as it came in, repeats included. */
  readonly received: { readonly id: string; readonly text?: string; readonly choice?: string }[]
  readonly conversations: Map<string, Conversation>
  /** Used up one by one. */
  readonly faults: Fault[]
  /** Adds a line nobody asked for, as an officer's answer would be. */
  add(reply: Reply): void
  /** What was said of replies, as it came in. */
  readonly judged: unknown[]
  /** Content types of pictures that came in. */
  readonly pictures: string[]
  /** When false, events are refused as by a server that has none. */
  streams: boolean
  close(): Promise<void>
}

export type Line =
  | {
      readonly seq: number
      readonly author: 'citizen'
      readonly at: string
      readonly id: string
      readonly text: string
    }
  | {
      readonly seq: number
      readonly author: 'assistant'
      readonly at: string
      readonly reply: Reply
    }

export type Conversation = {
  token: string
  readonly lines: Line[]
  readonly answers: Map<string, unknown>
  readonly ticked: Set<number>
  /** Called when there are new lines. */
  readonly waiting: Set<() => void>
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A running stand-in that serves the page built into `pageFolder`. */
export async function startStandIn(pageFolder: string): Promise<StandIn> {
  const app = express()
  app.use(express.json())
  app.use((_request, response, next) => {
    response.set('content-security-policy', policy)
    next()
  })
  const state = {
    received: [] as StandIn['received'],
    conversations: new Map<string, Conversation>(),
    faults: [] as Fault[],
    judged: [] as unknown[],
    pictures: [] as string[],
    streams: true,
  }
  serveApi(app, state)
  app.use(express.static(pageFolder))
  const server = await listen(app)
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    add(reply: Reply) {
      for (const conversation of state.conversations.values()) {
        append(conversation, reply)
        ring(conversation)
      }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  })
}

type State = Pick<
  StandIn,
  'received' | 'conversations' | 'faults' | 'judged' | 'pictures' | 'streams'
>

function serveApi(app: Express, state: State): void {
  app.post('/api/v1/conversations', (_request, response) => {
    const id = randomUUID()
    const conversation = {
      token: randomUUID(),
      lines: [],
      answers: new Map(),
      ticked: new Set<number>(),
      waiting: new Set<() => void>(),
    }
    state.conversations.set(id, conversation)
    const replies = [{ seq: append(conversation, greeting), ...greeting }]
    response.status(201).json({ id, token: conversation.token, replies })
  })
  app.post('/api/v1/conversations/:id/messages', (request, response) =>
    receive(state, request, response),
  )
  app.get('/api/v1/conversations/:id/messages', (request, response) => {
    const conversation = authorise(state, request, response)
    const after = Number(request.query.after ?? 0)
    if (!conversation) return
    const news = () => conversation.lines.filter(({ seq }) => seq > after)
    const answer = () => {
      conversation.waiting.delete(answer)
      if (!response.headersSent) response.json({ messages: news() })
    }
    if (request.query.wait === undefined || news().length > 0) return answer()
    conversation.waiting.add(answer)
    setTimeout(answer, Number(request.query.wait) * 1_000).unref()
  })
  app.get('/api/v1/conversations/:id/events', (request, response) => {
    const conversation = state.streams && authorise(state, request, response)
    if (!conversation) return void (response.headersSent || problem(response, 404))
    response.type('text/event-stream').write('retry: 2000\n\n')
    let last = Number(request.get('last-event-id') ?? 0)
    const tell = () => {
      for (const line of conversation.lines.filter(({ seq }) => seq > last)) {
        response.write(`id: ${line.seq}\nevent: message\ndata: ${JSON.stringify(line)}\n\n`)
        last = line.seq
      }
    }
    tell()
    conversation.waiting.add(tell)
    response.on('close', () => conversation.waiting.delete(tell))
  })
  app.post(
    '/api/v1/conversations/:id/pictures',
    express.raw({ type: 'image/*', limit: '8mb' }),
    (request, response) => {
      const conversation = authorise(state, request, response)
      if (!conversation) return
      state.pictures.push(request.get('content-type') ?? '')
      response.json(take(conversation, { id: String(request.query.id), text: 'Ảnh giấy hẹn' }))
    },
  )
  app.get('/api/v1/conversations/:id/transcript', (request, response) => {
    if (!authorise(state, request, response)) return
    response.type('text').send(`transcript ${request.query.format}`)
  })
  app.get('/api/v1/suggestions', (request, response) => {
    const found = /^khai/.test(String(request.query.q)) ? greeting.choices?.slice(0, 2) : []
    response.json({ suggestions: found })
  })
  const exchanges = ['token', 'takeover'].map((way) => `/api/v1/conversations/:id/${way}`)
  app.post(exchanges, (request, response) => {
    const conversation = authorise(state, request, response)
    if (!conversation) return
    conversation.token = randomUUID()
    response.json({ token: conversation.token })
  })
  app.post('/api/v1/conversations/:id/feedback', (request, response) => {
    if (!authorise(state, request, response)) return
    state.judged.push(request.body)
    response.status(204).end()
  })
  app.delete('/api/v1/conversations/:id', (request, response) => {
    if (!authorise(state, request, response)) return
    state.conversations.delete(String(request.params.id))
    response.status(204).end()
  })
}

async function receive(state: State, request: Request, response: Response): Promise<void> {
  const conversation = authorise(state, request, response)
  if (!conversation) return
  state.received.push(request.body)
  const fault = state.faults.shift()
  if (fault?.kind === 'status') return problem(response, fault.status, fault.headers)
  if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.ms))
  if (fault?.kind === 'lost-question') return breakOff(request, response)
  const result = conversation.answers.get(request.body.id) ?? take(conversation, request.body)
  conversation.answers.set(request.body.id, result)
  if (fault?.kind === 'lost-answer') return breakOff(request, response)
  response.json(result)
}

/** Without the first bytes of an answer the browser itself would ask again. */
function breakOff(request: Request, response: Response): void {
  response.type('json').write('{', () => request.socket.destroy())
}

function take(
  conversation: Conversation,
  message: { id: string; text?: string; choice?: string },
): unknown {
  const words = message.text ?? labelOf(conversation, message.choice ?? '')
  const seq = conversation.lines.length + 1
  const at = new Date().toISOString()
  conversation.lines.push({ seq, author: 'citizen', at, id: message.id, text: words })
  const replies = repliesTo(conversation, message).map((reply) => ({
    seq: append(conversation, reply),
    ...reply,
  }))
  ring(conversation)
  return { seq, outcome: 'answered', replies }
}

const byWord: readonly (readonly [RegExp, readonly Reply[]])[] = [
  [/^a:khai-sinh|khai sinh/, [answer]],
  [/mấy việc/, [choices]],
  [/từng bước|:show$|:back$/, [checklist([])]],
  [/:done$/, [step]],
  [/9999/, [dossierMissing]],
  [/H26/, [dossier]],
]

function repliesTo(
  conversation: Conversation,
  { text = '', choice = '' }: { text?: string; choice?: string },
): readonly Reply[] {
  const item = /^k:.*:(\d+)$/.exec(choice)?.[1]
  if (item !== undefined) return [tick(conversation, Number(item))]
  const known = byWord.find(([pattern]) => pattern.test(choice || text))
  return known?.[1] ?? [{ kind: 'text', text: `Trợ lý đã nhận: ${text || choice}` }]
}

function tick({ ticked }: Conversation, item: number): Reply {
  if (!ticked.delete(item)) ticked.add(item)
  return checklist([...ticked])
}

function labelOf({ lines }: Conversation, choice: string): string {
  const shown = lines.flatMap((line) => {
    if (line.author === 'citizen') return []
    const items = line.reply.kind === 'checklist' ? line.reply.items : []
    return [...(line.reply.choices ?? []), ...items]
  })
  return shown.find((option) => option.choice === choice)?.label ?? '…'
}

function append({ lines }: Conversation, reply: Reply): number {
  const seq = lines.length + 1
  lines.push({ seq, author: 'assistant', at: new Date().toISOString(), reply })
  return seq
}

function ring({ waiting }: Conversation): void {
  for (const tell of waiting) tell()
}

function authorise(state: State, request: Request, response: Response): Conversation | null {
  const conversation = state.conversations.get(String(request.params.id))
  if (conversation && request.headers.authorization === `Bearer ${conversation.token}`) {
    return conversation
  }
  problem(response, 404)
  return null
}

function problem(response: Response, status: number, headers: Record<string, string> = {}): void {
  const body = { title: `Xin lỗi ông/bà, lỗi ${status}.`, status, code: 'stand-in' }
  response.status(status).set(headers).type('application/problem+json').json(body)
}

function listen(app: Express): Promise<Server> {
  return new Promise((done) => {
    const server = app.listen(0, '127.0.0.1', () => done(server))
  })
}
