import { describe, expect, it } from 'vitest'
import { homes } from '../../../src/knowledge/units/unit-list.ts'
import { createPlaceFinder } from '../../../src/understanding/places/find-place.ts'
import { realKnowledge } from '../../support/real-mind.ts'
import { sampleUnits } from '../../support/units.ts'

const finder = createPlaceFinder(sampleUnits(), realKnowledge.lexicon)

/** The communes of today a message leads to, by name; null when no place is heard. */
function heard(text: string, asked = false): readonly string[] | null {
  const place = finder.find(text, { asked })?.place
  if (!place) return null
  if (place.kind === 'districts') return place.districts.map(({ type, name }) => `${type} ${name}`)
  const communes = place.units.flatMap((unit) =>
    unit.kind === 'commune' ? [unit.commune] : homes(unit.former),
  )
  return [...new Set(communes.map(({ name }) => name))]
}

describe('a former commune', () => {
  it.each([
    ['xã Tân Lập huyện Đan Phượng giờ là xã nào', ['Ô Diên']],
    ['xa tan lap huyen dan phuong gio la xa nao', ['Ô Diên']],
    ['XÃ TÂN LẬP, HUYỆN ĐAN PHƯỢNG, HÀ NỘI', ['Ô Diên']],
    ['xã Tân Lập - Đan Phượng - Hà Nội', ['Ô Diên']],
    ['x. Tân Lập, h. Đan Phượng', ['Ô Diên']],
    ['tân lập đan phượng', ['Ô Diên']],
    ['Đan Phượng, xã Tân Lập', ['Ô Diên']],
    ['xax Tana Laajp huyeenj ddan phuowngj', ['Ô Diên']],
    ['xã Tan Lap huyện Đan Phượng', ['Ô Diên']],
    ['xã Tân Lâp huyện Đan Phượng', ['Ô Diên']],
    ['xã tân lạpp huyện đan phượng', ['Ô Diên']],
    ['tôi ở tân lạp đan phượng', ['Ô Diên']],
    ['phuong 12 go vap', ['An Hội Tây']],
    ['phường 12 quận Gò Vấp', ['An Hội Tây']],
    ['p12 gò vấp', ['An Hội Tây']],
    ['P.12, Q. Gò Vấp, TP.HCM', ['An Hội Tây']],
    ['f12 go vap hcm', ['An Hội Tây']],
    ['quận Gò Vấp phường 12', ['An Hội Tây']],
    ['phường 01 gò vấp', ['Hạnh Thông']],
    ['phường 12 đà lạt', ['Lâm Viên - Đà Lạt']],
    ['phường 2 cà mau', ['An Xuyên']],
    ['phường 2 bạc liêu', ['Bạc Liêu']],
    ['thị trấn Diên Khánh', ['Diên Khánh']],
    ['tt diên khánh cũ', ['Diên Khánh']],
    ['diên lạc khánh hoà', ['Diên Lạc']],
    ['phường Bến Nghé q1', ['Sài Gòn']],
    ['xã Hoà Thắng huyện Bắc Bình tỉnh Bình Thuận', ['Hòa Thắng']],
    ['huyện Lý Sơn giờ là gì', ['Lý Sơn']],
    ['vĩnh thành chợ lách bến tre', ['Vĩnh Thành']],
    ['xã Trung Tâm huyện Lục Yên', ['Phúc Lợi']],
  ])('is found in %j', (text, communes) => {
    expect(heard(text)).toEqual(communes)
  })

  it.each([
    ['phường Hàng Bột quận Đống Đa', ['Ô Chợ Dừa', 'Văn Miếu - Quốc Tử Giám']],
    ['phường phú mỹ quận 7', ['Phú Thuận', 'Tân Mỹ']],
    ['xã Ea Bia huyện Sông Hinh', ['Sông Hinh', 'Đức Bình']],
    ['xã EaBia sông hinh', ['Sông Hinh', 'Đức Bình']],
  ])('that was split leads to all its parts with people: %j', (text, communes) => {
    expect(heard(text)).toEqual(communes)
  })

  it('is read as an old one where a district is named, though a new one has its name', () => {
    expect(heard('phường Phú Mỹ quận 7')).not.toContain('Phú Mỹ')
    expect(heard('phường Phú Mỹ')).toContain('Phú Mỹ')
  })

  it('is found by a name it had taken in before, in the parts it came to', () => {
    expect(heard('xã Đông Dư gia lâm')).toEqual(['Long Biên', 'Bát Tràng'])
  })

  it('is one of many where nothing tells them apart', () => {
    expect(heard('xã Tân Lập')?.length).toBeGreaterThan(10)
    expect(heard('phường 2')?.length).toBeGreaterThan(1)
  })
})

