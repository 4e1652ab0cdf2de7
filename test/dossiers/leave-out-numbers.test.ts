import { expect, it } from 'vitest'
import { leaveOutNumbers } from '../../src/dossiers/leave-out-numbers.ts'

it.each([
  ['Đăng ký tạm trú cho cháu, CCCD 001000000001, ở phường', 'Đăng ký tạm trú cho cháu,  ở phường'],
  ['sdt: 0912 345 678; hỏi đổi bằng lái', ' hỏi đổi bằng lái'],
  ['Xin cấp lại khai sinh. Số căn cước của tôi là 001000000001.', 'Xin cấp lại khai sinh'],
])('a number with its label asks nothing: %s', (text, left) => {
  expect(leaveOutNumbers(text).replace(/[, ]+$/, '')).toBe(left)
})

it.each([
  'CCCD 001000000001',
  'căn cước 001000000001 hết hạn, đổi ở đâu',
  'đổi căn cước, lệ phí bao nhiêu',
  'tôi 68 tuổi, được hưởng gì',
])('stays as it is: %s', (text) => {
  expect(leaveOutNumbers(text)).toBe(text)
})
