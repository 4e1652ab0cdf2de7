/** Made-up dossiers in the shapes of the imports and pushes; none is real. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const statuses = ['Đang xử lý', 'Được tiếp nhận', 'Đã trả kết quả', 'Chờ bổ sung', 'Đã xử lý xong']

/** The code of dossier `index`; up to fifty million differ. */
export function codeAt(index: number): string {
  const unit = String((index % 90) + 10)
  const day = Math.floor(index / 90 / 9000)
  const month = String((day % 11) + 1).padStart(2, '0')
  const date = String((Math.floor(day / 11) % 28) + 1).padStart(2, '0')
  return `H99.${unit}-26${month}${date}-${1000 + (Math.floor(index / 90) % 9000)}`
}

/** The second code every tenth dossier goes by. */
export function otherCodeAt(index: number): string | null {
  if (index % 10 !== 0) return null
  const [agency, date, number] = codeAt(index).split('-')
  return `${agency}-${date}-9${number}`
}

/** Writes a CSV of the dossiers from `from` up to `to`, as one-stop systems export them. */
export async function writeCsv(path: string, from: number, to: number): Promise<void> {
  const file = createWriteStream(path)
  file.write(
    'STT,Mã hồ sơ,Mã hồ sơ khác,Tên thủ tục,Chủ hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái,Đơn vị\n',
  )
  for (let index = from; index < to; index++) {
    if (!file.write(`${lineAt(index)}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

function lineAt(index: number): string {
  const day = String((index % 28) + 1).padStart(2, '0')
  return [
    index + 1,
    codeAt(index),
    otherCodeAt(index) ?? '',
    `"Thủ tục minh họa, số ${index % 900}"`,
    `NGƯỜI NỘP ${index}`,
    `${day}/10/2026 08:${String(index % 60).padStart(2, '0')}`,
    '25/11/2026',
    statuses[index % statuses.length],
    `UBND xã Thử ${index % 90}`,
  ].join(',')
}

/** A dossier as it is pushed. */
export function pushedAt(index: number, status: string): Readonly<Record<string, unknown>> {
  return {
    MaHoSo: codeAt(index),
    MaTTHC: '1.000001.000.00.00.H99',
    TenTTHC: `Thủ tục minh họa, số ${index % 900}`,
    MaLinhVuc: 'G15-HT01',
    TenLinhVuc: 'Hộ tịch',
    KenhThucHien: '2',
    ChuHoSo: `NGƯỜI NỘP ${index}`,
    LoaiDoiTuong: '1',
    NgayTiepNhan: '20261005083000',
    NgayHenTra: '20261125170000',
    TrangThaiHoSo: status,
    DonViXuLy: `UBND xã Thử ${index % 90}`,
    DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: String(index).padStart(12, '0') },
    TaiLieuNop: [{ TepDinhKemId: '1', TenTepDinhKem: 'to-khai.pdf', IsDeleted: 'False' }],
    DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí', HinhThucThu: '1', Gia: '0' }],
  }
}