describe('a commune of today', () => {
  it.each([
    ['phường 1 Bảo Lộc', ['1 Bảo Lộc']],
    ['xã Ô Diên', ['Ô Diên']],
    ['xa o dien ha noi', ['Ô Diên']],
    ['phường lâm viên đà lạt', ['Lâm Viên - Đà Lạt']],
  ])('is found in %j', (text, communes) => {
    expect(heard(text)).toEqual(communes)
  })
})

describe('a former district', () => {
  it.each([
    ['quận gò vấp giờ gồm những phường nào', ['quận Gò Vấp']],
    ['huyen dan phuong', ['huyện Đan Phượng']],
    ['tôi ở gò vấp', ['quận Gò Vấp']],
  ])('is heard in %j', (text, districts) => {
    expect(heard(text)).toEqual(districts)
  })
})

describe('an answer to the question where somebody lives', () => {
  it.each([
    ['Ô Diên', ['Ô Diên']],
    ['o dien', ['Ô Diên']],
    ['vinh thanh cho lach', ['Vĩnh Thành']],
    ['diên lạc', ['Diên Lạc']],
    ['diên lậc', ['Diên Lạc']],
    ['đan phượng', ['huyện Đan Phượng']],
    ['tôi ở tân lạp đan phượng ạ', ['Ô Diên']],
    ['p12', ['An Hội Tây', 'Lâm Viên - Đà Lạt']],
  ])('may be bare or misspelt: %j', (text, places) => {
    expect(heard(text, true)).toEqual(expect.arrayContaining([...places]))
  })

  it.each(['abc xyz', 'không biết', 'Hà Nội', 'ừ', '123'])(
    'that names none is none: %j',
    (text) => {
      expect(heard(text, true)).toBeNull()
    },
  )
})

describe('words that are no place', () => {
  it.each([
    'khai sinh ở xã được không',
    'đăng ký tạm trú ở phường hay công an quận',
    'xã nào cũng được phải không',
    'bảo hiểm xã hội an giang nộp ở đâu',
    'bao hiem xa hoi an giang nop o dau',
    'nha cach xa tan lap chuc cay so',
    'tôi tên Nguyễn Thị Phương Lan',
    'con toi la nguyen thi phuong anh',
    'anh Trần Tân Lập làm khai sinh',
    'nhà ở xa trung tâm xã',
    'em ở xã biên giới, khai sinh ở đâu',
    'địa phương tân lập hồ sơ',
    'thị xã hay thành phố',
    'tôi ở thành phố Hồ Chí Minh',
    'ở Hà Nội làm căn cước được không',
    'nộp ở trung tâm phục vụ hành chính công',
    'hai vợ chồng ở hai tỉnh khác nhau',
    '12 gò vấp',
    '',
    '   ',
    '🙂',
  ])('stay what they are: %j', (text) => {
    expect(heard(text)).toBeNull()
  })
})

describe('the rest of the message', () => {
  it.each([
    ['phường 12 gò vấp làm khai sinh nộp ở đâu', 'làm khai sinh nộp ở đâu', false],
    ['xã Tân Lập huyện Đan Phượng giờ là xã nào', '', true],
    ['cho em hỏi xã ô diên', 'cho em hỏi', false],
  ])('of %j is %j', (text, rest, asks) => {
    expect(finder.find(text, { asked: false })).toMatchObject({ rest, asks })
  })
})

describe('an empty list', () => {
  it('hears no place', () => {
    const none = createPlaceFinder(realKnowledge.units, realKnowledge.lexicon)
    expect(none.find('xã Tân Lập huyện Đan Phượng', { asked: true })).toBeNull()
    expect(none.named('tanlap', '01')).toEqual([])
  })
})
