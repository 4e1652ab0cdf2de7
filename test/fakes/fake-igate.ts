/** VNPT iGate as it answers: status names, applicants that must not leak, codes that only begin alike. */

import { type FakeServer, startFake } from './fake-system.ts'

export type IgateDossier = {
  readonly code: string
  readonly statusCurrentTask: string
  readonly appointmentDate?: string | null
}

export type FakeIgate = FakeServer & {
  /** Makes every token handed out so far invalid. */
  expire(): void
}

/** An installation that knows these dossiers. */
export async function startFakeIgate(dossiers: readonly IgateDossier[]): Promise<FakeIgate> {
  let generation = 1
  const fake = await startFake((request) => {
    if (request.path === '/auth/realms/digo/protocol/openid-connect/token') {
      const form = new URLSearchParams(request.text)
      const isKnown = form.get('client_id') === 'client' && form.get('client_secret') === 'secret'
      if (!isKnown) return { status: 401, json: { error: 'invalid_client' } }
      return { json: { access_token: `token-${generation}`, expires_in: 300 } }
    }
    if (request.headers.authorization !== `Bearer token-${generation}`) {
      return { status: 401, json: { error: 'invalid_token' } }
    }
    const wanted = request.query.get('code') ?? ''
    return { json: { content: dossiers.filter(({ code }) => code.startsWith(wanted)).map(fill) } }
  })
  return Object.assign(fake, {
    expire: () => {
      generation += 1
    },
  })
}

function fill({ code, statusCurrentTask, appointmentDate = '2026-11-27T17:00:00' }: IgateDossier) {
  return {
    code,
    applicant: {
      data: {
        fullname: 'NGƯỜI NỘP THỬ',
        identityNumber: '001203004567',
        phoneNumber: '0900000123',
      },
    },
    procedure: { translate: [{ name: 'Thủ tục minh họa' }] },
    statusCurrentTask,
    applyMethod: { name: 'Trực tuyến' },
    appliedDate: '2026-11-09T10:00:00',
    completedDate: null,
    appointmentDate,
  }
}
