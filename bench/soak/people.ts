/** Citizens without end: everyone is new, asks a few things and never comes back. */

import { once } from 'node:events'
import { get } from 'node:http'
import { type Answer, type Client, openClient, postOf } from '../server/client.ts'
import type { TelegramSink } from './telegram-sink.ts'

export type Crowd = {
  readonly url: string
  readonly secret: string
  readonly sink: TelegramSink
  readonly questions: readonly string[]
  /** Counted on from crowd to crowd. */
  readonly turns: { taken: number; conversations: number }
  /** How many turns there are to be. */
  readonly until: number
}

/** Questions a citizen asks. */
const stay = 4

/** Every so many citizens on the web keep the page open while they ask. */
const watching = 10

/** Milliseconds until a citizen on Telegram asks on without an answer. */
const patience = 10_000

/** Asks on the web until the quota is used up. */
export async function askOnWeb(crowd: Crowd): Promise<void> {
  const line = createLine(crowd.url)
  while (isWanted(crowd)) await oneOnWeb(crowd, line)
  line.close()
}

async function oneOnWeb(crowd: Crowd, line: Line): Promise<void> {
  const { url, turns } = crowd
  const n = turns.conversations++
  const from = addressOf(n)
  const opened = await line.send(postOf({ url, from, path: '/api/v1/conversations', body: {} }))
  const { id, token } = JSON.parse(opened.body) as { id: string; token: string }
  const leave = n % watching === 0 ? await watch(`${url}/api/v1/conversations/${id}`, token) : null
  for (let asked = 0; asked < stay && countTurn(crowd); asked += 1) {
    const path = `/api/v1/conversations/${id}/messages`
    const body = { id: `m${asked}`, text: questionOf(crowd) }
    const { status } = await line.send(postOf({ url, from, path, token, body }))
    if (status !== 200) throw new Error(`soak: expected an answer, got ${status}`)
  }
  leave?.()
}

/** An open stream of events; returns how to leave. */
async function watch(conversation: string, token: string): Promise<() => void> {
  const headers = { authorization: `Bearer ${token}` }
  const asked = get(`${conversation}/events`, { headers, agent: false })
  const [stream] = await once(asked, 'response')
  stream.on('error', () => {}).resume()
  asked.on('error', () => {})
  return () => void asked.destroy()
}

/** Asks on Telegram until the quota is used up. */
export async function askOnTelegram(crowd: Crowd): Promise<void> {
  const line = createLine(crowd.url)
  while (isWanted(crowd)) await oneOnTelegram(crowd, line)
  line.close()
}

async function oneOnTelegram(crowd: Crowd, line: Line): Promise<void> {
  const { url, secret, sink, turns } = crowd
  const chat = 1_000_000 + turns.conversations++
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret }
  for (let asked = 0; asked < stay && countTurn(crowd); asked += 1) {
    const message = {
      ...{ message_id: asked, date: Math.floor(Date.now() / 1000), text: questionOf(crowd) },
      ...{ chat: { id: chat, type: 'private' }, from: { id: chat, is_bot: false } },
    }
    const body = { update_id: chat * stay + asked, message }
    const shown = sink.shown(chat)
    const { status } = await line.send(postOf({ url, path: '/hooks/telegram', headers, body }))
    if (status !== 200) throw new Error(`soak: expected an acknowledgement, got ${status}`)
    await Promise.race([shown, new Promise((go) => setTimeout(go, patience).unref())])
  }
}

type Line = { send(request: Buffer): Promise<Answer>; close(): void }

/** A connection that is opened again when the server closed it: it closes those that are quiet. Asking twice is harmless. */
function createLine(url: string): Line {
  let client: Client | null = null
  const send = async (request: Buffer): Promise<Answer> => {
    client ??= await openClient(url)
    return client.send(request)
  }
  return {
    async send(request) {
      return send(request).catch(() => {
        client = null
        return send(request)
      })
    },
    close: () => client?.close(),
  }
}

/** Counts one more turn, where there are not enough yet. */
function countTurn(crowd: Crowd): boolean {
  if (!isWanted(crowd)) return false
  crowd.turns.taken += 1
  return true
}

function isWanted({ turns, until }: Crowd): boolean {
  return turns.taken < until
}

function questionOf({ questions, turns }: Crowd): string {
  return questions[(turns.taken * 7) % questions.length] ?? ''
}

/** Households of a province. */
function addressOf(n: number): string {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
}
