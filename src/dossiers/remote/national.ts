/** The national portal through its data-sharing adapter: mapi/login, then TraCuuHoSo at mapi/g. */

import { z } from 'zod'
import { isOwned } from '../agencies.ts'
import { parseDossierCode } from '../code.ts'
import { type HoSo, hoSoSchema, looseText, readHoSo } from '../national/ho-so.ts'
import type { DossierRecord } from '../record.ts'
import { SourceUnreachable } from '../source-unreachable.ts'
import type { NationalConfig } from '../sources-config.ts'
import type { Statuses } from '../status.ts'
import type { RemoteAdapter } from './adapter.ts'
import { below, exchange } from './exchange.ts'
import { createSession } from './session.ts'

const answerSchema = z.object({
  error_code: looseText,
  message: looseText,
  session: looseText,
  result: z.unknown().optional(),
  data: z.unknown().optional(),
})

type Answer = z.infer<typeof answerSchema>

export type NationalParts = {
  readonly config: NationalConfig
  readonly statuses: Statuses
  readonly clock: () => Date
}

/** An adapter for one unit's account. */
export function createNational({ config, statuses, clock }: NationalParts): RemoteAdapter {
  const call = async (path: string, body: object, signal: AbortSignal): Promise<Answer> => {
    const url = below(config.adapter, path)
    if (path === 'mapi/login') url.searchParams.set('dstcode', config.dstcode)
    const headers = { dstcode: config.dstcode }
    const { status, json } = await exchange({ sourceId: config.id, url, signal, headers, body })
    const parsed = answerSchema.safeParse(json)
    if (parsed.success) return parsed.data
    throw new SourceUnreachable(config.id, `HTTP ${status} with another content than an answer`)
  }
  const session = createSession(
    async (signal) => {
      const { username, password } = config
      const answer = await call('mapi/login', { username, password }, signal)
      if (isOk(answer) && answer.session !== '') return { token: answer.session }
      throw new SourceUnreachable(config.id, 'a refused log-in')
    },
    () => clock().getTime(),
  )
  const look = async (code: string, signal: AbortSignal, isAgain: boolean): Promise<Answer> => {
    const token = await session.token(signal)
    const body = { session: token, madonvi: config.unit, service: 'TraCuuHoSo', mahoso: code }
    const answer = await call('mapi/g', body, signal)
    if (isOk(answer)) return answer
    session.forget(token)
    // An expired session is only told as an error, so one new log-in is tried.
    if (!isAgain) return look(code, signal, true)
    throw new SourceUnreachable(config.id, `error code ${answer.error_code.slice(0, 10)}`)
  }
  return {
    async ask(code, signal) {
      const hits = listIn(await look(code, signal, false), config.id)
      const hit =
        hits.find((one) => one.MaHoSo === code || one.MaHoSoKhac.includes(code)) ?? hits[0]
      if (!hit) return null
      const given = { ...hit, MaHoSo: hit.MaHoSo || code }
      const read = readHoSo(given, { sourceId: config.id, asOf: clock().toISOString() })
      if (!read.ok)
        throw new SourceUnreachable(config.id, `a dossier with a bad ${read.fault.field}`)
      return { record: careful(read.record, { config, statuses, code }), owner: read.owner }
    },
  }
}

/** "0" and "00" both mean that all is well. */
function isOk({ error_code: code }: Answer): boolean {
  return code !== '' && Number(code) === 0
}

/** The list stands in `result`, in `data`, or as JSON text inside `message`. */
function listIn(answer: Answer, sourceId: string): readonly HoSo[] {
  const value = answer.result ?? answer.data ?? parse(answer.message)
  if (value === undefined || value === null || value === '') return []
  const list = Array.isArray(value)
    ? value
    : [(value as { result?: unknown }).result ?? value].flat()
  const parsed = z.array(hoSoSchema).safeParse(list)
  if (parsed.success) return parsed.data
  throw new SourceUnreachable(sourceId, 'a list of something else than dossiers')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Care = {
  readonly config: NationalConfig
  readonly statuses: Statuses
  readonly code: string
}

/**
 * Local systems are known to report 5, 6 and 8 to the portal as 9. For a dossier the portal does not
 * own, 9 is therefore told as the portal's word, without steps or advice.
 */
function careful(record: DossierRecord, { config, statuses, code }: Care): DossierRecord {
  const reading = parseDossierCode(code, '9999-12-01')
  const isOurs = reading.kind === 'dossier' && isOwned(reading.code, config.owns)
  if (record.status !== 9 || isOurs) return record
  return { ...record, status: 'unknown', statusText: statuses.nationalDone }
}
