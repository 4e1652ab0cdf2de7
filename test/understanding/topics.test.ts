import { describe, expect, test } from 'vitest'
import { listingOf } from '../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import type { Listing } from '../../src/knowledge/national/listing.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { typeTelex, typeVni } from '../vietnamese/typist.ts'
import { knowledge } from './known.ts'
import { topicsAfter, understand } from './understanding.ts'

function firstTopic(text: string): string | undefined {
  return understand(text).topics[0]?.id
}

describe('the topic of a message', () => {
  test.each([
    ['in formal words', 'thủ tục đăng ký kết hôn', 'ket-hon'],
    ['in everyday words', 'xin giấy độc thân', 'xac-nhan-tinh-trang-hon-nhan'],
    ['in words of the south', 'làm khai sanh cho sấp nhỏ', 'khai-sinh'],
    ['without marks', 'dang ky tam tru cho nguoi thue nha', 'tam-tru'],
    ['in shorthand', 'dk ks cho con ntn', 'khai-sinh'],
    ['in Telex', typeTelex('làm hộ chiếu phổ thông'), 'ho-chieu'],
    ['in VNI', typeVni('làm hộ chiếu phổ thông'), 'ho-chieu'],
    ['decomposed', 'chứng thực bản sao'.normalize('NFD'), 'chung-thuc-ban-sao'],
    ['run together', 'dangkykethon', 'ket-hon'],
    ['misspelt by ear', 'đăng ký khai xinh', 'khai-sinh'],
    ['misspelt by the finger', 'dang ki ket hin', 'ket-hon'],
    ['in capitals', 'ĐĂNG KÝ HỘ KINH DOANH', 'ho-kinh-doanh'],
    ['beside what is not meant', 'đăng ký tạm trú, không phải gia hạn', 'tam-tru'],
    ['of the national list', 'đổi sổ đỏ cũ', '1.012783'],
    [
      'told by what happened to who received it',
      'cậu tôi đang lĩnh tiền bảo trợ thì mất',
      'mai-tang-bao-tro',
    ],
    ['set apart by who it is for', 'kết hôn với người nước ngoài', 'ket-hon-nuoc-ngoai'],
  ])('is found %s', (_, text, id) => {
    expect(firstTopic(text)).toBe(id)
  })

  test('may be a life event', () => {
    const [first] = understand('vợ mới đẻ em bé').topics
    expect(first).toMatchObject({ kind: 'life-event', id: 'sinh-con' })
  })

  test.each([
    ['gia hạn giấy khai sinh', 'khai-sinh', true],
    ['xin làm giấy khai sinh', 'khai-sinh', false],
  ])('tells whether %j asks %s for what it has not: %j', (text, id, unmet) => {
    expect(understand(text).topics.find((topic) => topic.id === id)?.unmet).toBe(unmet)
  })

  test('is none for a message without words', () => {
    expect(understand('?!').topics).toEqual([])
  })

  test('comes best first, each topic once', () => {
    const { topics } = understand('sửa giấy khai sinh bị sai tên')
    const scores = topics.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(topics.map(({ kind, id }) => `${kind}:${id}`)).size).toBe(topics.length)
  })
})

describe('a letter', () => {
  const around = [
    'Kính gửi quý cơ quan, tôi tên là Nguyễn Văn An, công nhân may ở khu công nghiệp.',
    'Mong nhận được hồi âm sớm, xin chân thành cảm ơn.',
  ] as const

  test.each([
    ['Nay tôi muốn đăng ký tạm trú cho cả nhà.', 'tam-tru'],
    ['Ông cụ nhà bên muốn làm lại sổ đỏ bị mất.', 'mat-so-do'],
    ['Em muốn cấp lại căn cước.', 'can-cuoc-cap-lai'],
    ['Vậy khai tử cho bà nội thì cần giấy gì?', 'khai-tu'],
    ['Xin hỏi đổi bằng lái xe ở đâu?', 'gplx-doi'],
  ])('is about its one question: %s', (question, id) => {
    expect(firstTopic([around[0], question, around[1]].join(' '))).toBe(id)
    expect(firstTopic([around[0], question, around[1]].join('\n'))).toBe(id)
  })

  test('finds its question less surely than the question alone', () => {
    const question = 'đăng ký tạm trú'
    const letter = understand(`${around[0]} ${question}. ${around[1]}`).topics[0]
    const alone = understand(question).topics[0]
    expect(letter?.id).toBe(alone?.id)
    expect(letter?.score).toBeLessThan(alone?.score ?? 0)
  })
})

