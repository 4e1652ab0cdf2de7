/** The messages other systems push, checked: the services of the national sync and their answers. */

import { z } from 'zod'
import { looseText } from '../national/ho-so.ts'

export const loginSchema = z.object({ username: looseText, password: looseText })

export const callSchema = z.object({
  session: looseText,
  service: looseText,
  mahoso: looseText,
  isUpdating: looseText,
  /** Some senders put a single object, or text that holds the list. */
  data: z.preprocess(listIn, z.array(z.unknown())).catch([]),
})

export type Call = z.infer<typeof callSchema>

/** A row of CapNhatTienDoHoSoMC. Whoever worked on it is not kept. */
export const tienDoSchema = z.object({
  MaHoSo: looseText,
  ThoiDiemXuLy: looseText,
  PhongBanXuLy: looseText,
  TrangThai: looseText,
  NgayKetThucTheoQuyDinh: looseText,
})

export type TienDo = z.infer<typeof tienDoSchema>

/** As senders expect it; `result` names the rows that were not taken, or the dossiers asked for. */
export type PushAnswer = {
  readonly error_code: string
  readonly message: string
  readonly result?: readonly unknown[]
}

export const errorCodes = { ok: '0', invalid: '-1', exists: '-3', unauthorised: '401' } as const

function listIn(value: unknown): unknown {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string') return value === undefined || value === null ? [] : [value]
  try {
    return listIn(JSON.parse(value))
  } catch {
    return undefined
  }
}
