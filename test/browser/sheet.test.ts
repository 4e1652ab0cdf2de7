/** The printed page in a real browser, from the answer it hangs on. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openChat, violationsOn } from '../support/chat-page.ts'
import { sharedChromium } from '../support/chromium.ts'
import { openHouse } from '../support/house.ts'
import { realMind } from '../support/real-mind.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/web/to-giay.css')) {
    await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  }
  browser = await sharedChromium()
})

/** The real content behind a real server; the chat and its styles as built. */
async function startServer(): Promise<string> {
  const { url } = await openHouse({ mind: realMind, webRoot: resolve('dist/web') })
  return url
}

type Opened = { readonly page: Page; readonly faults: readonly string[] }

async function openSheet(address: string, width = 1280): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  onTestFinished(() => context.close())
  await context.addInitScript(axe)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text())
  })
  await page.goto(address)
  return { page, faults }
}

test('axe finds nothing wrong with it, on a phone, a desktop and on paper', async () => {
  const url = await startServer()
  for (const [path, width] of [
    ['/thu-tuc/khai-sinh/in?truong-hop=qua-han/roi', 360],
    ['/thu-tuc/ho-chieu/in', 1280],
    ['/thu-tuc/1.004772/in', 360],
  ] as const) {
    const { page, faults } = await openSheet(url + path, width)
    expect(await violationsOn(page), path).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(width)
    await page.emulateMedia({ media: 'print' })
    expect(await violationsOn(page), path).toEqual([])
    expect(await page.getByRole('navigation').isVisible(), path).toBe(false)
    expect(faults).toEqual([])
  }
})

test('it is styled for A4 and prints on two pages at most', async () => {
  const { page } = await openSheet(`${await startServer()}/thu-tuc/khai-sinh/in`)
  const size = "getComputedStyle(document.querySelector('.box')).borderTopStyle"
  expect(await page.evaluate(size)).toBe('solid')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.length).toBeLessThanOrEqual(2)
})

test('a citizen opens it from an answer, and from the list of their own case', async () => {
  const url = await startServer()
  const chat = await openChat(browser, url, { viewport: { width: 360, height: 740 } })
  await chat.ask('lam khai sinh cho con can giay to gi')
  const link = chat.page.getByRole('link', { name: 'In ra giấy' })
  expect(await link.getAttribute('href')).toBe('/thu-tuc/khai-sinh/in')
  expect(await violationsOn(chat.page)).toEqual([])
  const box = await link.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)

  const opened = chat.page.context().waitForEvent('page')
  await link.click()
  const sheet = await opened
  await sheet.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor()
  await sheet.close()

  await chat.page.getByRole('button', { name: 'Trường hợp của tôi' }).click()
  await chat.page.getByRole('button', { name: 'Đã quá 60 ngày' }).click()
  await chat.page.getByRole('button', { name: 'Bé do mẹ sinh ra' }).click()
  const own = chat.page.getByRole('link', { name: 'In ra giấy' }).last()
  await expect.poll(() => own.getAttribute('href')).toContain('truong-hop=qua-han%2Froi')
  const { page } = await openSheet(url + (await own.getAttribute('href')))
  await page.getByText('Trường hợp của ông/bà').waitFor()
  expect(await page.getByRole('main').innerText()).toContain('Đã quá 60 ngày')
  expect(chat.faults).toEqual([])
})
