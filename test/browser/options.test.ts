/** What our own page offers besides: colours, a shared computer, files, pictures, voice. */

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chatPages, violationsOn } from '../support/chat-page.ts'

const openChat = chatPages()
const wide = { viewport: { width: 1280, height: 800 } }

const showOptions = (page: Page) => page.getByRole('button', { name: 'Tùy chọn' }).click()
const paper = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor')

/** One question for each kind of reply. */
const questions = ['làm khai sinh', 'có mấy việc', 'H26.19-261105-0001', 'chỉ tôi từng bước']

test.each([
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const)('axe finds nothing wrong in %s, strong colours: %s', async (theme, strong) => {
  const { page, ask } = await openChat(wide)
  await showOptions(page)
  await page.getByLabel('Màu nền').selectOption(theme)
  if (strong) await page.getByRole('button', { name: 'Tương phản cao' }).click()
  for (const question of questions) await ask(question)
  expect(await violationsOn(page)).toEqual([])
})

test('colours are remembered, and the citizen’s choice goes before the device’s', async () => {
  const { page, messages } = await openChat({ ...wide, colorScheme: 'dark' })
  const night = await paper(page)
  await showOptions(page)
  await page.getByLabel('Màu nền').selectOption('light')
  const day = await paper(page)
  expect(day).not.toBe(night)
  await page.reload()
  await messages.first().waitFor()
  expect(await paper(page)).toBe(day)
})

test.each([
  ['Tải về để xem', 'hoi-mot-cua.html'],
  ['Tải về dạng chữ', 'hoi-mot-cua.txt'],
])('"%s" keeps the talk as %s', async (label, name) => {
  const { page } = await openChat(wide)
  await showOptions(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: label }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe(name)
  expect(readFileSync(await download.path(), 'utf8')).toContain(`transcript ${name.split('.')[1]}`)
})

test('on a shared computer the talk goes with the tab, and after ten idle minutes', async () => {
  const { page, server, ask, messages } = await openChat(wide)
  await page.clock.install()
  await showOptions(page)
  await page.getByRole('button', { name: 'Máy dùng chung' }).click()
  await ask('chuyện riêng')
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('token')
  await page.clock.fastForward('09:00')
  await page.getByText('một phút nữa cuộc trò chuyện này sẽ tự xóa').first().waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Tôi còn ở đây' }).click()
  await page.clock.fastForward('08:30')
  expect(await messages.count()).toBe(3)
  const [first] = server.conversations.keys()
  await page.clock.fastForward('01:31')
  await expect.poll(() => messages.count()).toBe(1)
  expect(await page.locator('body').innerText()).not.toContain('chuyện riêng')
  await expect.poll(() => [...server.conversations.keys()].includes(String(first))).toBe(false)
})

test('a picture of a receipt goes to the server, small and as JPEG', async () => {
  const { page, server, messages } = await openChat()
  const drawn = await page.evaluate<string>(
    `(() => { const c = document.createElement('canvas'); c.width = 2400; c.height = 1200; return c.toDataURL('image/png') })()`,
  )
  const buffer = Buffer.from(String(drawn.split(',')[1]), 'base64')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'giay-hen.png', mimeType: 'image/png', buffer })
  await messages.nth(2).waitFor()
  expect(await messages.nth(1).innerText()).toContain('Ảnh giấy hẹn')
  expect(server.pictures).toEqual(['image/jpeg'])
})

test('by voice only after saying who may hear it', async () => {
  const { page, composer } = await openChat()
  await page.addInitScript(`window.SpeechRecognition = class {
    start() { window.heard = this; }
    stop() { this.onend() }
  }`)
  await page.reload()
  await page.getByRole('article').first().waitFor()
  await page.getByRole('button', { name: 'Nói', exact: true }).click()
  await page.getByText('hãng làm trình duyệt').first().waitFor()
  expect(await page.evaluate('window.heard')).toBeUndefined()
  await page.getByRole('button', { name: 'Bắt đầu nói' }).click()
  expect(await page.evaluate('window.heard.lang')).toBe('vi-VN')
  await page.evaluate(
    `window.heard.onresult({ results: [[{ transcript: 'làm khai sinh' }]] }); window.heard.onend()`,
  )
  await expect.poll(() => composer.inputValue()).toBe('làm khai sinh')
})
