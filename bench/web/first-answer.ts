/** What a person waits for, in Chromium against the real server: the first answer, and the page itself. */

import type { Browser } from 'playwright-core'
import { startChromium } from '../../test/support/chromium.ts'
import { progress } from '../retrieval/measure/say.ts'

const phone = { viewport: { width: 390, height: 844 } }

/** Milliseconds from pressing Enter to the answer on the screen, each in a conversation of its own. */
export async function firstAnswers(
  url: string,
  questions: readonly string[],
): Promise<readonly number[]> {
  progress(`first answers, ${questions.length} questions`)
  return inChromium(async (browser) => {
    const times: number[] = []
    for (const question of questions) times.push(await firstAnswer(browser, url, question))
    // The first warms up.
    return times.slice(1)
  })
}

/** Milliseconds until the largest part of each page is painted (LCP), opened in a fresh browser profile. */
export function largestPaints(url: string, paths: readonly string[]): Promise<readonly number[]> {
  progress(`largest paints, ${paths.length} pages`)
  return inChromium(async (browser) => {
    const times: number[] = []
    for (const path of paths) {
      const context = await browser.newContext(phone)
      const page = await context.newPage()
      await page.goto(url + path, { waitUntil: 'load' })
      times.push(await page.evaluate<number>(largestPaint))
      await context.close()
    }
    return times.slice(1)
  })
}

async function inChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await startChromium()
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

async function firstAnswer(browser: Browser, url: string, question: string): Promise<number> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    await page.goto(`${url}/tro-chuyen`)
    await page.getByRole('article').first().waitFor()
    const box = page.getByRole('textbox').first()
    await box.fill(question)
    await page.evaluate(watch)
    await box.press('Enter')
    return await page.evaluate<number>('window.answered')
  } finally {
    await context.close()
  }
}

/**
 * The clock starts with the key and stops at the frame after the one in which the assistant's new
 * message stood on the page.
 */
const watch = `
  window.answered = new Promise((resolve) => {
    const theirs = () => document.querySelectorAll('.theirs article').length
    const before = theirs()
    let began = 0
    addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') began = performance.now()
    }, { capture: true, once: true })
    const look = new MutationObserver(() => {
      if (theirs() <= before) return
      look.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
    })
    look.observe(document.body, { childList: true, subtree: true })
  })
  0`

const largestPaint = `new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true })
  })`
