/** VNPT iGate: a search by code behind a client log-in. Statuses come as names, ids differ between installations. */

import { z } from 'zod'
import { isCodeShaped, normaliseCode } from '../code.ts'
import { readMoment } from '../moment.ts'
import { looseText } from '../national/ho-so.ts'
import { dossierRecordSchema } from '../record.ts'
import { SourceUnreachable } from '../source-unreachable.ts'
import type { IgateConfig } from '../sources-config.ts'
import { type Statuses, statusNamed } from '../status.ts'
import type { RemoteAdapter, RemoteAnswer } from './adapter.ts'
import { below, exchange } from './exchange.ts'
import { createSession, type Login } from './session.ts'

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().catch(60) })

const named = z.object({ name: looseText }).nullish().catch(null)

const foundSchema = z.object({
  code: looseText,
  procedure: z
    .object({
      code: looseText,
      translate: z
        .array(z.object({ name: looseText }))
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  statusCurrentTask: looseText,
  dossierStatus: named,
  agency: z.object({ code: looseText, name: looseText }).nullish().catch(null),
  applicant: z
    .object({ data: z.object({ identityNumber: looseText, phoneNumber: looseText }).nullish() })
    .nullish()
    .catch(null),
  appliedDate: looseText,
  acceptedDate: looseText,
  appointmentDate: looseText,
  completedDate: looseText,
})

const searchSchema = z.object({ content: z.array(foundSchema) })

export type IgateParts = {
  readonly config: IgateConfig
  readonly statuses: Statuses
  readonly clock: () => Date
}

/** An adapter for one installation. The applicant's name is dropped here. */
export function createIgate({ config, statuses, clock }: IgateParts): RemoteAdapter {
  const now = () => clock().getTime()
  const session = createSession(login(config, now), now)
  const search = async (code: string, signal: AbortSignal, isAgain: boolean) => {
    const token = await session.token(signal)
    const url = below(config.api, 'pa/dossier-search/dvc')
    url.search = new URLSearchParams({ page: '0', size: '10', spec: 'slice', code }).toString()
    const headers = { Authorization: `Bearer ${token}` }
    const { status, json } = await exchange({ sourceId: config.id, url, signal, headers })
    if (status === 401 && !isAgain) {
      session.forget(token)
      return search(code, signal, true)
    }
    const parsed = searchSchema.safeParse(json)
    if (status !== 200 || !parsed.success) {
      throw new SourceUnreachable(config.id, `HTTP ${status} with another content than a search`)
    }
    return parsed.data.content
  }
  return {
    async ask(code, signal) {
      const content = await search(code, signal, false)
      // The search also finds codes that only begin alike.
      const hit = content.find((one) => normaliseCode(one.code) === code)
      return hit
        ? answerOf(hit, { sourceId: config.id, statuses, asOf: clock().toISOString() })
        : null
    },
  }
}

function login(config: IgateConfig, now: () => number): Login {
  return async (signal) => {
    const url = below(config.sso, 'auth/realms/digo/protocol/openid-connect/token')
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
    })
    const { status, json } = await exchange({ sourceId: config.id, url, signal, body })
    const parsed = tokenSchema.safeParse(json)
    if (!parsed.success) throw new SourceUnreachable(config.id, `a refused log-in (HTTP ${status})`)
    const { access_token: token, expires_in: seconds } = parsed.data
    return { token, until: now() + Math.max(0, seconds - 10) * 1000 }
  }
}

type Given = { readonly sourceId: string; readonly statuses: Statuses; readonly asOf: string }

function answerOf(
  hit: z.infer<typeof foundSchema>,
  { sourceId, statuses, asOf }: Given,
): RemoteAnswer {
  const statusText = hit.dossierStatus?.name || hit.statusCurrentTask
  const name = hit.procedure?.translate?.[0]?.name
  const parsed = dossierRecordSchema.safeParse({
    code: isCodeShaped(hit.code) ? hit.code : normaliseCode(hit.code),
    procedure: some({ code: hit.procedure?.code, name }),
    status: statusNamed(statusText, statuses),
    statusText,
    ...some({
      submittedAt: readMoment(plainTime(hit.appliedDate)) ?? '',
      acceptedAt: readMoment(plainTime(hit.acceptedDate)) ?? '',
      dueAt: readMoment(plainTime(hit.appointmentDate)) ?? '',
      finishedAt: readMoment(plainTime(hit.completedDate)) ?? '',
    }),
    agency: some({ code: hit.agency?.code, name: hit.agency?.name }),
    sourceId,
    asOf,
  })
  if (!parsed.success) throw new SourceUnreachable(sourceId, 'a dossier without its code')
  const { identityNumber: idNumber, phoneNumber: phone } = hit.applicant?.data ?? {}
  return { record: parsed.data, owner: some({ idNumber, phone }) }
}

/** Java writes +0700 without a colon. */
function plainTime(text: string): string {
  return text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
}

function some<T extends Readonly<Record<string, string | undefined>>>(fields: T) {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}
