import { describe, expect, it } from 'vitest'
import type { Receiver } from '../../../src/dossiers/push/receive.ts'
import { code, hoSo, ok, setUp, tienDo, token } from '../../support/push-house.ts'

describe('logging in', () => {
  const login = (receiver: Receiver, username: string, password: string) =>
    receiver.login({ username, password })

  it('opens a session that calls are taken under, for a while', async () => {
    const { receiver, pass } = await setUp()
    const { session, ...answer } = login(receiver, '000.00.00.H99', token)
    expect(answer).toEqual(ok)
    const call = { session, madonvi: '000.00.00.H99', service: 'DongBoHoSoMC', data: [hoSo] }
    expect(await receiver.call(call, null)).toEqual(ok)
    pass(9 * 3_600_000)
    expect(await receiver.call(call, null)).toMatchObject({ error_code: '401' })
  })

  it.each([
    ['000.00.00.H99', 'b'.repeat(40)],
    ['000.00.00.H98', token],
    ['000.00.00.H99', ''],
    ['', token],
    ['000.00.00.H99', 'a'.repeat(39)],
  ])('as %s with another password is refused', async (username, password) => {
    const { receiver } = await setUp()
    expect(login(receiver, username, password)).toMatchObject({ error_code: '401' })
  })

  it.each([null, 'x', [], { session: 'made.up.thing' }, { session: 17 }])(
    'is needed: a call with %j is refused and writes nothing',
    async (body) => {
      const { receiver, store } = await setUp()
      const call = { service: 'DongBoHoSoMC', data: [hoSo], ...(body as object) }
      expect(await receiver.call(call, null)).toMatchObject({ error_code: '401' })
      expect(await receiver.call(call, 'c'.repeat(40))).toMatchObject({ error_code: '401' })
      expect(await store.count()).toBe(0)
    },
  )
})

