/** The public pages and the plain chat in a real browser: what axe says, how heavy they are, that nothing jumps. */

import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { violationsOn } from '../support/chat-page.ts'
import { sharedChromium } from '../support/chromium.ts'
import { openHouse } from '../support/house.ts'
import { realMind, sampleBook } from '../support/real-mind.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Pictures for people to look at; git ignores them. */
const pictures = 'artefacts/site'

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/web/trang.css')) {
    await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  }
  mkdirSync(pictures, { recursive: true })
  browser = await sharedChromium()
})

async function startServer(): Promise<string> {
  const dossiers = [await sampleBook()]
  return (await openHouse({ mind: realMind, webRoot: resolve('dist/web'), dossiers })).url
}

type Opened = { readonly page: Page; readonly faults: readonly string[] }

async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
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

const paths = [
  ['danh-sach', '/thu-tuc'],
  ['tim', '/thu-tuc?tim=mat+can+cuoc'],
  ['khong-thay', '/thu-tuc?tim=zzzz'],
  ['ma-ho-so', '/thu-tuc?tim=H99.01-261118-0002'],
  ['thu-tuc', '/thu-tuc/khai-sinh'],
  ['truong-hop', '/thu-tuc/khai-sinh?truong-hop=qua-han/roi'],
  ['ten-thoi', '/thu-tuc/1.004772'],
  ['su-kien', '/su-kien'],
  ['sinh-con', '/su-kien/sinh-con'],
  ['huong-dan', '/huong-dan'],
  ['tung-buoc', '/huong-dan/khai-sinh-truc-tuyen'],
  ['go-vuong', '/go-vuong/quen-passcode'],
  ['ho-so', '/ho-so'],
  ['ve-chung-toi', '/ve-chung-toi'],
  ['giao-dien', '/giao-dien'],
  ['tro-chuyen', '/tro-chuyen?don-gian=1&hoi=khai-sinh'],
] as const

const sizes = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 768, height: 1024, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const

describe.each(paths)('the page %s', (name, path) => {
  test('is cut off nowhere, on a phone or a desktop, by day, by night and with text of 200 %', async () => {
    const { page, faults } = await open((await startServer()) + path)
    await unfold(page)
    for (const { width, height, colorScheme } of sizes) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width)
      const file = `${name}-${width}-${colorScheme}.png`
      await page.screenshot({ path: join(pictures, file), fullPage: true })
    }
    await page.setViewportSize({ width: 640, height: 800 })
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640)
    expect(faults).toEqual([])
  })

  test('has nothing axe finds wrong, on a phone by day and a desktop by night', async () => {
    const { page } = await open((await startServer()) + path, { viewport: sizes[0] })
    await unfold(page)
    expect(await violationsOn(page)).toEqual([])
    await page.setViewportSize(sizes[3])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violationsOn(page)).toEqual([])
  })
})

async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
}

