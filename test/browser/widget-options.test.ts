/** What the widget lets the citizen set: looks, voice, a shared computer; and the way to the full page. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsOn } from '../support/chat-page.ts'
import { oneLine, type WidgetPage, widgetPages } from '../support/widget-page.ts'

const openHost = widgetPages()

const phone = { viewport: { width: 390, height: 844 } }
const shared = `<h1>Quầy một cửa</h1>${oneLine.replace(' src', ' data-may-chung src')}`

const options = ({ panel }: WidgetPage) => panel.getByRole('button', { name: 'Tùy chọn' }).click()

function paper(page: Page): Promise<string> {
  return page.evaluate<string>(
    `getComputedStyle(document.querySelector('hoi-mot-cua').shadowRoot.querySelector('.frame')).backgroundColor`,
  )
}

test.each([
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const)('axe finds nothing wrong in %s, strong colours: %s', async (theme, strong) => {
  const widget = await openHost({ window: phone })
  const { page, panel, open, ask } = widget
  await open()
  await options(widget)
  await panel.getByLabel('Màu nền').selectOption(theme)
  if (strong) await panel.getByRole('button', { name: 'Tương phản cao' }).click()
  await ask('lam khai sinh cho con can giay to gi')
  expect(await violationsOn(page)).toEqual([])
})

test('its colours follow the device until the citizen chooses, and are remembered', async () => {
  const widget = await openHost({ window: { ...phone, colorScheme: 'dark' } })
  const { page, panel, open } = widget
  await open()
  const night = await paper(page)
  await options(widget)
  await panel.getByLabel('Màu nền').selectOption('light')
  const day = await paper(page)
  expect(day).not.toBe(night)
  await page.reload()
  await open()
  expect(await paper(page)).toBe(day)
})

test('an answer is read aloud where the device has a Vietnamese voice', async () => {
  const { page, panel, open, ask } = await openHost()
  await page.evaluate(`(() => {
    window.said = []
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
    const speech = { getVoices: () => [{ lang: 'vi-VN' }], cancel() {}, speak: ({ text }) => said.push(text) }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
  })()`)
  await open()
  await ask('lệ phí khai sinh')
  await panel.getByRole('button', { name: 'Đọc lên' }).click()
  expect(await page.evaluate<string>('said.join()')).toContain('khai sinh')
  await panel.getByRole('button', { name: 'Dừng đọc' }).waitFor()
})

test('at a desk for everybody the talk is gone with whoever left it, also over a reload', async () => {
  const { page, panel, open, ask, messages, house } = await openHost({ body: shared })
  await page.clock.install()
  await open()
  await ask('lệ phí khai sinh')
  await page.clock.fastForward('09:00')
  await panel.getByText('một phút nữa cuộc trò chuyện này sẽ tự xóa').first().waitFor()
  await page.reload()
  await page.clock.fastForward('02:00')
  await open()
  await panel.getByText('Đã xóa cuộc trò chuyện.').first().waitFor()
  expect(await messages.count()).toBe(1)
  expect(await panel.innerText()).not.toContain('lệ phí khai sinh')
  expect(house.log()).not.toContain('"level":50')
})

test('"Mở toàn trang" goes on with the same talk, and nobody else can', async () => {
  const widget = await openHost()
  const { page, panel, open, ask } = widget
  await open()
  await ask('lệ phí khai sinh')
  await options(widget)
  const opening = page.waitForEvent('popup')
  await panel.getByRole('link', { name: 'Mở toàn trang' }).click()
  const full = await opening
  await full.getByText('lệ phí khai sinh').waitFor()
  expect(new URL(full.url()).hash).toBe('')
  await full.reload()
  await full.getByText('lệ phí khai sinh').waitFor()
  const address = await panel.getByRole('link', { name: 'Mở toàn trang' }).getAttribute('href')
  const late = await page.context().newPage()
  await late.goto(String(address))
  await late.getByRole('article').first().waitFor()
  expect(await late.locator('body').innerText()).not.toContain('lệ phí khai sinh')
})
