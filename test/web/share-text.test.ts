import { expect, test } from 'vitest'
import { wrongReasons } from '../../src/stores/feedback-store.ts'
import { shareText } from '../../src/web/chat/deeds/share-text.ts'
import * as words from '../../src/web/chat/extras/words.ts'
import { answer, dossier } from '../support/canned-replies.ts'

test('an answer goes out with its source, its date and where it is found again', () => {
  expect(shareText(answer, 'https://hoi.example.vn/thu-tuc/khai-sinh').split('\n')).toEqual([
    answer.text,
    'Nguồn: Cổng Dịch vụ công quốc gia, thủ tục 1.001193; Luật Hộ tịch 60/2014/QH13, Điều 15 và 16.',
    'Thông tin kiểm tra ngày 22/11/2026.',
    'https://hoi.example.vn/thu-tuc/khai-sinh',
  ])
})

test('what the text says itself is not said twice', () => {
  const text = `Lệ phí: miễn phí.\nThông tin kiểm tra ngày 22/11/2026.\nNguồn: ${answer.sources.map(({ title }) => title).join('; ')}.`
  expect(shareText({ ...answer, text })).toBe(`Đăng ký khai sinh\n${text}`)
})

test('of another reply only the words go out', () => {
  expect(shareText(dossier)).toBe(dossier.text)
})

test('the reasons to choose from are those the server takes', () => {
  expect(words.reasons.map(({ reason }) => reason)).toEqual(wrongReasons)
})