describe('the first view', () => {
  test.each(paths)('of %s weighs at most 50 KB and does not move', async (_name, path) => {
    const url = await startServer()
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    onTestFinished(() => context.close())
    await context.addInitScript(watchShifts)
    const page = await context.newPage()
    await page.goto(url + path, { waitUntil: 'load' })
    await page.waitForTimeout(200)
    const bytes = await page.evaluate<number>(transferred)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(50 * 1024)
    expect(await page.evaluate('window.shift')).toBe(0)
  })

  /** Bytes over the wire, of the page and all it fetched. */
  const transferred = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .reduce((sum, { transferSize }) => sum + transferSize, 0)`

  const watchShifts = `window.shift = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value
    }).observe({ type: 'layout-shift', buffered: true })`
})

describe('other ways to see a page', () => {
  test.each([
    ['more contrast', { contrast: 'more' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('%s: axe finds nothing wrong', async (name, options) => {
    const url = await startServer()
    for (const path of ['/thu-tuc', '/thu-tuc/khai-sinh', '/giao-dien']) {
      const { page } = await open(url + path, { viewport: { width: 390, height: 844 }, ...options })
      expect(await violationsOn(page), path).toEqual([])
      await page.screenshot({
        path: join(pictures, `${name}-${path.slice(1).replace('/', '-')}.png`),
      })
    }
  })

  test('print: no bars and buttons, addresses after links', async () => {
    const { page } = await open(`${await startServer()}/thu-tuc/khai-sinh`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'In ra giấy' }).isVisible()).toBe(false)
    expect(
      await page
        .getByRole('navigation', { name: 'Các trang' })
        .getByRole('link')
        .first()
        .isVisible(),
    ).toBe(false)
    const pdf = (await page.pdf()).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6)
  })
})

describe('journeys', () => {
  const phone = { viewport: { width: 390, height: 844 } }

  test('search, open, answer the questions of one’s case, print', async () => {
    const url = await startServer()
    const { page, faults } = await open(`${url}/thu-tuc`, phone)
    await page.getByRole('searchbox').fill('lam khai sinh')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Đăng ký khai sinh' }).first().click()
    await page.getByText('Trả lời 2 câu hỏi').click()
    await page.getByRole('radio', { name: 'Đã quá 60 ngày' }).check()
    await page.getByRole('radio', { name: 'Bé bị bỏ rơi' }).check()
    await page.getByRole('button', { name: 'Xem theo trường hợp này' }).click()
    await page.getByText('Đang xem theo trường hợp của ông/bà').waitFor()
    expect(new URL(page.url()).search).toBe(
      '?truong-hop=qua-han%2Froi&truong-hop=truong-hop%2Fbo-roi',
    )
    expect(await page.getByRole('main').innerText()).toContain('Biên bản về việc trẻ bị bỏ rơi')
    await page.getByRole('link', { name: 'In ra giấy' }).click()
    await page.getByText('Bé bị bỏ rơi').first().waitFor()
    expect(faults).toEqual([])
  })

  test('look a dossier up by keyboard alone; its code stands in no address', async () => {
    const url = await startServer()
    const { page } = await open(`${url}/ho-so`, phone)
    await page.getByRole('textbox', { name: 'Mã hồ sơ' }).focus()
    await page.keyboard.type('H99.01-261118-0002')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Được tiếp nhận' }).waitFor()
    expect(page.url()).toBe(`${url}/ho-so`)
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: join(pictures, 'ho-so-ket-qua.png'), fullPage: true })
  })

  test('the skip link leads past the bars', async () => {
    const { page } = await open(`${await startServer()}/thu-tuc/khai-sinh`, phone)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung')
  })
})

describe('without JavaScript', () => {
  const plain = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }

  test('a procedure’s button leads to the chat, which answers, walks, ticks and erases', async () => {
    const url = await startServer()
    const { page } = await open(`${url}/thu-tuc/khai-sinh`, plain)
    await page.getByRole('link', { name: 'Hỏi trợ lý về thủ tục này' }).click()
    await page.getByRole('button', { name: 'Hỏi về: Đăng ký khai sinh' }).click()
    await page.getByRole('heading', { name: 'Đăng ký khai sinh' }).waitFor()
    await page.screenshot({ path: join(pictures, 'khong-js-tra-loi.png'), fullPage: true })

    await page.getByRole('textbox', { name: 'Câu hỏi của ông/bà' }).fill('le phi bao nhieu')
    await page.getByRole('button', { name: 'Gửi' }).click()
    await page.getByText('8.000 đồng').last().waitFor()

    await page.getByRole('button', { name: 'Hướng dẫn nộp từng bước' }).first().click()
    await page.getByRole('checkbox').first().click()
    await page
      .getByText(/Đã có 1\/\d+ giấy tờ/)
      .last()
      .waitFor()
    await page.getByRole('button', { name: 'Đã xong, bước tiếp theo' }).last().click()
    await page
      .getByText(/Bước 2\/\d+/)
      .last()
      .waitFor()
    await page.screenshot({ path: join(pictures, 'khong-js-tung-buoc.png'), fullPage: true })

    await page.reload()
    await page
      .getByText(/Bước 2\/\d+/)
      .last()
      .waitFor()
    await page.getByRole('button', { name: 'Kết thúc và xóa' }).click()
    await page.getByText('Trang này không cần JavaScript').waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
  })

  test('the first page and the chat’s own address lead to it as well', async () => {
    const url = await startServer()
    for (const path of ['/', '/tro-chuyen']) {
      const { page } = await open(url + path, plain)
      await page.waitForURL(/don-gian/)
      await page.getByRole('textbox', { name: 'Câu hỏi của ông/bà' }).waitFor()
    }
  })

  test('axe finds nothing wrong in a conversation', async () => {
    const url = await startServer()
    const { page, faults } = await open(`${url}/tro-chuyen?don-gian=1`, {
      viewport: plain.viewport,
    })
    for (const text of ['làm khai sinh', 'hồ sơ H99.01-261118-0002', 'nhà mới sinh em bé']) {
      await page.getByRole('textbox', { name: 'Câu hỏi của ông/bà' }).fill(text)
      await page.getByRole('button', { name: 'Gửi' }).click()
      await page.locator('.mine').filter({ hasText: text }).waitFor()
      expect(await violationsOn(page), text).toEqual([])
    }
    expect(faults).toEqual([])
  })
})

test('with JavaScript the chat’s address has the chat with scripts', async () => {
  const { page } = await open(`${await startServer()}/tro-chuyen?hoi=khai-sinh#hoi=khai-sinh`)
  await page.getByRole('article').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/tro-chuyen')
  expect(page.url()).not.toContain('don-gian')
})
