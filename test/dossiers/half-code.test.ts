import { expect, it } from 'vitest'
import { isHalfCode } from '../../src/dossiers/half-code.ts'

it.each([
  'mã của tôi là 0004 ngày 15/7',
  'mã hồ sơ 0004',
  'ma ho so cua toi la 12',
  'Mã số hồ sơ: 890001',
  'MHS 0003',
  'hồ sơ số 0003 nộp hôm thứ hai',
  'H26.19-250715',
  'h26.19 - 250715 xong chưa',
  '000.00.19.H26-220518',
])('%s is part of a code', (message) => {
  expect(isHalfCode(message)).toBe(true)
})

it.each([
  '',
  'mã OTP 123456',
  'mã số thuế 0101234567',
  'hồ sơ gồm 3 giấy tờ',
  'hồ sơ cần 2 bản sao',
  'nộp hồ sơ ngày 15/7',
  'mã hồ sơ là gì',
  'làm hồ sơ hết 50.000 đồng',
  'mã hồ sơ 50000 đồng',
  'thủ tục 1.001193',
])('%s is none', (message) => {
  expect(isHalfCode(message)).toBe(false)
})
