/**
 * The central API of the ministry systems of 2026: a token for a client, envelopes of
 * `{ code, message, data }`. The public guide names the shapes and not the address of a look-up, so
 * its path is a setting.
 */

import { z } from 'zod'
import { readMoment } from '../moment.ts'
import { hoSoSchema, looseText, readHoSo } from '../national/ho-so.ts'
import { SourceUnreachable } from '../source-unreachable.ts'
import type { CentralConfig } from '../sources-config.ts'
import type { RemoteAdapter } from './adapter.ts'
import { below, exchange } from './exchange.ts'
import { createSession } from './session.ts'

/** Some versions give `code` as a text. */
const envelope = z.object({ code: looseText, message: looseText, data: z.unknown().optional() })

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().catch(300) })

const statusSchema = hoSoSchema.extend({ TrangThai: looseText, NoiDungYKien: looseText })

export type CentralParts = { readonly config: CentralConfig; readonly clock: () => Date }

/** An adapter for one ministry's system. */
export function createCentral({ config, clock }: CentralParts): RemoteAdapter {
  const now = () => clock().getTime()
  const call = async (path: string, body: object, signal: AbortSignal, token?: string) => {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` }
    const url = below(config.api, path)
    const { status, json } = await exchange({ sourceId: config.id, url, signal, headers, body })
    const parsed = envelope.safeParse(json)
    // A gateway's page is no answer about a dossier.
    if (!parsed.success) throw new SourceUnreachable(config.id, `HTTP ${status} with no envelope`)
    return { code: Number(parsed.data.code || status), data: parsed.data.data }
  }
  const session = createSession(async (signal) => {
    const body = { client_id: config.clientId, client_secret: config.clientSecret }
    const { code, data } = await call(config.tokenPath, body, signal)
    const parsed = tokenSchema.safeParse(data)
    if (!parsed.success) throw new SourceUnreachable(config.id, `a refused log-in (${code})`)
    const { access_token: token, expires_in: seconds } = parsed.data
    return { token, until: now() + Math.max(0, seconds - 10) * 1000 }
  }, now)
  const look = async (wanted: string, signal: AbortSignal, isAgain: boolean): Promise<unknown> => {
    const token = await session.token(signal)
    const { code, data } = await call(config.statusPath, { MaHoSo: wanted }, signal, token)
    if (code === 200) return data
    if (code === 404) return null
    session.forget(token)
    if ((code === 401 || code === 403) && !isAgain) return look(wanted, signal, true)
    throw new SourceUnreachable(config.id, `code ${code}`)
  }
  return {
    async ask(code, signal) {
      const data = await look(code, signal, false)
      const [first = null] = Array.isArray(data) ? data : [data]
      if (first === null || first === undefined || Object.keys(first).length === 0) return null
      const parsed = statusSchema.safeParse(first)
      if (!parsed.success) throw new SourceUnreachable(config.id, 'something else than a dossier')
      const read = readHoSo(nationalShape(parsed.data, code), {
        sourceId: config.id,
        asOf: clock().toISOString(),
      })
      if (!read.ok)
        throw new SourceUnreachable(config.id, `a dossier with a bad ${read.fault.field}`)
      return { record: read.record, owner: read.owner }
    },
  }
}

/** The same fields with TrangThai for TrangThaiHoSo, and other ways to write a time. */
function nationalShape(data: z.infer<typeof statusSchema>, code: string) {
  const days = ['NgayNopHoSo', 'NgayTiepNhan', 'NgayHenTra', 'NgayTra', 'NgayKetThucXuLy'] as const
  const compact = Object.fromEntries(days.map((field) => [field, compactTime(data[field])]))
  return {
    ...data,
    ...compact,
    MaHoSo: data.MaHoSo || code,
    TrangThaiHoSo: data.TrangThaiHoSo || data.TrangThai,
    ThongTinTra: data.ThongTinTra || data.NoiDungYKien,
  }
}

/** A time that cannot be read stays as it is and is refused further on. */
function compactTime(text: string): string {
  const moment = readMoment(text)
  if (moment === null) return text
  if (moment.length === 10) return moment.replaceAll('-', '')
  const local = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString()
  return local.slice(0, 19).replace(/[-:T]/g, '')
}
