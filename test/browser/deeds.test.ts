/** What can be done with an answer. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chatPages, violationsOn } from '../support/chat-page.ts'

const openChat = chatPages()

/** Lets the page share, and keeps what it would. */
async function withSharing(page: Page): Promise<void> {
  await page.evaluate(
    'navigator.share = (what) => { window.shared = what; return Promise.resolve() }',
  )
}

test('an answer is copied with its source, date and link', async () => {
  const { page, server, ask } = await openChat({
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await ask('làm khai sinh')
  await page.getByRole('button', { name: 'Sao chép' }).click()
  await page.locator('.notice').getByText('Đã sao chép').waitFor()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied).toContain('Đăng ký khai sinh: cần Giấy chứng sinh')
  expect(copied).toContain('Nguồn: Cổng Dịch vụ công quốc gia')
  expect(copied).toContain('22/11/2026')
  expect(copied).toContain(`${server.url}thu-tuc/khai-sinh`)
})

test('an answer is shared where the device can share', async () => {
  const { page, ask } = await openChat()
  await withSharing(page)
  await ask('làm khai sinh')
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  expect(await page.evaluate('window.shared.text')).toContain('/thu-tuc/khai-sinh')
})

test('what the citizen says of an answer is kept, changed and taken back', async () => {
  const { page, server, ask, announced } = await openChat()
  await ask('làm khai sinh')
  const wrong = page.getByRole('button', { name: 'Chưa đúng' })
  await wrong.click()
  await announced.getByText('Cảm ơn ông/bà đã góp ý.').waitFor()
  await page.getByRole('button', { name: 'Thông tin cũ' }).click()
  await expect.poll(() => server.judged.length).toBe(2)
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Có ích' }).click()
  await expect.poll(() => server.judged.length).toBe(3)
  expect(await wrong.getAttribute('aria-pressed')).toBe('false')
  expect(await page.getByRole('button', { name: 'Thông tin cũ' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Có ích' }).click()
  await expect
    .poll(() => server.judged)
    .toEqual([
      { seq: 3, verdict: 'wrong' },
      { seq: 3, verdict: 'wrong', reason: 'outdated' },
      { seq: 3, verdict: 'useful' },
      { seq: 3, verdict: null },
    ])
})

test('arrows go from deed to deed, Tab leaves them', async () => {
  const { page, ask } = await openChat()
  await ask('làm khai sinh')
  const focused = () => page.evaluate<string>('document.activeElement.textContent')
  await page.getByRole('link', { name: 'In ra giấy' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('Sao chép')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe('Chưa đúng')
  await page.keyboard.press('Tab')
  expect(await focused()).not.toBe('In ra giấy')
  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe('Chưa đúng')
})

test('an officer can be asked for at any time', async () => {
  const { page, server, messages } = await openChat()
  await page.locator('.dock').getByRole('button', { name: 'Gặp cán bộ' }).click()
  await messages.nth(2).waitFor()
  expect(server.received.map(({ choice }) => choice)).toEqual(['p'])
})
