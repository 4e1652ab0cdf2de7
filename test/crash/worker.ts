/** The process that is killed: real stores, reception and delivery behind a bare HTTP door. */

import { createServer } from 'node:http'
import type { Log } from '../../src/assistant/log.ts'
import { createReception } from '../../src/assistant/reception.ts'
import type { Channel, ChannelEvent, Sent } from '../../src/channels/channel.ts'
import type { Mind } from '../../src/conversation/mind.ts'
import { createDelivery } from '../../src/delivery/delivery.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import { createFakeMind } from '../support/fake-mind.ts'

const { DATABASE_URL: databaseUrl = null, DATA_DIR: dataDir = '', PLATFORM = '' } = process.env

/** Sends to the platform of the driver, which outlives us. */
const channel: Channel = {
  id: 'telegram',
  decode: (body) => body as readonly ChannelEvent[],
  encode: (reply, chat) => [{ method: 'send', body: { chat, text: reply.text } }],
  async send(part, signal): Promise<Sent> {
    try {
      const body = JSON.stringify(part.body)
      const { status } = await fetch(PLATFORM, { method: 'POST', body, signal })
      if (status === 200) return { kind: 'delivered' }
      return status === 429
        ? { kind: 'wait', afterMs: 20 }
        : { kind: 'failed', reason: `${status}` }
    } catch {
      return { kind: 'uncertain', reason: 'no answer' }
    }
  },
}

/** Every reply of a chat is told apart by the number of its turn. */
function countingMind(): Mind {
  const mind = createFakeMind()
  return {
    ...mind,
    turn(state, message, now) {
      const turn = mind.turn(state, message, now)
      const replies = turn.replies.map((reply, n) =>
        n === 0 ? reply : { ...reply, text: `${turn.state.misses}: chọn tiếp` },
      )
      return { ...turn, replies }
    },
  }
}

const silent = () => {}
/** A part sent again is what the driver counts; anything else somebody has to look at. */
const say: Log['warn'] = (fields, event) => {
  if (event !== 'part-repeated') console.error(event, fields)
}
const log = { debug: silent, info: silent, warn: say, error: say }
const stores = await openStores({ databaseUrl, dataDir })
const channels = new Map([[channel.id, channel]])
const clock = () => new Date()
const random = Math.random
const delivery = createDelivery({ stores, channels, clock, random, log, sweepMs: 200 })
const reception = createReception({
  stores,
  channels,
  clock,
  log,
  mind: countingMind(),
  dossiers: [],
  details: async () => null,
  walks: stores.walks,
  bursts: { windowMs: 15, maxText: 2000 },
  mediaReply: () => ({ kind: 'text', text: '' }),
  replied: delivery.wake,
  sweepMs: 200,
})

const server = createServer(async (req, res) => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const events = channel.decode(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  const kept = await reception.accept('telegram', events).then(
    () => true,
    () => false,
  )
  res.writeHead(kept ? 200 : 503).end()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
