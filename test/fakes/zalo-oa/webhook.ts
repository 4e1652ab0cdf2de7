/** Webhooks of Zalo: signed, repeated on a ladder, for two seconds each. */

import { createHash } from 'node:crypto'
import { type Delivered, deliver } from '../fake-server.ts'

export type FakeWebhook = {
  /** Sets the address; as in the console, an unsigned `{}` tries it: the status that came. */
  set(url: string): Promise<number | undefined>
  /** An event without `app_id` and `timestamp`. Resolves when it was taken, or given up. */
  happen(event: object, how?: How): Promise<void>
  readonly deliveries: readonly (readonly number[])[]
  /** False once the whole ladder failed: a person has to switch the webhook on again. */
  readonly subscribed: () => boolean
}

export type How = Delivered & {
  readonly wrongSignature?: boolean
  /** Signs over the time in `X-ZEvent-Timestamp` instead of that in the body. */
  readonly timeInHeader?: boolean
}

/** 30 seconds, 5 and 15 and 30 minutes, 1 hour. */
const usualLadder = [30_000, 300_000, 900_000, 1_800_000, 3_600_000]
const deadline = 2000

export function createFakeWebhook({
  app,
  now,
  speed,
  ladder = usualLadder,
}: {
  readonly app: { readonly appId: string; readonly secretKey: string }
  readonly now: () => number
  readonly speed: number
  readonly ladder?: readonly number[]
}): FakeWebhook {
  const deliveries: (readonly number[])[] = []
  let address: string | null = null
  let subscribed = true

  const send = (
    body: string,
    headers: Readonly<Record<string, string>>,
    steps: readonly number[],
  ) =>
    deliver({
      url: address ?? '',
      headers,
      body,
      ladder: steps,
      deadline,
      isDone: (status) => status === 200,
      repeated: (n) => ({ num_retry: String(n) }),
    })

  return {
    deliveries,
    subscribed: () => subscribed,
    async set(url) {
      address = url
      return (await send('{}', {}, []))[0]
    },
    async happen(event, { wrongSignature, timeInHeader, twice } = {}) {
      if (address === null || !subscribed) return
      const timestamp = String(now())
      const signedAt = timeInHeader ? String(now() + 7) : timestamp
      const body = JSON.stringify({ app_id: app.appId, ...event, timestamp })
      const key = wrongSignature ? 'another key' : app.secretKey
      const mac = createHash('sha256')
        .update(app.appId + body + signedAt + key)
        .digest('hex')
      const headers = {
        'x-zevent-signature': `mac=${mac}`,
        ...(timeInHeader ? { 'x-zevent-timestamp': signedAt } : {}),
      }
      const steps = ladder.map((ms) => ms / speed)
      const statuses = await send(body, headers, steps)
      deliveries.push(statuses)
      if (statuses.length > ladder.length && statuses.at(-1) !== 200) subscribed = false
      if (twice) deliveries.push(await send(body, headers, steps))
    },
  }
}