describe('topicsAfter', () => {
  test.each([
    ['đăng ký tạm trú', 'còn gia hạn thế nào', 'gia-han-tam-tru'],
    ['kết hôn', 'với người nước ngoài', 'ket-hon-nuoc-ngoai'],
    ['xin làm giấy khai sinh', 'xin bản sao', 'trich-luc-ho-tich'],
    ['căn cước', 'bị mất', 'can-cuoc-cap-lai'],
    ['sang tên sổ đỏ', 'lệ phí bao nhiêu', 'sang-ten-so-do'],
  ])('%j understands %j together with it', (earlier, text, id) => {
    expect(topicsAfter(earlier, text)[0]?.id).toBe(id)
  })

  test('asks for no aspect of the earlier words', () => {
    expect(topicsAfter('gia hạn', 'khai sinh')[0]?.unmet).toBe(false)
    expect(topicsAfter('khai sinh', 'gia hạn')[0]?.unmet).toBe(
      understand('khai sinh gia hạn').topics[0]?.unmet,
    )
  })

  test('is the message itself where nothing was said before', () => {
    expect(topicsAfter('', 'đăng ký tạm trú')).toEqual(understand('đăng ký tạm trú').topics)
  })
})

describe('a matter at several levels of government', () => {
  const listing = (code: string, name: string, levels: Listing['levels']): Listing => ({
    ...listingOf({ code, popularity: 1, aliases: [name], utterances: [] }),
    levels,
  })
  const matter = 'Hỗ trợ đầu tư trồng rừng sản xuất và chăm sóc rừng'
  const listings = [
    listing('1.1', `${matter} cấp tỉnh`, ['province']),
    listing('1.2', `${matter} cấp xã`, ['commune']),
    listing('1.3', `Thủ tục ${matter} (thực hiện tại cấp bộ)`, []),
    listing('1.4', 'Hỗ trợ nuôi tôm cấp tỉnh', ['province']),
    listing('1.5', 'Hỗ trợ nuôi tôm ở cấp xã', ['commune']),
  ]
  const world: Knowledge = {
    ...knowledge,
    procedures: new Map(),
    lifeEvents: new Map(),
    names: new Map(),
    listings: new Map(listings.map((one) => [one.code, one])),
  }
  const levels = createUnderstanding(world)
  const codes = (text: string) => levels.understand(text).topics.map(({ id }) => id)

  test('is one topic, the level nearest to people', () => {
    expect(codes(matter)).toEqual(['1.2'])
  })

  test('is as sure as the level that fits best', () => {
    const [best] = levels.understand(`${matter} tỉnh`).topics
    const { ofName = 0, ofQuestion = 0 } = best?.why ?? {}
    const { entries, popularity, officialLean } = knowledge.search
    const shares = ofName ** (1 - officialLean) * ofQuestion ** (1 + officialLean)
    const own = Math.sqrt(shares) * entries.official * (1 + popularity * (best?.prior ?? 0))
    expect(best?.id).toBe('1.2')
    expect(best?.score).toBeGreaterThan(own)
  })

  test('is the level that is asked for where only that fits', () => {
    expect(codes('hỗ trợ nuôi tôm cấp tỉnh')[0]).toBe('1.4')
    expect(codes('hỗ trợ nuôi tôm ở cấp xã')[0]).toBe('1.5')
  })

  test('has one family, another matter another', () => {
    const families = levels.understand('hỗ trợ').topics.map(({ family }) => family)
    expect(families.toSorted()).toEqual([
      'ho tro dau tu trong rung san xuat va cham soc rung',
      'ho tro nuoi tom',
    ])
  })
})
