import { expect, it } from 'vitest'
import { isCodeLost } from '../../src/dossiers/lost-code.ts'

it.each([
  'lỡ làm rơi mất giấy hẹn rồi',
  'em không nhớ mã hồ sơ ạ',
  'quen ma so ho so roi',
  'mất biên nhận thì xem hồ sơ kiểu gì',
  'không còn giữ giấy tiếp nhận',
])('%s has no code', (message) => {
  expect(isCodeLost(message)).toBe(true)
})

it.each([
  '',
  'mã hồ sơ là gì',
  'mất căn cước',
  'quên mật khẩu',
  'hồ sơ bị mất',
  'giấy hẹn ghi ngày 15/7',
])('%s is another matter', (message) => {
  expect(isCodeLost(message)).toBe(false)
})