describe('DongBoHoSoMC', () => {
  it('makes a dossier known, without its owner', async () => {
    const { dossier, find } = await setUp()
    expect(await dossier(hoSo)).toEqual(ok)
    const record = await find()
    expect(record).toEqual({
      code,
      otherCodes: [],
      procedure: { code: '1.000001.000.00.00.H99', name: 'Thủ tục minh họa' },
      field: { code: 'G15-HT01', name: 'Hộ tịch' },
      channel: 'online',
      status: 4,
      statusText: '',
      acceptedAt: '2026-01-05T08:30:00+07:00',
      dueAt: '2026-01-08T17:00:00+07:00',
      agency: { name: 'UBND xã Thử' },
      sourceId: '000.00.00.H99',
      asOf: '2026-01-06T03:00:00.000Z',
    })
  })

  it('keeps nothing of the owner but what compares', async () => {
    const { dossier, store, verify } = await setUp()
    await dossier(hoSo)
    const stored = JSON.stringify(await store.find(code))
    expect(stored).not.toMatch(/NGƯỜI NỘP|000000004567|0900000123|to-khai/)
    expect(await verify('4567')).toBe(true)
    expect(await verify('0123')).toBe(true)
    expect(await verify('0000')).toBe(false)
  })

  it('says "đã tồn tại" of a dossier that is known, and then takes isUpdating', async () => {
    const { dossier, update, find } = await setUp()
    await dossier(hoSo)
    const ready = { ...hoSo, TrangThaiHoSo: '9', NgayKetThucXuLy: '20260106080000' }
    const answer = await dossier(ready)
    expect(answer).toMatchObject({ error_code: '-3', message: 'Hồ sơ đã tồn tại' })
    expect(await find()).toMatchObject({ status: 4 })
    expect(await update(ready)).toEqual(ok)
    expect(await find()).toMatchObject({ status: 9 })
  })

  it('takes isUpdating also for what it does not know: nothing is lost', async () => {
    const { update, find } = await setUp()
    expect(await update(hoSo)).toEqual(ok)
    expect(await find()).toMatchObject({ status: 4 })
  })

  it('the same again changes nothing', async () => {
    const { update, changes, history } = await setUp()
    await update(hoSo)
    for (let i = 0; i < 3; i++) expect(await update(hoSo)).toEqual(ok)
    expect(changes()).toBe(0)
    expect(await history()).toHaveLength(1)
  })

  it('knows a dossier by its two codes, also when its own is of another shape', async () => {
    const { update, progress, find } = await setUp()
    await update({ ...hoSo, MaHoSoKhac: 'H99.01-260105-54321' })
    expect(await find('H99.01-260105-54321')).toMatchObject({ code })
    await update({ ...hoSo, MaHoSo: '17/2026/HS', MaHoSoKhac: 'H99.01-260105-54322' })
    expect(await progress({ ...tienDo, MaHoSo: '17/2026/HS', TrangThai: '5' })).toEqual(ok)
    expect(await find('H99.01-260105-54322')).toMatchObject({ status: 5, localCode: '17/2026/HS' })
  })

  it.each([
    [{ MaHoSo: '' }, 'MaHoSo'],
    [{ MaHoSo: '17/2026/HS' }, 'MaHoSo'],
    [{ TrangThaiHoSo: '11' }, 'TrangThaiHoSo'],
    [{ TrangThaiHoSo: '' }, 'TrangThaiHoSo'],
    [{ NgayHenTra: '08/01/2026' }, 'NgayHenTra'],
    [{ NgayTiepNhan: '20260230080000' }, 'NgayTiepNhan'],
  ])('refuses only the row with %j, and names the field', async (changed, field) => {
    const { dossier, store } = await setUp()
    const other = { ...hoSo, MaHoSo: 'H99.01-260105-0002' }
    const answer = await dossier({ ...hoSo, ...changed }, other, null, 'x')
    expect(answer.error_code).toBe('-1')
    expect(answer.result).toHaveLength(3)
    expect(answer.result?.[0]).toMatchObject({
      error_code: '-1',
      message: expect.stringMatching(field),
    })
    expect(await store.count()).toBe(1)
  })

  it('reads numbers for texts, fees with dots, and a request for more papers', async () => {
    const { update, find } = await setUp()
    await update({ ...hoSo, TrangThaiHoSo: 6, DanhSachLePhi: [{ Gia: '8.000' }, { Gia: 2000 }] })
    expect(await find()).toMatchObject({ fee: { state: 'due', amount: 10_000 } })
    await update({ ...hoSo, TrangThaiHoSo: '6', DanhSachLePhi: [{ Gia: 'Theo quy định' }] })
    expect((await find())?.fee).toEqual({ state: 'due' })
    const asked = { NoiDungBoSung: 'Bản sao giấy minh họa', NgayBoSung: '20260106080000' }
    await update({ ...hoSo, TrangThaiHoSo: '5', DanhSachHoSoBoSung: [asked] })
    expect((await find())?.supplement?.content).toBe('Bản sao giấy minh họa')
  })

  it('takes a thousand at once, a list in a text, and refuses more or none', async () => {
    const { dossier, receiver, store } = await setUp()
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      ...hoSo,
      MaHoSo: `H99.02-260105-${1000 + i}`,
    }))
    expect(await dossier(...rows)).toEqual(ok)
    expect(await store.count()).toBe(1000)
    expect(await dossier(...rows, hoSo)).toMatchObject({ error_code: '-1' })
    expect(await dossier()).toMatchObject({ error_code: '-1' })
    const data = JSON.stringify([hoSo])
    expect(await receiver.call({ service: 'DongBoHoSoMC', data }, token)).toEqual(ok)
  })

  it('of two senders stays apart', async () => {
    const { receiver, dossier, store } = await setUp()
    await dossier(hoSo)
    const call = { service: 'DongBoHoSoMC', data: [{ ...hoSo, TrangThaiHoSo: '9' }] }
    expect(await receiver.call(call, 'b'.repeat(40))).toEqual(ok)
    expect(await store.find(code)).toHaveLength(2)
  })
})

describe('other services', () => {
  it('TraCuuHoSo tells a sender of its own dossiers only', async () => {
    const { dossier, receiver } = await setUp()
    await dossier(hoSo)
    const ask = { service: 'TraCuuHoSo', mahoso: code }
    expect(await receiver.call(ask, token)).toMatchObject({
      error_code: '0',
      result: [{ MaHoSo: code, TrangThaiHoSo: '4', NgayTiepNhan: '20260105083000' }],
    })
    expect(await receiver.call(ask, 'b'.repeat(40))).toEqual({ ...ok, result: [] })
  })

  it('are refused by name', async () => {
    const { send } = await setUp()
    expect(await send('XoaHoSo', [hoSo])).toMatchObject({ error_code: '-1' })
  })
})
