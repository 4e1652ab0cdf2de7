/** A HTTP client that costs the machine next to nothing, so that what is measured is the server. */

import { connect, type Socket } from 'node:net'

export type Client = {
  /** One request at a time; resolves to status and body. */
  send(request: Buffer): Promise<Answer>
  close(): void
}

/** The body is decoded when it is read: packed pages as text cost the client more than they cost the server. */
export type Answer = { readonly status: number; readonly body: string }

/** One kept connection to `url`. Understands answers with a Content-Length, as Express gives. */
export function openClient(url: string): Promise<Client> {
  const { hostname, port } = new URL(url)
  const { promise, resolve, reject } = Promise.withResolvers<Client>()
  const socket = connect(Number(port), hostname, () => resolve(clientOver(socket)))
  socket.setNoDelay(true).once('error', reject)
  return promise
}

function clientOver(socket: Socket): Client {
  let pending: PromiseWithResolvers<Answer> | null = null
  let received: Buffer = Buffer.alloc(0)
  const fail = () => pending?.reject(new Error('the server closed the connection'))
  socket.on('error', fail).on('close', fail)
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const answer = answerIn(received)
    if (!answer) return
    received = Buffer.alloc(0)
    const asked = pending
    pending = null
    asked?.resolve(answer)
  })
  return {
    send(request) {
      const asked = Promise.withResolvers<Answer>()
      pending = asked
      // A socket that is gone says nothing when it is written to.
      if (socket.destroyed) fail()
      else socket.write(request)
      return asked.promise
    },
    close: () => void socket.destroy(),
  }
}

function answerIn(received: Buffer): Answer | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = received.toString('latin1', 0, end)
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  if (received.length < end + 4 + length) return null
  return {
    status: Number(head.slice(9, 12)),
    get body() {
      return received.toString('utf8', end + 4)
    },
  }
}

export type Post = {
  readonly url: string
  readonly path: string
  readonly token?: string
  /** The address a proxy in front would tell. */
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A whole request as bytes. */
export function postOf({ url, path, token, from, headers = {}, body }: Post): Buffer {
  const text = JSON.stringify(body)
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    ...(from === undefined ? [] : [`X-Forwarded-For: ${from}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`)
}
