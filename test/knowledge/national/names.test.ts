import { describe, expect, it } from 'vitest'
import { cleanName } from '../../../src/knowledge/national/names.ts'

describe('an official name', () => {
  it.each([
    ['Đăng ký công ty đại chúng.', 'Đăng ký công ty đại chúng'],
    ['cấp Giấy chứng nhận', 'Cấp Giấy chứng nhận'],
    ['Cấp giấy phép môi trường (cấp Tỉnh) ( 1.010727 )', 'Cấp giấy phép môi trường (cấp Tỉnh)'],
    ['Cấp phép thi công Mã thủ tục: 1.008662 Lĩnh vực: Đường bộ', 'Cấp phép thi công'],
    ['Kiểm tra của UBND cấp tỉnh \u{1f539} **Mã thủ tục**', 'Kiểm tra của UBND cấp tỉnh'],
    ['. Cấp giấy phép hoạt động', 'Cấp giấy phép hoạt động'],
    ['Thủ tục: Đăng ký biến động', 'Thủ tục Đăng ký biến động'],
    ['THỦ TỤC đăng ký kết hôn', 'Thủ tục đăng ký kết hôn'],
    ['THỦ TỤC THÀNH LẬP HỘI (CẤP TỈNH).', 'Thủ tục thành lập hội (cấp tỉnh)'],
    [
      'THỦ TỤC THEO NGHỊ ĐỊNH SỐ 95/2023/NĐ-CP TẠI VIỆT NAM',
      'Thủ tục theo Nghị định số 95/2023/NĐ-CP tại Việt Nam',
    ],
    ['Thủ tục đăng ký khai sinh', 'Thủ tục đăng ký khai sinh'],
  ])('is fit to show: %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean)
  })
})
