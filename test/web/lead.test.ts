import { expect, test } from 'vitest'
import { leadUnderTitle } from '../../src/web/chat/lead.ts'
import { answer } from '../support/canned-replies.ts'

test.each([
  ['Đăng ký khai sinh\nGhi nhận việc sinh của bé.', 'Ghi nhận việc sinh của bé.'],
  ['Đang nói về: Đăng ký khai sinh.', ''],
  [
    'Đăng ký khai sinh đúng hạn thì không mất lệ phí.',
    'Đăng ký khai sinh đúng hạn thì không mất lệ phí.',
  ],
  ['Một câu khác.', 'Một câu khác.'],
])('of %j the page shows %j under the title', (lead, shown) => {
  expect(leadUnderTitle({ ...answer, lead })).toBe(shown)
})
