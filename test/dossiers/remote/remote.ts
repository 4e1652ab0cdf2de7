/** Remote sources over their fakes, with limits fit for tests. */

import { createCentral } from '../../../src/dossiers/remote/central.ts'
import { createGuardedSource, type GuardedParts } from '../../../src/dossiers/remote/guarded.ts'
import { createIgate } from '../../../src/dossiers/remote/igate.ts'
import { createNational } from '../../../src/dossiers/remote/national.ts'
import { statusesSchema } from '../../../src/dossiers/status.ts'
import { knownCode } from '../../contracts/dossier-source.contract.ts'
import { startFakeCentral } from '../../fakes/fake-central.ts'
import { type IgateDossier, startFakeIgate } from '../../fakes/fake-igate.ts'
import { startFakeNational } from '../../fakes/fake-national.ts'
import { readTable } from '../support.ts'

export const statuses = statusesSchema.parse(readTable('statuses'))

/** A dossier as the national messages hold it. */
export const nationalDossier = {
  MaHoSo: knownCode,
  MaTTHC: '1.000001',
  TenTTHC: 'Thủ tục minh họa',
  TrangThaiHoSo: '4',
  NgayTiepNhan: '20261109083000',
  NgayHenTra: '20261127170000',
  DonViXuLy: 'UBND xã Thử',
  ChuHoSo: 'NGƯỜI NỘP THỬ',
  SoDienThoai: '0900000123',
  DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '001203004567' },
}

type Overrides = {
  readonly config?: Partial<GuardedParts['config']>
  readonly parts?: Partial<GuardedParts>
  readonly clock?: () => Date
}

const limits = { timeoutMs: 1000, attempts: 2, freshSeconds: 60, staleSeconds: 3600, owns: [] }
const noon = () => new Date('2026-11-22T05:00:00Z')

export async function igate(dossiers?: readonly IgateDossier[], overrides: Overrides = {}) {
  const fake = await startFakeIgate(
    dossiers ?? [
      { code: `${knownCode}2`, statusCurrentTask: 'Đã trả kết quả' },
      { code: knownCode, statusCurrentTask: 'Đang xử lý' },
    ],
  )
  const config = {
    kind: 'igate',
    id: 'igate',
    name: 'iGate tỉnh Thử',
    ...limits,
    sso: fake.url,
    api: `${fake.url}/`,
    clientId: 'client',
    clientSecret: 'secret',
    ...overrides.config,
  } as const
  const clock = overrides.clock ?? noon
  const adapter = createIgate({ config, statuses, clock })
  return { fake, source: createGuardedSource({ adapter, config, clock, ...overrides.parts }) }
}

export async function national(
  dossiers: readonly Readonly<Record<string, unknown>>[] = [nationalDossier],
  overrides: Overrides = {},
) {
  const fake = await startFakeNational(dossiers)
  const config = {
    kind: 'national',
    id: 'dvcqg',
    name: 'Cổng Dịch vụ công quốc gia',
    ...limits,
    adapter: `${fake.url}/forward`,
    dstcode: 'VN:GOV:000.00.00.G22:vpcpdvcprovider',
    unit: '000.00.00.H99',
    username: 'unit',
    password: 'secret',
    ...overrides.config,
  } as const
  const clock = overrides.clock ?? noon
  const adapter = createNational({ config, statuses, clock })
  return { fake, source: createGuardedSource({ adapter, config, clock, ...overrides.parts }) }
}

export async function central(
  dossiers: readonly Readonly<Record<string, unknown>>[] = [
    {
      MaHoSo: knownCode,
      TrangThai: '4',
      NoiDungYKien: 'Đang thẩm định',
      ChuHoSo: 'NGƯỜI NỘP THỬ',
      SoDienThoai: '0900000123',
      SoGiayToChuHoSo: '001203004567',
      NgayTiepNhan: '2026-11-09 08:30:00',
      NgayHenTra: '2026-11-27T17:00:00+07:00',
    },
  ],
  overrides: Overrides = {},
) {
  const fake = await startFakeCentral(dossiers)
  const config = {
    kind: 'central',
    id: 'bo-thu',
    name: 'Hệ thống Bộ Thử',
    ...limits,
    api: `${fake.url}/v1`,
    tokenPath: 'GetToken',
    statusPath: 'TraCuuHoSo',
    clientId: 'client',
    clientSecret: 'secret',
    ...overrides.config,
  } as const
  const clock = overrides.clock ?? noon
  const adapter = createCentral({ config, clock })
  return { fake, source: createGuardedSource({ adapter, config, clock, ...overrides.parts }) }
}
