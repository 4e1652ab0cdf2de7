/** A Telegram that takes everything at once and keeps nothing: what is measured is the program. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TelegramSink = {
  readonly url: string
  readonly token: string
  /** Resolves when something is shown in the chat. */
  shown(chat: number): Promise<void>
  close(): void
}

export async function startTelegramSink(): Promise<TelegramSink> {
  const token = '4242:soak'
  const waiting = new Map<number, () => void>()
  let last = 0
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { chat_id?: number }
    const isShown = req.url?.endsWith('/sendMessage') === true
    const result = isShown
      ? { message_id: ++last, date: 0, chat: { id: body.chat_id, type: 'private' }, text: '' }
      : { id: 4242, is_bot: true, first_name: 'Soak', username: 'soak_bot' }
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ ok: true, result }))
    if (!isShown) return
    const chat = Number(body.chat_id)
    waiting.get(chat)?.()
    waiting.delete(chat)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    shown: (chat) => new Promise((resolve) => waiting.set(chat, resolve)),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
