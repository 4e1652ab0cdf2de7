/** Updates on their way to the bot: kept for polls, or delivered to its webhook. */

import { setTimeout as pause } from 'node:timers/promises'
import { type Answered, type Asked, type Delivered, deliver } from '../fake-server.ts'
import { type Body, ok, refusal } from './answers.ts'

export type Updates = {
  readonly deliveries: readonly (readonly number[])[]
  /** Resolves when a webhook is set. */
  readonly registered: Promise<void>
  /** Resolves when delivered, given up, or kept for polls. */
  happen(update: object, how?: TelegramHow): Promise<void>
  setWebhook(body: Body): Answered
  deleteWebhook(): Answered
  webhookInfo(): Answered
  poll(body: Body, asked: Asked): Promise<Answered>
}

export type TelegramHow = Delivered & {
  /** The number of an update that happened before. */
  readonly id?: number
}

type Webhook = { readonly url: string; readonly secret: string }
type Update = { readonly update_id: number }

/** Milliseconds Telegram holds a delivery. */
const holds = 60_000

/** `ladder`: milliseconds between tries of a delivery. */
export function createUpdates(ladder: readonly number[]): Updates {
  const deliveries: (readonly number[])[] = []
  const pending: Update[] = []
  const registered = Promise.withResolvers<void>()
  let webhook: Webhook | null = null
  let allowed: readonly string[] = []
  let last = 700_000_000
  let polls = 0

  /** An empty list means all kinds. */
  const isWanted = (update: object) =>
    allowed.length === 0 || Object.keys(update).some((kind) => allowed.includes(kind))
  const allow = ({ allowed_updates }: Body) => {
    if (allowed_updates !== undefined) allowed = allowed_updates as readonly string[]
  }

  return {
    deliveries,
    registered: registered.promise,
    async happen(update, { id, twice } = {}) {
      if (id === undefined) last += 1
      const whole = { update_id: id ?? last, ...update }
      if (!isWanted(update)) return
      if (!webhook) return void pending.push(whole)
      const delivery = {
        url: webhook.url,
        headers: { 'x-telegram-bot-api-secret-token': webhook.secret },
        body: JSON.stringify(whole),
        ladder,
        deadline: holds,
        isDone: (status: number) => status >= 200 && status < 300,
      }
      deliveries.push(await deliver(delivery))
      if (twice) deliveries.push(await deliver(delivery))
    },
    setWebhook(body) {
      allow(body)
      webhook = { url: String(body.url), secret: String(body.secret_token ?? '') }
      registered.resolve()
      return ok(true)
    },
    deleteWebhook() {
      webhook = null
      return ok(true)
    },
    webhookInfo: () => ok({ url: webhook?.url ?? '', pending_update_count: pending.length }),
    async poll(body, { gone }) {
      if (webhook) {
        return refusal(409, "Conflict: can't use getUpdates method while webhook is active")
      }
      if (polls > 0) return refusal(409, 'Conflict: terminated by other getUpdates request')
      polls += 1
      allow(body)
      const { offset = 0, limit = 100, timeout = 0 } = body
      while ((pending[0]?.update_id ?? Number.POSITIVE_INFINITY) < Number(offset)) pending.shift()
      const end = performance.now() + Number(timeout) * 1000
      while (pending.length === 0 && performance.now() < end && !gone.aborted) await pause(10)
      polls -= 1
      return ok(pending.slice(0, Number(limit)))
    },
  }
}
