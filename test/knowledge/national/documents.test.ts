import { describe, expect, it } from 'vitest'
import { cleanDocuments } from '../../../src/knowledge/national/documents.ts'
import type { NationalDocument } from '../../../src/knowledge/national/record.ts'

const row = (name: string, fields: Partial<NationalDocument> = {}): NationalDocument => ({
  name,
  originals: 1,
  copies: 0,
  ...fields,
})
const uncounted = { originals: 0, copies: 0 }
const namesOf = (rows: readonly NationalDocument[]) =>
  cleanDocuments(rows).documents.map(({ name }) => name)

describe('papers', () => {
  it('are the rows that are counted; the others are remarks', () => {
    const { documents, notes } = cleanDocuments([
      row('- Tờ khai;'),
      row('Trường hợp đã có bản điện tử thì không phải nộp.', uncounted),
      row('Giấy tờ khác', { originals: null, copies: null }),
      row('Bản sao giấy', { originals: 0, copies: 2 }),
    ])
    expect(documents.map(({ name, originals, copies }) => [name, originals, copies])).toEqual([
      ['Tờ khai', 1, 0],
      ['Bản sao giấy', 0, 2],
    ])
    expect(notes).toEqual(['Trường hợp đã có bản điện tử thì không phải nộp.', 'Giấy tờ khác'])
  })

  it.each([
    ['a group of remarks', row('+ Bản chụp phải rõ nét.', { group: '* Lưu ý' })],
    ['a row that says so', row('Lưu ý:- Được nộp bản sao.', { copies: 1 })],
    ['an example', row('Ví dụ: trường hợp giấy tờ nhà đất')],
  ])('are not %s, counted or not', (_, remark) => {
    expect(cleanDocuments([remark]).documents).toEqual([])
    expect(cleanDocuments([remark]).notes).toHaveLength(1)
  })

  it('begin with the application form, in each case and over all', () => {
    const rows = [
      row('Giấy chứng sinh', { group: 'Giấy tờ phải xuất trình' }),
      row('Giấy khai sinh', { group: 'Trường hợp ủy quyền' }),
      row('Văn bản ủy quyền', { group: 'Trường hợp ủy quyền' }),
      row('Ảnh 3x4'),
      row('- Tờ khai theo mẫu;'),
    ]
    expect(namesOf(rows)).toEqual([
      'Tờ khai theo mẫu',
      'Ảnh 3x4',
      'Giấy chứng sinh',
      'Giấy khai sinh',
      'Văn bản ủy quyền',
    ])
  })

  it.each([
    ['a) Tờ khai hải quan;', 'Tờ khai hải quan'],
    ['1.2. Bản vẽ', 'Bản vẽ'],
    ['(i) Đơn đề nghị', 'Đơn đề nghị'],
    ['- 01 bản sao hộ chiếu;', '01 bản sao hộ chiếu'],
    ['đ) Hợp đồng', 'Hợp đồng'],
    ['!Bản sao giấy', 'Bản sao giấy'],
    ['Thành phần hồ sơ 2: Giấy chứng tử', 'Giấy chứng tử'],
  ])('lose their label, which follows no order: %s', (name, clean) => {
    expect(namesOf([row(name)])).toEqual([clean])
  })

  it.each([
    ['Tờ khai (Mẫu CT01).1.', 'MuCT01.doc', 'Tờ khai (Mẫu CT01)'],
    ['Giấy khai đăng ký xe (mẫu ĐKX10).Mau', 'KX1079.docx', 'Giấy khai đăng ký xe (mẫu ĐKX10)'],
    ['Đơn đăng ký theo quy định Mẫu số_ 18.docx', undefined, 'Đơn đăng ký theo quy định'],
    [
      'Đơn đề nghị theo Nghị định số 258/2025/NĐ-CPMẫu số',
      undefined,
      'Đơn đề nghị theo Nghị định số 258/2025/NĐ-CP',
    ],
  ])('lose the file name of their form: %s', (name, form, clean) => {
    expect(namesOf([row(name, form === undefined ? {} : { form })])).toEqual([clean])
  })

  it('of a whole page are cut into parts', () => {
    const long = `Tờ khai gồm: ${'- Bản cam kết của người nộp hồ sơ theo mẫu; '.repeat(10)}`
    const [paper] = cleanDocuments([row(long)]).documents
    expect(paper?.name).toBe('Tờ khai gồm')
    expect(paper?.parts).toHaveLength(10)
  })

  it('without a name are left out, those that stand twice are told once', () => {
    expect(namesOf([row(''), row(' - '), row('Ảnh'), row('Ảnh.')])).toEqual(['Ảnh'])
  })

  it.each([
    ['* Giấy tờ phải nộp', null],
    ['a) Thành phần hồ sơ', null],
    ['Hồ sơ gồm:', null],
    ['* Giấy tờ phải xuất trình', 'Giấy tờ phải xuất trình'],
    ['Trường hợp 2: Đối với người nhận ủy quyền', 'Trường hợp 2: Đối với người nhận ủy quyền'],
  ])('stand under their case where the group is one: %s', (group, clean) => {
    expect(cleanDocuments([row('Ảnh', { group })]).documents[0]?.group).toBe(clean)
  })
})

it('a remark that begins in the middle of a sentence loses its torn end', () => {
  const { notes } = cleanDocuments([row(') và nộp cho đơn vị.\nĐơn vị tiếp nhận.', uncounted)])
  expect(notes).toEqual(['Đơn vị tiếp nhận.'])
})
