/** What stands in front of the processes, as nginx would: each request goes to one that runs, by chance. */

import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { below, type Random } from '../../bench/retrieval/material/random.ts'
import type { Victim } from './victim.ts'

export type Balancer = {
  readonly url: string
  close(): void
}

/** 503 where no process runs, 502 where one went away before it answered. */
export async function startBalancer(
  victims: () => readonly Victim[],
  chance: Random,
): Promise<Balancer> {
  const server = createServer((req, res) => {
    const urls = victims().flatMap((victim) => victim.url() ?? [])
    const url = urls[below(chance, urls.length)]
    if (url === undefined) return void res.writeHead(503).end()
    const { method = 'GET', headers } = req
    const onward = request(new URL(req.url ?? '/', url), { method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('error', () => res.destroy()).pipe(res)
    })
    onward.on('error', () => (res.headersSent ? res.destroy() : res.writeHead(502).end()))
    req.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
