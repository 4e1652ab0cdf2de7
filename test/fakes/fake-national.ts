/** The national portal's adapter as it answers: texts only, sessions that end with an error, three places for the list. */

import { type FakeServer, startFake } from './fake-system.ts'

export type FakeNational = FakeServer & {
  /** Ends every session. */
  expire(): void
  /** Where the list stands, and how success is written. */
  shape: 'result' | 'data' | 'message'
  ok: '0' | '00'
}

/** An adapter that knows these dossiers, by MaHoSo or MaHoSoKhac. */
export async function startFakeNational(
  dossiers: readonly Readonly<Record<string, unknown>>[],
): Promise<FakeNational> {
  let generation = 1
  const server = await startFake((request) => {
    const body = JSON.parse(request.text)
    if (request.headers.dstcode === undefined) return { status: 400, json: { error_code: '99' } }
    if (request.path === '/forward/mapi/login') {
      const isKnown = body.username === 'unit' && body.password === 'secret'
      if (!isKnown || request.query.get('dstcode') === null) {
        return { json: { session: '', error_code: '1', message: 'Sai tài khoản' } }
      }
      return { json: { session: `session-${generation}`, error_code: fake.ok, message: '' } }
    }
    if (body.session !== `session-${generation}`) {
      return { json: { error_code: '-1', message: 'Phiên làm việc đã hết hạn' } }
    }
    const found = dossiers.filter(
      ({ MaHoSo, MaHoSoKhac }) => MaHoSo === body.mahoso || MaHoSoKhac === body.mahoso,
    )
    if (fake.shape === 'message') {
      return { json: { error_code: fake.ok, message: JSON.stringify(found) } }
    }
    return { json: { error_code: fake.ok, message: '', [fake.shape]: found } }
  })
  const fake: FakeNational = Object.assign(server, {
    shape: 'result' as const,
    ok: '0' as const,
    expire: () => {
      generation += 1
    },
  })
  return fake
}
