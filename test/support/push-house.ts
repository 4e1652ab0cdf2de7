import { onTestFinished } from 'vitest'
import { createReceiver } from '../../src/dossiers/push/receive.ts'
import { createStoreSource } from '../../src/dossiers/store-source.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { tempFolder } from './temp-folder.ts'

export const token = 'a'.repeat(40)
export const senders = [
  { id: '000.00.00.H98', name: 'Hệ thống khác', token: 'b'.repeat(40), owns: ['H98'] },
  { id: '000.00.00.H99', name: 'Một cửa tỉnh Thử', token, owns: ['H99'] },
]
export const secret = 's'.repeat(32)
export const code = 'H99.01-260105-0001'
const { signal } = new AbortController()

/** As documented, with everything in it. */
export const hoSo = {
  MaHoSo: code,
  MaTTHC: '1.000001.000.00.00.H99',
  TenTTHC: 'Thủ tục minh họa',
  MaLinhVuc: 'G15-HT01',
  TenLinhVuc: 'Hộ tịch',
  KenhThucHien: '2',
  ChuHoSo: 'NGƯỜI NỘP THỬ',
  LoaiDoiTuong: '1',
  MaDoiTuong: '',
  NgayTiepNhan: '20260105083000',
  NgayHenTra: '20260108170000',
  TrangThaiHoSo: '4',
  NgayTra: '',
  NgayKetThucXuLy: '',
  ThongTinTra: '',
  HinhThuc: '0',
  DonViXuLy: 'UBND xã Thử',
  SoDienThoai: '0900000123',
  DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '000000004567' },
  TaiLieuNop: [{ TepDinhKemId: '1', TenTepDinhKem: 'to-khai.pdf', IsDeleted: 'False' }],
  DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí', HinhThucThu: '1', Gia: '0' }],
  DanhSachHoSoBoSung: [],
}

export const tienDo = {
  MaHoSo: code,
  NguoiXuLy: 'CÁN BỘ THỬ',
  ThoiDiemXuLy: '20260106090000',
  PhongBanXuLy: 'Bộ phận một cửa',
  NoiDungXuLy: 'Chuyển thẩm định',
  TrangThai: '4',
  NgayBatDau: '20260105083000',
  NgayKetThucTheoQuyDinh: '20260108170000',
}

export async function setUp() {
  const { dossiers: store, close } = await openSqliteStores(tempFolder())
  onTestFinished(close)
  let changes = 0
  let now = Date.parse('2026-01-06T03:00:00Z')
  const receiver = createReceiver({
    store,
    senders,
    secret,
    clock: () => new Date(now),
    onChanges: () => {
      changes += 1
    },
  })
  const source = createStoreSource({
    store,
    id: '000.00.00.H99',
    name: 'Một cửa tỉnh Thử',
    owned: ['H99'],
    secret,
  })
  const send = (service: string, rows: readonly unknown[], isUpdating = 'False') =>
    receiver.call({ service, isUpdating, data: rows }, token)
  return {
    store,
    receiver,
    changes: () => changes,
    send,
    dossier: (...rows: unknown[]) => send('DongBoHoSoMC', rows),
    update: (...rows: unknown[]) => send('DongBoHoSoMC', rows, 'True'),
    progress: (...rows: unknown[]) => send('CapNhatTienDoHoSoMC', rows),
    find: (wanted = code) => source.find(wanted, signal),
    verify: (digits: string) => source.verify?.(code, digits, signal),
    history: () => store.history('000.00.00.H99', code),
    pass: (ms: number) => {
      now += ms
    },
  }
}

export const ok = { error_code: '0', message: '' }
