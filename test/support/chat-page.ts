/** The chat page open in a real browser, talking to the stand-in server. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeAll, onTestFinished } from 'vitest'
import { builtPage } from './built-page.ts'
import { sharedChromium } from './chromium.ts'
import { type StandIn, startStandIn } from './stand-in-server.ts'

export type Chat = {
  readonly page: Page
  readonly composer: Locator
  /** The messages, oldest first. */
  readonly messages: Locator
  /** What a screen reader was last told. */
  readonly announced: Locator
  /** Errors of scripts, and what the content security policy forbade. */
  readonly faults: string[]
  /** Sends `text` with Enter and waits for the reply. */
  ask(text: string): Promise<void>
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type StandInChat = Chat & { readonly server: StandIn }

/** Opens the page in a window of its own; to be called once at the top of a test file. */
export function chatPages(): (options?: BrowserContextOptions) => Promise<StandInChat> {
  let folder: string
  let browser: Browser
  beforeAll(async () => {
    folder = await builtPage()
    browser = await sharedChromium()
  })
  return async (options = {}) => {
    const server = await startStandIn(folder)
    onTestFinished(() => server.close())
    return { ...(await openChat(browser, server.url, options)), server }
  }
}

/** The page at `url`, past its greeting; closed when the test is finished. */
export async function openChat(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Chat> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  onTestFinished(() => context.close())
  await context.addInitScript(axe)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load')) {
      faults.push(line.text())
    }
  })
  await page.goto(url)
  const messages = page.getByRole('article')
  await messages.first().waitFor()
  const composer = page.getByRole('textbox', { name: 'Câu hỏi của ông/bà' })
  const announced = page.locator('.announcer').filter({ hasText: /./ })
  return {
    page,
    composer,
    messages,
    announced,
    faults,
    async ask(text) {
      const count = await messages.count()
      await composer.fill(text)
      await composer.press('Enter')
      await messages.nth(count + 1).waitFor()
    },
  }
}

/**
 * What axe finds wrong on the page as it stands: rule and place, one line each. The window is made
 * as high as the page, because axe counts a button half below the composer as too small.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize()
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  if (size) await page.setViewportSize({ ...size, height })
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(axeRules)} })`,
  )
  if (size) await page.setViewportSize(size)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

type AxeResults = {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
