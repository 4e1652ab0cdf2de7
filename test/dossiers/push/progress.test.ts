import { describe, expect, it } from 'vitest'
import { code, hoSo, ok, setUp, tienDo } from '../../support/push-house.ts'

describe('CapNhatTienDoHoSoMC', () => {
  it('moves the status on, with its department and no officer', async () => {
    const { dossier, progress, find, history, changes, store } = await setUp()
    await dossier({ ...hoSo, NgayHenTra: '' })
    expect(await progress({ ...tienDo, TrangThai: '5' })).toEqual(ok)
    expect(await find()).toMatchObject({
      status: 5,
      department: 'Bộ phận một cửa',
      dueAt: '2026-01-08T17:00:00+07:00',
    })
    expect(JSON.stringify(await history())).not.toMatch(/CÁN BỘ|thẩm định/)
    expect(changes()).toBe(1)
    expect(await store.changed(10)).toMatchObject([{ record: { code, status: 5 } }])
  })

  it('of a dossier nobody knows asks for the dossier first', async () => {
    const { progress } = await setUp()
    expect(await progress(tienDo)).toMatchObject({ error_code: '-1', result: [{ MaHoSo: code }] })
  })

  it('takes rows of one dossier in any order: the latest stands', async () => {
    const steps = [
      { ...tienDo, ThoiDiemXuLy: '20260105090000', TrangThai: '2' },
      { ...tienDo, ThoiDiemXuLy: '20260106090000', TrangThai: '4' },
      { ...tienDo, ThoiDiemXuLy: '20260107090000', TrangThai: '9' },
    ]
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const { dossier, progress, find, history } = await setUp()
      await dossier({ ...hoSo, TrangThaiHoSo: '1' })
      for (const index of order) expect(await progress(steps[index])).toEqual(ok)
      expect(await find()).toMatchObject({ status: 9 })
      expect((await history()).map(({ status }) => status).toSorted()).toEqual([1, 2, 4, 9])
    }
  })
})

describe('what is older than what is known', () => {
  it('is kept in the history and never moves the status back', async () => {
    const { update, find, history, changes } = await setUp()
    const accepted = { ...hoSo, TrangThaiHoSo: '2' }
    const returned = { ...hoSo, TrangThaiHoSo: '10', NgayTra: '20260106090000' }
    await update(returned)
    expect(await update(accepted)).toEqual(ok)
    expect(await find()).toMatchObject({ status: 10 })
    expect(await history()).toHaveLength(2)
    expect(changes()).toBe(0)
  })

  it('also when it is a replay of what was true once', async () => {
    const { update, progress, find } = await setUp()
    await update(hoSo)
    await progress({ ...tienDo, TrangThai: '5' })
    await update(hoSo)
    expect(await find()).toMatchObject({ status: 5 })
    await progress({ ...tienDo, ThoiDiemXuLy: '20260107090000', TrangThai: '4' })
    await progress({ ...tienDo, TrangThai: '5' })
    expect(await find()).toMatchObject({ status: 4 })
  })

  it('but a step back with a later time is believed', async () => {
    const { update, progress, find } = await setUp()
    await update({ ...hoSo, TrangThaiHoSo: '9', NgayKetThucXuLy: '20260106080000' })
    await progress({ ...tienDo, ThoiDiemXuLy: '20260107080000', TrangThai: '4' })
    expect(await find()).toMatchObject({ status: 4 })
  })
})
