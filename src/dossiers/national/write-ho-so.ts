/** A record in the words of the national messages, for systems that ask back. */

import { instantOf } from '../moment.ts'
import type { DossierRecord } from '../record.ts'

/** The fields of TraCuuHoSo; all texts. */
export function hoSoOf(record: DossierRecord): Readonly<Record<string, string>> {
  return {
    MaHoSo: record.localCode ?? record.code,
    MaHoSoKhac: (record.localCode ? [record.code, ...record.otherCodes] : record.otherCodes).join(
      ';',
    ),
    MaTTHC: record.procedure.code ?? '',
    TenTTHC: record.procedure.name ?? '',
    TrangThaiHoSo: record.status === 'unknown' ? '' : String(record.status),
    NgayTiepNhan: compact(record.acceptedAt),
    NgayHenTra: compact(record.dueAt),
    NgayTra: compact(record.returnedAt),
    DonViXuLy: record.agency.name ?? '',
  }
}

/** `yyyyMMddHHmmss` of Vietnam. */
function compact(moment: string | undefined): string {
  if (moment === undefined) return ''
  const local = new Date(instantOf(moment) + 7 * 3_600_000).toISOString()
  return local.slice(0, 19).replace(/[-:T]/g, '')
}
