/** Nothing wrong for axe, nothing cut off and nothing too small in the states of a talk, in every look. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chatPages, type StandInChat, violationsOn } from '../support/chat-page.ts'

const openChat = chatPages()

type State = readonly [name: string, reach: (chat: StandInChat) => Promise<unknown>]

const states: readonly State[] = [
  ['empty', async () => {}],
  [
    'answering',
    async ({ page, server, composer }) => {
      server.faults.push({ kind: 'slow', ms: 3_000 })
      await composer.fill('làm khai sinh')
      await composer.press('Enter')
      await page.locator('.searching').getByText('Đang tìm…').waitFor()
    },
  ],
  ['choices', ({ ask }) => ask('có mấy việc')],
  ['an answer judged wrong, its code shown', judgedAnswer],
  ['a checklist', ({ ask }) => ask('chỉ tôi từng bước')],
  [
    'a step',
    async ({ page, ask, messages }) => {
      await ask('chỉ tôi từng bước')
      await page.getByRole('button', { name: 'Đủ rồi, sang bước sau' }).click()
      await messages.nth(4).waitFor()
    },
  ],
  ['a dossier', ({ ask }) => ask('H26.19-261105-0001')],
  [
    'an error',
    async ({ page, server, composer }) => {
      server.faults.push({ kind: 'status', status: 422 })
      await composer.fill('xin chào')
      await composer.press('Enter')
      await page.getByText('Không gửi được').waitFor()
    },
  ],
  [
    'offline',
    async ({ page, ask }) => {
      await ask('làm khai sinh')
      await page.context().setOffline(true)
      await page.getByText('Máy đang mất mạng').waitFor()
    },
  ],
  ['the options', ({ page }) => page.getByRole('button', { name: 'Tùy chọn' }).click()],
  [
    'the question before erasing',
    async ({ page }) => {
      const end = page.getByRole('button', { name: 'Kết thúc và xóa' })
      if (!(await end.isVisible())) await page.getByRole('button', { name: 'Tùy chọn' }).click()
      await end.click()
      await page.getByRole('dialog').waitFor()
    },
  ],
]

async function judgedAnswer({ page, ask }: StandInChat): Promise<void> {
  await ask('làm khai sinh')
  await page.getByRole('button', { name: 'Chưa đúng' }).click()
  await page.getByRole('button', { name: 'Thông tin cũ' }).waitFor()
  await page.getByRole('button', { name: 'Mã QR' }).click()
  await page.getByRole('img', { name: 'Mã QR' }).waitFor()
}

describe.each([
  ['on a small phone', { viewport: { width: 320, height: 568 } }],
  ['in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['with forced colours', { viewport: { width: 768, height: 900 }, forcedColors: 'active' }],
] as const)('%s', (_look, options) => {
  test.each(states)('with %s', async (_name, reach) => {
    const chat = await openChat(options)
    await reach(chat)
    expect(await violationsOn(chat.page)).toEqual([])
    expect(await overflow(chat.page)).toBe(0)
    expect(await smallTargets(chat.page)).toEqual([])
    expect(chat.faults).toEqual([])
  })
})

/** Pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/** What can be pressed and is smaller than 44 by 44 pixels; links within text may be. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll('button, summary, select, textarea')]
    .map((target) => [target, target.matches('select') ? target.parentElement : target])
    .filter(([, area]) => area.getClientRects().length > 0)
    .filter(([, area]) => area.offsetWidth < 44 || area.offsetHeight < 44)
    .map(([target]) => target.outerHTML)`)
}
