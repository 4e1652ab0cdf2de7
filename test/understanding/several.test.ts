import { describe, expect, test } from 'vitest'
import { understand } from './understanding.ts'

/** The names of the topics asked for, as the search found them. */
function asked(text: string): readonly string[] {
  return understand(text).several.map(({ id }) => id)
}

const residence = 'tam-tru'
const passport = 'ho-chieu'
const landAgain = 'mat-so-do'
const licence = 'gplx-doi'
const food = '1.002425'
const transfer = 'sang-ten-so-do'
const splitLand = '1.012784'
const landUse = 'chuyen-muc-dich-dat'

describe('several topics in one message', () => {
  test.each([
    ['làm hộ chiếu, đăng ký tạm trú cần gì', [passport, residence]],
    ['đăng ký tạm trú với cấp hộ chiếu', [residence, passport]],
    ['cho em hỏi làm giấy khai sinh và đổi căn cước', ['khai-sinh', 'can-cuoc-doi']],
    ['khai tử cho ông rồi cấp lại sổ đỏ', ['khai-tu', landAgain]],
    ['xin giấy xác nhận độc thân rồi đăng ký kết hôn', ['xac-nhan-tinh-trang-hon-nhan', 'ket-hon']],
    ['thành lập hộ kinh doanh, giấy phép an toàn thực phẩm', ['ho-kinh-doanh', food]],
    ['tách thửa với chuyển mục đích sử dụng đất', [splitLand, landUse]],
    ['đăng ký kết hôn rồi chuyển hộ khẩu về nhà chồng', ['ket-hon', 'thuong-tru']],
    [
      'sao y bản chính với xác nhận tình trạng hôn nhân',
      ['chung-thuc-ban-sao', 'xac-nhan-tinh-trang-hon-nhan'],
    ],
    ['đổi bằng lái xe.\nĐăng ký kết hôn', [licence, 'ket-hon']],
    ['đăng ký kết hôn; sang tên sổ đỏ', ['ket-hon', transfer]],
    ['khai tu va cap lai ho chieu', ['khai-tu', passport]],
    ['dang ky ket hon, doi can cuoc', ['ket-hon', 'can-cuoc-doi']],
    ['trich luc khai sinh voi lam ho chieu', ['trich-luc-ho-tich', passport]],
    ['đăng ký kết hôn, làm hộ chiếu và đăng ký tạm trú', ['ket-hon', passport, residence]],
  ])('are told apart in %j', (text, topics) => {
    expect(asked(text)).toEqual(topics)
  })

  test('are three at most, the first ones', () => {
    const four = 'đăng ký kết hôn, làm hộ chiếu, đăng ký tạm trú, khai tử cho ông'
    expect(asked(four)).toEqual(['ket-hon', passport, residence])
  })

  test('are each named once', () => {
    expect(asked('đăng ký kết hôn, làm hộ chiếu, cấp hộ chiếu')).toEqual(['ket-hon', passport])
  })
})

describe('one topic', () => {
  test.each([
    'đăng ký kết hôn với người nước ngoài',
    'nhập hộ khẩu cho con mới sinh',
    'đăng ký nhận cha, mẹ, con',
    'thay đổi, cải chính, bổ sung thông tin hộ tịch',
    'chứng thực chữ ký và bản sao',
    'cấp hộ chiếu cho tôi và con tôi',
    'mua bán xe cũ rồi sang tên',
    'sinh con rồi làm khai sinh',
    'đăng ký kết hôn cần giấy tờ gì và lệ phí bao nhiêu',
    'khai sinh cho con với vợ người nước ngoài',
    'đăng ký tạm trú, không phải gia hạn',
    'chào anh chị, cho em hỏi thủ tục đăng ký khai sinh với ạ',
    'mất căn cước rồi, làm lại ở đâu',
    'đăng ký thường trú cho vợ và con',
    'nhận con nuôi là con riêng của vợ và chồng',
    'liên thông khai sinh, hộ khẩu và bảo hiểm y tế',
    'khai tử rồi xóa hộ khẩu cùng một lúc',
    'giấy chứng nhận quyền sử dụng đất và tài sản gắn liền với đất',
    'phòng cháy và chữa cháy',
    'nhap ho khau cho con theo me',
    'toi da co ho khau roi gio muon tach ho',
    'hộ chiếu, hộ chiếu, hộ chiếu',
    'và, với, rồi',
    'khai sinh',
    '',
  ])('is not split in %j', (text) => {
    expect(asked(text)).toEqual([])
  })
})
