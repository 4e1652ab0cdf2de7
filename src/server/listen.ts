/** Opens the port, and closes it without cutting anyone off. */

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { AppError } from '../errors.ts'

export type Address = { readonly host: string; readonly port: number }

export type Listening = {
  /** `http://127.0.0.1:8080` */
  readonly url: string
  /** Takes no more connections, waits for running requests, and cuts off what lasts longer. */
  close(graceMs: number): Promise<void>
}

/** The address cannot be listened on. */
export class ListenFailed extends AppError {
  readonly address: Address

  constructor(address: Address, cause: unknown) {
    const code = (cause as { code?: string }).code ?? 'an unknown error'
    const got = reasons[code] ?? code
    const where = `${address.host}:${address.port}`
    super('listen-failed', `[server] listen on ${where}: ${got}`, { cause })
    this.address = address
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'expected a free port, got one in use by another program (EADDRINUSE). Stop that program, or set PORT to another number.',
  EACCES:
    'expected a port this user may open, got EACCES. Set PORT to a number from 1024, or ask the administrator.',
  EADDRNOTAVAIL:
    'expected an address of this machine, got another (EADDRNOTAVAIL). Set HOST to 127.0.0.1 or 0.0.0.0.',
  ENOTFOUND: 'expected an address, got an unknown name (ENOTFOUND). Set HOST to 127.0.0.1.',
}

/** Starts answering. Throws ListenFailed. */
export function listen(handler: RequestListener, address: Address): Promise<Listening> {
  const server = createServer(timeouts, handler)
  const closeIdle = watchConnections(server)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ListenFailed(address, error)))
    server.listen(address.port, address.host, () => {
      resolve({ url: urlOf(server), close: (graceMs) => close(server, closeIdle, graceMs) })
    })
  })
}

/** Milliseconds for the head and the whole of a request: a slow sender holds no connection for long. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000 }

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

/**
 * Returns what closes every connection without a request. Node's own closeIdleConnections leaves
 * those on which a browser has said nothing yet, and they would hold up the stop.
 */
function watchConnections(server: Server): () => void {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return () => {
    server.closeIdleConnections()
    for (const socket of silent) socket.destroySoon()
  }
}

/** Connections become idle one by one as their requests end, so they are swept repeatedly. */
function close(server: Server, closeIdle: () => void, graceMs: number): Promise<void> {
  const sweep = setInterval(closeIdle, 20)
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}
