/** The central API of 2026 as its guide describes it: envelopes, HTTP codes that need not match them. */

import { type FakeServer, startFake } from './fake-system.ts'

export type FakeCentral = FakeServer & {
  expire(): void
  /** The type of `code` is not settled. */
  codeAs: 'number' | 'text'
}

/** A system that knows these dossiers by MaHoSo. */
export async function startFakeCentral(
  dossiers: readonly Readonly<Record<string, unknown>>[],
): Promise<FakeCentral> {
  let generation = 1
  const server = await startFake((request) => {
    const body = JSON.parse(request.text)
    const answer = (code: number, data: unknown, status = 200) => ({
      status,
      json: { code: fake.codeAs === 'text' ? String(code) : code, message: '', data },
    })
    if (request.path === '/v1/GetToken') {
      const isKnown = body.client_id === 'client' && body.client_secret === 'secret'
      return isKnown
        ? answer(200, { access_token: `token-${generation}`, expires_in: 300 })
        : answer(401, {}, 401)
    }
    if (request.headers.authorization !== `Bearer token-${generation}`) return answer(401, {}, 401)
    const found = dossiers.find(({ MaHoSo }) => MaHoSo === body.MaHoSo)
    return found ? answer(200, found) : answer(404, null)
  })
  const fake: FakeCentral = Object.assign(server, {
    codeAs: 'number' as const,
    expire: () => {
      generation += 1
    },
  })
  return fake
}
