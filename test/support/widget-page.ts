/** Somebody else's page with the widget on it, in a real browser; our server is another origin. */

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeAll, onTestFinished } from 'vitest'
import { createStarts } from '../../src/assistant/starts.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import { builtPage } from './built-page.ts'
import { sharedChromium } from './chromium.ts'
import { type House, openHouse } from './house.ts'
import { realKnowledge, realMind } from './real-mind.ts'

export type Host = {
  /** What the page's body holds; `{ours}` is where our server is. Default: the one line. */
  readonly body?: string
  readonly head?: string
  /** Headers of the page; `{ours}` in them as well. */
  readonly headers?: Readonly<Record<string, string>>
  /** What stands behind the page's address, such as `#hoi=khai-sinh`. */
  readonly fragment?: string
  /** Default: the host alone. */
  readonly embedOrigins?: readonly string[]
  readonly window?: BrowserContextOptions
}

export type WidgetPage = {
  readonly page: Page
  readonly house: House
  /** Where the host page is. */
  readonly origin: string
  readonly launcher: Locator
  readonly panel: Locator
  readonly composer: Locator
  readonly messages: Locator
  /** Errors of scripts, and what a content security policy forbade. */
  readonly faults: string[]
  /** Every address asked for. */
  readonly requests: string[]
  /** Opens the panel by its button and waits for the greeting. */
  open(): Promise<void>
  ask(text: string): Promise<void>
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const oneLine = '<script type="module" src="{ours}/hoi-mot-cua.js"></script>'

/** Opens host pages; to be called once at the top of a test file. */
export function widgetPages(): (host?: Host) => Promise<WidgetPage> {
  let folder: string
  let browser: Browser
  beforeAll(async () => {
    folder = await builtPage()
    browser = await sharedChromium()
  })
  return (host = {}) => openHost(browser, folder, host)
}

async function openHost(browser: Browser, webRoot: string, host: Host): Promise<WidgetPage> {
  const answer = { body: '', headers: {} as Record<string, string> }
  const origin = await startHost(answer)
  const house = await openHouse({
    webRoot,
    mind: realMind,
    starts: createStarts({
      knowledge: realKnowledge,
      places: createPlaceBook(realKnowledge),
      teams: { find: async () => null },
      startCodes: { find: async () => null },
      clock: () => new Date('2026-11-22T03:00:00.000Z'),
    }),
    embedOrigins: host.embedOrigins ?? [origin],
  })
  const fill = (text: string) => text.replaceAll('{ours}', house.url)
  answer.body = fill(pageOf(host))
  for (const [name, value] of Object.entries(host.headers ?? {})) answer.headers[name] = fill(value)

  const context = await browser.newContext({ reducedMotion: 'reduce', ...host.window })
  onTestFinished(() => context.close())
  await context.addInitScript(axe)
  const page = await context.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text())
  })
  await page.goto(origin + (host.fragment ?? ''))
  const widget = page.locator('hoi-mot-cua')
  const launcher = widget.locator('.launch button')
  const panel = widget.locator('dialog.panel')
  const messages = panel.getByRole('article')
  const composer = panel.getByRole('textbox', { name: 'Câu hỏi của ông/bà' })
  return {
    ...{ page, house, origin, launcher, panel, composer, messages, faults, requests },
    async open() {
      await launcher.click()
      await messages.first().waitFor()
    },
    async ask(text) {
      const count = await messages.count()
      await composer.fill(text)
      await composer.press('Enter')
      await messages.nth(count + 1).waitFor()
    },
  }
}

function pageOf({ head = '', body = `<h1>Cổng của xã</h1>${oneLine}` }: Host): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng của xã</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main>${body}</main></body></html>`
}

async function startHost(answer: { body: string; headers: Record<string, string> }) {
  const server = createServer((request, response) => {
    const isPage = request.url === '/'
    response.writeHead(isPage ? 200 : 204, { 'content-type': 'text/html', ...answer.headers })
    response.end(isPage ? answer.body : '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Id, label or text of what has the focus, also inside the widget; else its tag. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement
    return active.id || active.ariaLabel || (active.tagName === 'BUTTON' && active.textContent) || active.tagName
  })()`)
}
