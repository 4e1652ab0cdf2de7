/** From pressing Enter to the answer on the screen, in Chromium against the real server. */

import { startChromium } from '../../test/support/chromium.ts'
import { progress } from '../retrieval/measure/say.ts'

/** Milliseconds of each question, in the order they were asked; the first warms up and is left out. */
export async function firstAnswers(
  url: string,
  questions: readonly string[],
): Promise<readonly number[]> {
  progress(`first answers, ${questions.length} questions`)
  const browser = await startChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.goto(`${url}/tro-chuyen`)
    await page.getByRole('article').first().waitFor()
    const box = page.getByRole('textbox').first()
    const times: number[] = []
    for (const question of questions) {
      await box.fill(question)
      await page.evaluate(watch)
      await box.press('Enter')
      times.push(await page.evaluate<number>('window.answered'))
    }
    return times.slice(1)
  } finally {
    await browser.close()
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
