import { describe, expect, it } from 'vitest'
import { columnsSchema, mapHeader } from '../../../src/dossiers/import/columns.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { readTable } from '../support.ts'

const columns = columnsSchema.parse(readTable('columns'))

describe('the names of columns', () => {
  it('mean one field each', () => {
    const names = [
      ...Object.values(columns.columns).flat(),
      ...Object.values(columns.owner).flat(),
      ...columns.dropped.flat(),
    ].map((name) => fold(name).replace(/[^a-z0-9]+/g, ''))
    const twice = names.filter((name, index) => names.indexOf(name) !== index)
    expect(twice.filter((name) => !sameField(name))).toEqual([])
  })

  it('are understood whatever their marks, case and stars', () => {
    const mapping = mapHeader(['stt', ' MÃ HỒ SƠ (*)', 'tinh trang', 'Ghi chú', 'Ô lạ'], columns)
    expect(mapping).toEqual({ fields: [null, 'code', 'status', null, null], ignored: ['Ô lạ'] })
  })

  it('of a second column for one field are told, not mixed in', () => {
    const mapping = mapHeader(['Mã hồ sơ', 'Trạng thái', 'Tình trạng'], columns)
    expect(mapping?.ignored).toEqual(['Tình trạng'])
  })

  it('without code and status are no headers', () => {
    expect(mapHeader(['Mã hồ sơ', 'Ngày nộp'], columns)).toBeNull()
    expect(mapHeader(['DANH SÁCH HỒ SƠ'], columns)).toBeNull()
  })
})

/** "MaHoSo" and "Mã hồ sơ" come to the same name of the same field. */
function sameField(name: string): boolean {
  const lists = [
    ...Object.values(columns.columns),
    ...Object.values(columns.owner),
    ...columns.dropped,
  ]
  const holders = lists.filter((list) =>
    list.some((one) => fold(one).replace(/[^a-z0-9]+/g, '') === name),
  )
  return holders.length === 1
}
