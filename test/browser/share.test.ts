/** Shared links and results in a real browser, with the real program behind them. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { agents } from '../server/share/agents.data.ts'
import { violationsOn } from '../support/chat-page.ts'
import { sharedChromium } from '../support/chromium.ts'
import { startProgram } from '../support/program.ts'
import { tempFolder } from '../support/temp-folder.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const token = 'ma-xem-ket-qua-rat-dai-123456'
const messengers = { SHARE_ZALO_URL: 'https://zalo.me/123', SHARE_TELEGRAM_BOT: 'HoiMotCuaBot' }
const phone = { viewport: { width: 360, height: 740 }, userAgent: agents.people.safari }
const all = { from: '2000-01-01', to: '2999-12-31' }

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/web/bao-cao.css')) {
    await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  }
  browser = await sharedChromium()
})

async function start(more: Readonly<Record<string, string>> = {}) {
  const folder = tempFolder()
  const stores = await openSqliteStores(folder)
  await stores.teams.change(() => [
    {
      ...{ code: 'K7M2PT', province: 'Hà Nội', commune: 'Xã Đan Phượng', communeCode: null },
      ...{ hamlet: 'Thôn 1', name: 'Tổ thôn 1', lead: null, contact: null, removedOn: null },
    },
  ])
  await stores.close()
  const env = { DATA_DIR: folder, LOG_LEVEL: 'error', REPORT_TOKEN: token, ...more }
  const url = await startProgram({ env }).url
  const counted = async () => {
    const { counts, close } = await openSqliteStores(folder)
    const sums = await counts.sums(all)
    await close()
    return sums
      .map(({ team, place, what, count }) => `${team} ${place} ${what} ${count}`)
      .toSorted()
  }
  return { url, counted }
}

async function openPage(options: BrowserContextOptions = phone): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  onTestFinished(() => context.close())
  await context.addInitScript(axe)
  return context.newPage()
}

test('a link opens the chat at its place, counts for its team, and works again on return', async () => {
  const { url, counted } = await start()
  const page = await openPage()
  await page.goto(`${url}/s/K7M2PT/khai-sinh`)
  await page.getByRole('heading', { name: 'Đăng ký khai sinh' }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  await page.goto(`${url}/s/K7M2PT/hd-khai-sinh-truc-tuyen`)
  await page
    .getByText(/Bước 1\/\d+/)
    .first()
    .waitFor()
  expect(await page.getByText('Mở từ liên kết').count()).toBe(1)
  await expect
    .poll(counted)
    .toEqual([
      'K7M2PT hd-khai-sinh-truc-tuyen conversation 1',
      'K7M2PT hd-khai-sinh-truc-tuyen open 1',
      'K7M2PT hd-khai-sinh-truc-tuyen walk-begun 1',
      'K7M2PT khai-sinh answer 1',
      'K7M2PT khai-sinh conversation 1',
      'K7M2PT khai-sinh open 1',
    ])
})

test('where channels are to be chosen, axe finds nothing wrong and the web is one tap away', async () => {
  const { url } = await start(messengers)
  for (const look of [phone, { ...phone, colorScheme: 'dark' as const }]) {
    const page = await openPage(look)
    await page.goto(`${url}/s/K7M2PT/khai-sinh`)
    await page.getByText('Mã dùng được đến hết ngày').waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.getByRole('link', { name: 'Hỏi ngay trên trang này' }).click()
    await page.getByRole('heading', { name: 'Đăng ký khai sinh' }).waitFor()
  }
})

test('the results open with the token, and axe finds nothing wrong with them', async () => {
  const { url } = await start()
  const visitor = await openPage()
  await visitor.goto(`${url}/s/K7M2PT/khai-sinh`)
  await visitor.getByRole('heading', { name: 'Đăng ký khai sinh' }).waitFor()
  const page = await openPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${url}/bao-cao`)
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('Mã xem kết quả').fill(token)
  await page.getByRole('button', { name: 'Xem kết quả' }).click()
  await page.getByRole('rowheader', { name: 'Tổ thôn 1' }).waitFor()
  expect(page.url()).toBe(`${url}/bao-cao`)
  expect(await page.getByText('ít hơn 5').count()).toBeGreaterThan(3)
  expect(await violationsOn(page)).toEqual([])
})
