/** The dossier of the national messages (HoSo): a checked payload, and the record it becomes. */

import { z } from 'zod'
import { parseNumber } from '../../vietnamese/numbers.ts'
import { isCodeShaped, normaliseCode } from '../code.ts'
import { readCompactMoment } from '../moment.ts'
import type { OwnerNumbers } from '../owner.ts'
import { type DossierRecord, dossierRecordSchema } from '../record.ts'
import { statusCodes } from '../status.ts'

/** All values are texts; some senders write numbers, or null for what they do not know. */
export const looseText = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .optional()
  .transform((value) => (value === undefined || value === null ? '' : String(value).trim()))

const list = <T extends z.ZodType>(item: T) => z.array(item).nullish().catch(null)

export const hoSoSchema = z.object({
  MaHoSo: looseText,
  MaHoSoKhac: looseText,
  MaTTHC: looseText,
  TenTTHC: looseText,
  MaLinhVuc: looseText,
  TenLinhVuc: looseText,
  KenhThucHien: looseText,
  TrangThaiHoSo: looseText,
  NgayNopHoSo: looseText,
  NgayTiepNhan: looseText,
  NgayHenTra: looseText,
  NgayTra: looseText,
  NgayKetThucXuLy: looseText,
  NgayTuChoi: looseText,
  ThongTinTra: looseText,
  DonViXuLy: looseText,
  TrangThaiThanhToan: looseText,
  SoDienThoai: looseText,
  SoGiayToChuHoSo: looseText,
  DinhDanhCHS: z.object({ SoDinhDanh: looseText }).nullish().catch(null),
  DanhSachLePhi: list(z.object({ Gia: looseText })),
  DanhSachHoSoBoSung: list(
    z.object({ NoiDungBoSung: looseText, NgayBoSung: looseText, NgayTiepNhanBoSung: looseText }),
  ),
})

export type HoSo = z.infer<typeof hoSoSchema>

export type HoSoFault = { readonly field: string; readonly expected: string }

export type ReadHoSo =
  | { readonly ok: true; readonly record: DossierRecord; readonly owner: OwnerNumbers }
  | { readonly ok: false; readonly fault: HoSoFault }

/** The record of a dossier; the fault names a field and never a value. `asOf` is an ISO moment. */
export function readHoSo(
  hoSo: HoSo,
  { sourceId, asOf }: { readonly sourceId: string; readonly asOf: string },
): ReadHoSo {
  const codes = readCodes(hoSo)
  if (codes === null) return faulty('MaHoSo', 'a dossier code, here or in MaHoSoKhac')
  const status = readStatusNumber(hoSo.TrangThaiHoSo)
  if (status === null) return faulty('TrangThaiHoSo', 'a number from 1 to 10')
  const days = readDays(hoSo)
  if (!days.ok) return days
  const parsed = dossierRecordSchema.safeParse({
    ...codes,
    procedure: some({ code: hoSo.MaTTHC, name: hoSo.TenTTHC }),
    ...groupOf('field', { code: hoSo.MaLinhVuc, name: hoSo.TenLinhVuc }),
    channel: channels[hoSo.KenhThucHien] ?? 'in-person',
    status,
    ...days.moments,
    ...supplementOf(hoSo, status),
    ...feeOf(hoSo, status),
    ...(status === 3 || status === 8 ? some({ reason: hoSo.ThongTinTra }) : {}),
    agency: some({ name: hoSo.DonViXuLy }),
    sourceId,
    asOf,
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return faulty(String(issue?.path[0] ?? '-'), 'a value as documented')
  }
  return { ok: true, record: parsed.data, owner: ownerOf(hoSo) }
}

/** `4` or `04`; null for what is not on the national list. */
export function readStatusNumber(text: string): (typeof statusCodes)[number] | null {
  return statusCodes.find((code) => /^\d{1,2}$/.test(text) && code === Number(text)) ?? null
}

/** KenhThucHien; without one it counts as filed in person. */
const channels: Readonly<Record<string, DossierRecord['channel']>> = {
  1: 'in-person',
  2: 'online',
  3: 'post',
}

/** A local code of another shape is kept beside the surrogate that stands for it. */
function readCodes({ MaHoSo, MaHoSoKhac }: HoSo) {
  const own = normaliseCode(MaHoSo)
  const others = MaHoSoKhac.split(/[;,\s]+/)
    .filter((text) => text !== '')
    .map(normaliseCode)
    .filter((code) => isCodeShaped(code) && code !== own)
  if (isCodeShaped(own)) return { code: own, otherCodes: others }
  const [code, ...otherCodes] = others
  return code && MaHoSo !== '' ? { code, otherCodes, localCode: MaHoSo } : null
}

type Days =
  | { readonly ok: true; readonly moments: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly fault: HoSoFault }

function readDays(hoSo: HoSo): Days {
  const moments: Record<string, string> = {}
  const finished = hoSo.NgayKetThucXuLy || hoSo.NgayTuChoi
  const texts = {
    submittedAt: ['NgayNopHoSo', hoSo.NgayNopHoSo],
    acceptedAt: ['NgayTiepNhan', hoSo.NgayTiepNhan],
    dueAt: ['NgayHenTra', hoSo.NgayHenTra],
    finishedAt: ['NgayKetThucXuLy', finished],
    returnedAt: ['NgayTra', hoSo.NgayTra],
  } as const
  for (const [name, [field, text]] of Object.entries(texts)) {
    if (text === '') continue
    const moment = readCompactMoment(text)
    if (moment === null) return { ok: false, fault: { field, expected: 'yyyyMMddHHmmss' } }
    moments[name] = moment
  }
  return { ok: true, moments }
}

/** The last request that was not yet met. */
function supplementOf({ DanhSachHoSoBoSung }: HoSo, status: number) {
  const open = (DanhSachHoSoBoSung ?? []).findLast((one) => one.NgayTiepNhanBoSung === '')
  const requestedAt = readCompactMoment(open?.NgayBoSung ?? '')
  if (status !== 5 || !open || open.NoiDungBoSung === '' || requestedAt === null) return {}
  return { supplement: { requestedAt, content: open.NoiDungBoSung } }
}

/** `Gia` may be a word or carry thousand dots; an amount is given only when every part of it parses. */
function feeOf({ DanhSachLePhi, TrangThaiThanhToan }: HoSo, status: number) {
  const isPaid = TrangThaiThanhToan === '1'
  if (status !== 6 && !isPaid) return {}
  const amounts = (DanhSachLePhi ?? []).map(({ Gia }) => parseNumber(Gia))
  const total = amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  )
  const amount = total !== null && Number.isSafeInteger(total) && total > 0 ? { amount: total } : {}
  return { fee: { state: isPaid ? 'paid' : 'due', ...amount } }
}

function ownerOf({ DinhDanhCHS, SoGiayToChuHoSo, SoDienThoai }: HoSo): OwnerNumbers {
  const idNumber = DinhDanhCHS?.SoDinhDanh || SoGiayToChuHoSo
  return some({ idNumber, phone: SoDienThoai })
}

function groupOf(name: string, fields: Readonly<Record<string, string>>) {
  const known = some(fields)
  return Object.keys(known).length > 0 ? { [name]: known } : {}
}

function some<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  const known = Object.entries(fields).filter(([, text]) => text !== '')
  return Object.fromEntries(known) as Partial<T>
}

function faulty(field: string, expected: string): ReadHoSo {
  return { ok: false, fault: { field, expected } }
}
