/** Takes what other systems push, in the shapes and answers of the national sync. */

import type { DossierStore, Judgement } from '../../stores/dossier-store.ts'
import { normaliseCode } from '../code.ts'
import { judgePush } from '../judge.ts'
import { hoSoOf } from '../national/write-ho-so.ts'
import { type ReadEntry, readDossierEntry, readProgressEntry } from './entries.ts'
import { type Call, callSchema, errorCodes, loginSchema, type PushAnswer } from './message.ts'
import { openSession, type Sender, senderOfSession, senderOfToken } from './senders.ts'

export type ReceiverParts = {
  readonly store: DossierStore
  readonly senders: readonly Sender[]
  readonly secret: string | undefined
  readonly clock: () => Date
  /** Called after a call that changed dossiers, which then stand in `store.changed`. */
  readonly onChanges?: () => void
}

export type Receiver = {
  /** `mapi/login`: a session, or an answer that says no. */
  login(body: unknown): PushAnswer & { readonly session?: string }
  /** `mapi/g`: one call; `token` is the bearer token, if one came with it. */
  call(body: unknown, token: string | null): Promise<PushAnswer>
}

/** Dossiers taken in one call. */
export const largestPush = 1000

/** A receiver of pushes. The same call again changes nothing more. */
export function createReceiver(parts: ReceiverParts): Receiver {
  const now = () => parts.clock().getTime()
  return {
    login(body) {
      const given = loginSchema.safeParse(body).data ?? { username: '', password: '' }
      const session = openSession(given, parts.senders, now())
      return session === null ? unauthorised : { ...done, session }
    },
    async call(body, token) {
      const call = callSchema.safeParse(body).data
      if (!call) return refuse('Nội dung không đúng cấu trúc: cần một đối tượng JSON có service.')
      const sender =
        token === null
          ? senderOfSession(call.session, parts.senders, now())
          : senderOfToken(token, parts.senders)
      return sender === null ? unauthorised : serve(parts, sender, call)
    },
  }
}

const done: PushAnswer = { error_code: errorCodes.ok, message: '' }

const unauthorised: PushAnswer = {
  error_code: errorCodes.unauthorised,
  message: 'Phiên đăng nhập không đúng hoặc đã hết hạn. Đăng nhập lại rồi gửi lại.',
}

function refuse(message: string): PushAnswer {
  return { error_code: errorCodes.invalid, message }
}

async function serve(parts: ReceiverParts, sender: Sender, call: Call): Promise<PushAnswer> {
  switch (call.service) {
    case 'DongBoHoSoMC':
    case 'CapNhatTienDoHoSoMC':
      return takeRows(parts, sender, call)
    case 'TraCuuHoSo':
      return lookUp(parts, sender, call.mahoso)
    default:
      return refuse(
        'Không có dịch vụ này. Cần một trong: DongBoHoSoMC, CapNhatTienDoHoSoMC, TraCuuHoSo.',
      )
  }
}

async function lookUp({ store }: ReceiverParts, sender: Sender, code: string): Promise<PushAnswer> {
  const found = [...(await store.find(normaliseCode(code))), ...(await store.find(code))]
  const own = found.find((one) => one.sender === sender.id)
  return { ...done, result: own ? [hoSoOf(own.record)] : [] }
}

async function takeRows(parts: ReceiverParts, sender: Sender, call: Call): Promise<PushAnswer> {
  if (call.data.length === 0) return refuse('Không có hồ sơ nào trong data.')
  if (call.data.length > largestPush) return refuse(`Mỗi lần gửi tối đa ${largestPush} hồ sơ.`)
  const receivedAt = parts.clock().toISOString()
  const isUpdating = call.isUpdating.toLowerCase() === 'true'
  const reading = { sender: sender.id, receivedAt, secret: parts.secret, isUpdating }
  const read = call.service === 'DongBoHoSoMC' ? readDossierEntry : readProgressEntry
  const rows = call.data.map((row) => read(row, reading))
  const entries = rows.flatMap((row) => (row.ok ? [row.entry] : []))
  const judgements = await parts.store.take({ sender: sender.id, receivedAt, entries }, judgePush)
  if (judgements.some(({ kind }) => kind === 'changed')) parts.onChanges?.()
  return answerOf(rows, judgements)
}

type Refusal = {
  readonly MaHoSo: string
  readonly error_code: string
  readonly message: string
}

/** Rows that are in order are kept; the answer names the others. */
function answerOf(rows: readonly ReadEntry[], judgements: readonly Judgement[]): PushAnswer {
  let at = 0
  const refusals = rows.flatMap((row) => {
    const refusal = row.ok ? refusalOf(row.code, judgements[at++]) : faultOf(row)
    return refusal ? [refusal] : []
  })
  if (refusals.length === 0) return done
  const exists = refusals.filter(({ error_code: code }) => code === errorCodes.exists)
  const isOnlyThat = exists.length === refusals.length
  return {
    error_code: isOnlyThat ? errorCodes.exists : errorCodes.invalid,
    message: isOnlyThat
      ? 'Hồ sơ đã tồn tại'
      : `${refusals.length} trong ${rows.length} hồ sơ chưa được nhận, xem result.`,
    result: refusals,
  }
}

function refusalOf(code: string, judgement: Judgement | undefined): Refusal | null {
  if (judgement?.kind === 'exists') {
    return { MaHoSo: code, error_code: errorCodes.exists, message: 'Hồ sơ đã tồn tại' }
  }
  if (judgement?.kind !== 'missing') return null
  const message = 'Chưa có hồ sơ này, gửi DongBoHoSoMC trước.'
  return { MaHoSo: code, error_code: errorCodes.invalid, message }
}

function faultOf({ code, fault }: Extract<ReadEntry, { ok: false }>): Refusal {
  const message = `${fault.field}: cần ${fault.expected}`
  return { MaHoSo: code.slice(0, 100), error_code: errorCodes.invalid, message }
}
