/** The real server: a walkthrough from its first step to its last by keyboard only, on paper, on a phone. */

import { existsSync } from 'node:fs'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { openChat, violationsOn } from '../support/chat-page.ts'
import { sharedChromium } from '../support/chromium.ts'
import { startProgram } from '../support/program.ts'
import { pngOf } from '../support/receipt-picture.ts'
import { tempFolder } from '../support/temp-folder.ts'

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/web/index.html')) {
    await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  }
  browser = await sharedChromium()
})

async function openRealChat(options: BrowserContextOptions = {}) {
  const program = startProgram({ env: { DATA_DIR: tempFolder(), LOG_LEVEL: 'error' } })
  return openChat(browser, await program.url, options)
}

/** More presses than any walkthrough has steps. */
const plenty = 30

test('a walkthrough is gone through to its end by keyboard only', async () => {
  const { page, ask, messages, faults } = await openRealChat({
    viewport: { width: 1280, height: 800 },
  })
  const { keyboard } = page
  const focusNewest = async (name: RegExp) => {
    const button = messages.last().getByRole('button', { name }).first()
    for (let press = 0; press < 60; press += 1) {
      if (await button.evaluate((one) => one === one.ownerDocument.activeElement)) return
      await keyboard.press('Shift+Tab')
    }
    throw new Error(`expected to reach ${name} by Shift+Tab, got past it`)
  }
  await ask('lam khai sinh cho con can giay to gi')
  await focusNewest(/^Hướng dẫn nộp từng bước/)
  await keyboard.press('Enter')
  await messages.nth(4).waitFor()
  await keyboard.press('Escape')
  expect(await page.evaluate('document.activeElement.id')).toBe('cau-hoi')

  let [number, of] = [0, 1]
  for (let press = 0; press < plenty && number < of; press += 1) {
    const text = await messages.last().innerText()
    const place = /Bước (\d+)\/(\d+)/.exec(text)
    if (!place) break
    ;[number, of] = [Number(place[1]), Number(place[2])]
    const count = await messages.count()
    await focusNewest(/^(Đã xong|Xong|Hoàn thành)/)
    await keyboard.press('Enter')
    await messages.nth(count + 1).waitFor()
    await keyboard.press('Escape')
  }
  expect(number).toBe(of)
  expect(of).toBeGreaterThan(3)
  expect(await violationsOn(page)).toEqual([])
  expect(faults).toEqual([])
}, 90_000)

test('a walkthrough goes on on the phone: a code to type, and one to scan', async () => {
  const first = await openRealChat({ viewport: { width: 1280, height: 800 } })
  await first.ask('lam khai sinh cho con can giay to gi')
  await first.page.getByRole('button', { name: 'Hướng dẫn nộp từng bước' }).click()
  await first.messages.nth(4).waitFor()
  await first.page.getByRole('button', { name: 'Đã xong, bước tiếp theo' }).click()
  await first.messages.nth(6).waitFor()
  await first.page.getByRole('button', { name: 'Làm tiếp trên máy khác' }).click()
  await first.messages.nth(8).waitFor()
  const picture = first.messages.last().getByRole('img', { name: 'Mã QR' })
  await expect
    .poll(() =>
      picture.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth),
    )
    .toBeGreaterThan(0)
  const code = /[A-Z]\d[A-Z]\d-[A-Z]\d[A-Z]\d/.exec(await first.messages.last().innerText())?.[0]
  expect(await picture.getAttribute('src')).toContain(String(code).replace('-', ''))

  const url = new URL(first.page.url())
  const phone = await openChat(browser, `${url.origin}/#hoi=${code}`, {
    viewport: { width: 390, height: 780 },
  })
  await phone.messages.filter({ hasText: 'Bước 2/' }).first().waitFor()
})

test('a picture of a receipt is answered like its code typed', async () => {
  const { page, messages, faults } = await openRealChat()
  const buffer = Buffer.from(await pngOf('H99.01-261109-0005'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'giay-hen.png', mimeType: 'image/png', buffer })
  await messages.nth(2).waitFor()
  expect(await messages.nth(2).innerText()).toContain('H99.01-261109-0005')
  expect(faults).toEqual([])
}, 60_000)

test('on paper: sources and dates, nothing to press', async () => {
  const { page, ask } = await openRealChat({ viewport: { width: 1280, height: 800 } })
  await ask('lệ phí khai sinh')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toMatch(/Thông tin kiểm tra ngày \d\d\/\d\d\/\d{4}/)
  expect(text).toContain('Cổng Dịch vụ công quốc gia')
  expect(await page.locator('button:visible, textarea:visible, select:visible').count()).toBe(0)
})

test('on a phone with its keyboard up the composer stays in view', async () => {
  const { page, ask, composer, messages } = await openRealChat({
    viewport: { width: 390, height: 780 },
    isMobile: true,
    hasTouch: true,
  })
  await ask('lệ phí khai sinh')
  await composer.tap()
  // The keyboard takes the lower half of the window: it resizes the page, as its head asks for.
  await page.setViewportSize({ width: 390, height: 400 })
  const box = await composer.boundingBox()
  expect(box).not.toBeNull()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400)
  await page.keyboard.type('mat bao lau')
  await page.keyboard.press('Enter')
  await messages.nth(4).waitFor()
  expect(await messages.nth(4).innerText()).toContain('Thời gian')
})
