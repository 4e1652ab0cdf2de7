import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeTones } from '../../src/vietnamese/normalise.ts'
import { decodeTelex, decodeTelexMessage, looksLikeTelex } from '../../src/vietnamese/telex.ts'
import { PLAIN_SENTENCES } from './plain-sentences.data.ts'
import { typeTelex, typeTelexEarlyTone } from './typist.ts'
import { wildText } from './wild.ts'

const SYLLABLES = `
  đăng ký khai sinh thủ tục giấy đất hộ khẩu người thường trú nghiệp quyền được chuyển nhượng
  thuế ở ý ăn uống yêu quốc quý quả gì giữa giếng giường khuỷu ngoằn hoặc thuở huơ xuất khuyết
  tuyết xoong hoà thuỷ khoẻ ước ưu hươu rượu mướn cứu hữu bưởi gửi mùa mưa cửa nghĩa chứng thực
  trích lục kết hôn ly tạm vắng lưu trữ biển số xoá nợ bão lũ ngoài khoét nguyệt loạng choạng`
  .trim()
  .split(/\s+/)

describe('decodeTelex', () => {
  test.each([
    ['ddawng kys khai sinh', 'đăng ký khai sinh'],
    ['thur tujc', 'thủ tục'],
    ['giaasy giaays', 'giấy giấy'],
    ['ddaats', 'đất'],
    ['hooj khaaur', 'hộ khẩu'],
    ['nguwowif nguowif nguoiwf', 'người người người'],
    ['dduowcj dduwowcj duwocjd', 'được được được'],
    ['uwowcs', 'ước'],
    ['quys quyx quar', 'quý quỹ quả'],
    ['thuowr', 'thuở'],
    ['nhwngx tuw wu', 'những tư ưu'],
    ['hoaf thuyr khoer', 'hòa thủy khỏe'],
    ['hoafn thuyeenf', 'hoàn thuyền'],
    ['trojj giaayys', 'trọ giấy'],
    ['giayas dangdw', 'giấy đăng'],
    ['Ddawng KYS', 'Đăng KYS'],
    ['DDAWNG KYS', 'ĐĂNG KÝ'],
    ['ddc ddk', 'đc đk'],
    ['mua vaatj tuw, gif?', 'mua vật tư, gì?'],
    ['cccd 1.001193 visa pdf', 'cccd 1.001193 visa pdf'],
    ['caasp lais web https://abc.vn/gif/docs', 'cấp lái web https://abc.vn/gif/docs'],
  ])('decodes %j to %j', (text, expected) => {
    expect(decodeTelex(text)).toBe(expected)
  })

  test.each(SYLLABLES)('gives back %s from its keys', (syllable) => {
    expect(decodeTelex(typeTelex(syllable))).toBe(placeTones(syllable.replace('xoong', 'xông')))
    expect(decodeTelex(typeTelexEarlyTone(syllable))).toBe(decodeTelex(typeTelex(syllable)))
  })

  test('gives back any sentence of such syllables', () => {
    const sentence = fc
      .array(fc.constantFrom(...SYLLABLES.filter((word) => word !== 'xoong')), { minLength: 1 })
      .map((words) => placeTones(words.join(' ')))
    fc.assert(fc.property(sentence, (text) => decodeTelex(typeTelex(text)) === text))
  })

  test('never throws', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        decodeTelex(text)
        decodeTelexMessage(text)
      }),
    )
  })
})

describe('looksLikeTelex', () => {
  test.each([
    'ddawng kys khai sinh cho con',
    'Giaays khai sinh',
    'thur tucj',
    'thur tucj nhaanj nuooi',
    'xin caaps laij the cawn cuwowcs',
    'mats the ddi lamf laij owr ddaau',
    'laamf hooj chieeus maats bao laau',
    'sang teen soor ddor',
    'dda sinh con rooif, giow khai sinh the naof',
    'nopoj hoof sow owr xax hay owr tinhr',
    'vowj toi sinh em bes owr beenhj vieenj tinhr',
    'khoong',
    'ddc khoong aj',
    'cos toons tieenf khoong',
    'phis nooppj bao nhieeu',
    'caanf ddem theo gif',
    'hooj kinh doanh nghir bans luoon',
    'ddoor BHYT sang CCCD dduwowcj khoong',
    'XIN GIAAYS XACS NHAANJ DDOOCJ THAAN',
    'tachs thuwar ddaats cho con gais',
    'visa cuar chongf em heets hanj roofi',
    'oong nooij maats hoom qua, baos tuwr owr ddaau',
    'chuwngs thuwcj chuwx kys',
    'bawngf lais xe hangj a1 bij gayx',
    'ddawng ky tam tru',
    'nguwowif nuwowcs ngoaif thuee nhaf thif khai baos ai',
    'xin soos nhaf mowis xaay',
    'mai tangs phis cho baf nooij',
  ])('recognises %j', (text) => {
    expect(looksLikeTelex(text)).toBe(true)
  })

  test.each(PLAIN_SENTENCES)('lets %j pass as plain', (text) => {
    expect(looksLikeTelex(text)).toBe(false)
    expect(decodeTelexMessage(text)).toBe(text)
  })

  test.each(['đăng ký khai sinh', 'thủ tuc giaays tờ', 'Hồ sơ'.normalize('NFD'), 'đ'])(
    'never takes accented text for Telex: %j',
    (text) => {
      expect(looksLikeTelex(text)).toBe(false)
    },
  )
})
