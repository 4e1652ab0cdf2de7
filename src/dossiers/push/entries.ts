/** Pushed rows as entries for the store: what was told, its hash, and what the history says of it. */

import { hash } from 'node:crypto'
import type { DossierEntry } from '../../stores/dossier-store.ts'
import { isCodeShaped, normaliseCode } from '../code.ts'
import type { Told } from '../judge.ts'
import { readCompactMoment } from '../moment.ts'
import { type HoSoFault, hoSoSchema, readHoSo, readStatusNumber } from '../national/ho-so.ts'
import { ownerChecks } from '../owner.ts'
import { tienDoSchema } from './message.ts'

export type ReadEntry =
  | { readonly ok: true; readonly code: string; readonly entry: DossierEntry<Told> }
  | { readonly ok: false; readonly code: string; readonly fault: HoSoFault }

export type Reading = {
  readonly sender: string
  /** ISO instant. */
  readonly receivedAt: string
  readonly secret: string | undefined
  readonly isUpdating: boolean
}

/** A row of DongBoHoSoMC. */
export function readDossierEntry(row: unknown, reading: Reading): ReadEntry {
  const parsed = hoSoSchema.safeParse(row)
  if (!parsed.success) return wrong('', { field: 'data', expected: 'an object as documented' })
  const read = readHoSo(parsed.data, { sourceId: reading.sender, asOf: reading.receivedAt })
  const said = parsed.data.MaHoSo
  if (!read.ok) return wrong(said, read.fault)
  const { record } = read
  const owner = ownerChecks(read.owner, record.code, reading.secret)
  const content = { ...record, asOf: undefined }
  return {
    ok: true,
    code: said,
    entry: {
      code: record.code,
      hash: hash('sha256', JSON.stringify([content, owner])),
      event: { kind: 'dossier', at: null, status: record.status, department: null },
      told: { kind: 'whole', record, owner, mayReplace: reading.isUpdating },
    },
  }
}

/** A row of CapNhatTienDoHoSoMC. */
export function readProgressEntry(row: unknown, { receivedAt }: Reading): ReadEntry {
  const parsed = tienDoSchema.safeParse(row)
  if (!parsed.success) return wrong('', { field: 'data', expected: 'an object as documented' })
  const { MaHoSo, ThoiDiemXuLy, PhongBanXuLy, TrangThai, NgayKetThucTheoQuyDinh } = parsed.data
  if (MaHoSo === '') return wrong('', { field: 'MaHoSo', expected: 'a dossier code' })
  const status = readStatusNumber(TrangThai)
  if (status === null) return wrong(MaHoSo, { field: 'TrangThai', expected: '1 to 10' })
  const at = readCompactMoment(ThoiDiemXuLy)
  if (at === null) return wrong(MaHoSo, { field: 'ThoiDiemXuLy', expected: 'yyyyMMddHHmmss' })
  const normalised = normaliseCode(MaHoSo)
  const department = PhongBanXuLy === '' ? null : PhongBanXuLy
  const dueAt = readCompactMoment(NgayKetThucTheoQuyDinh)
  const code = isCodeShaped(normalised) ? normalised : MaHoSo
  return {
    ok: true,
    code: MaHoSo,
    entry: {
      code,
      hash: hash('sha256', JSON.stringify(['progress', code, at, status, department, dueAt])),
      event: { kind: 'progress', at, status, department },
      told: { kind: 'progress', status, department, asOf: receivedAt, dueAt },
    },
  }
}

function wrong(code: string, fault: HoSoFault): ReadEntry {
  return { ok: false, code, fault }
}
