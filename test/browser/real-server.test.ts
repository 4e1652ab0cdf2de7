/** The built page with the real server, knowledge and store behind it. */

import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { openChat, violationsOn } from '../support/chat-page.ts'
import { sharedChromium } from '../support/chromium.ts'
import { startProgram } from '../support/program.ts'
import { tempFolder } from '../support/temp-folder.ts'

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/web/index.html')) {
    await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  }
  browser = await sharedChromium()
})

async function openRealChat() {
  const program = startProgram({ env: { DATA_DIR: tempFolder(), LOG_LEVEL: 'error' } })
  return openChat(browser, await program.url, { viewport: { width: 1280, height: 800 } })
}

test('a citizen asks, is walked through the first steps, reloads and erases', async () => {
  const { page, ask, messages, faults } = await openRealChat()
  await ask('lam khai sinh cho con can giay to gi')
  expect(await messages.last().getByRole('heading', { level: 4 }).innerText()).toBe(
    'Đăng ký khai sinh',
  )
  expect(await messages.last().innerText()).toMatch(/kiểm tra ngày \d\d\/\d\d\/\d{4}/)
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('button', { name: 'Hướng dẫn nộp từng bước' }).click()
  await page.getByRole('checkbox').first().click()
  await page.getByText(/Đã có 1\/\d+ giấy tờ/).waitFor()
  await page.getByRole('button', { name: 'Đã xong, bước tiếp theo' }).click()
  await page.getByText(/Bước 2\/\d+/).waitFor()
  expect(await violationsOn(page)).toEqual([])

  const before = await messages.allInnerTexts()
  await page.reload()
  await messages.nth(before.length - 1).waitFor()
  expect(await messages.allInnerTexts()).toEqual(before)

  await page.getByRole('button', { name: 'Kết thúc và xóa' }).click()
  await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
  await page.getByText('Đã xóa cuộc trò chuyện.').first().waitFor()
  await expect.poll(() => messages.count()).toBe(1)
  expect(faults).toEqual([])
})

test('the step of a sample dossier is shown', async () => {
  const { page, ask, messages, faults } = await openRealChat()
  await ask('tra hồ sơ H99.01-261109-0005')
  expect(await messages.last().innerText()).toContain('H99.01-261109-0005')
  expect(await messages.last().innerText()).toMatch(/Bước 2\/5/)
  expect(await violationsOn(page)).toEqual([])
  expect(faults).toEqual([])
})
