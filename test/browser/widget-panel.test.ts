/** The widget's panel: opened and put away by key, button and Back, on screens of every form. */

import { expect, test } from 'vitest'
import { focused, oneLine, widgetPages } from '../support/widget-page.ts'

const openHost = widgetPages()

const phone = { viewport: { width: 390, height: 844 } }
const desktop = { viewport: { width: 1280, height: 800 } }

test('beside the page: Escape closes, the focus goes back, the page stays usable', async () => {
  const { page, open, panel } = await openHost({
    body: `<button>Nút của trang</button>${oneLine}`,
    window: desktop,
  })
  expect(await focused(page)).toBe('BODY')
  await open()
  expect(await focused(page)).toBe('cau-hoi')
  await page.getByRole('button', { name: 'Nút của trang' }).click({ timeout: 2_000 })
  await panel.getByRole('button', { name: 'Đóng khung trò chuyện' }).focus()
  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  expect(await focused(page)).toBe('Hỏi Một Cửa')
})

test('Escape closes what is innermost first', async () => {
  const { page, open, panel } = await openHost({ window: desktop })
  await open()
  await panel.getByRole('button', { name: 'Tùy chọn' }).click()
  await panel.getByRole('button', { name: 'Kết thúc và xóa' }).click()
  await page.keyboard.press('Escape')
  expect(await panel.getByText('Kết thúc và xóa cuộc trò chuyện?').isVisible()).toBe(false)
  expect(await panel.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await panel.getByRole('button', { name: 'Chữ to hơn' }).isVisible()).toBe(false)
  expect(await panel.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
})

test('on a phone it fills the screen, is modal, and Back puts it away', async () => {
  const { page, open, panel, launcher, origin } = await openHost({
    body: `<button>Nút của trang</button>${oneLine}`,
    window: phone,
  })
  await open()
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await page.evaluate("document.querySelector('main button').focus()")
  expect(await focused(page)).toBe('Hỏi Một Cửa')
  expect(await page.evaluate('document.documentElement.style.overflow')).toBe('hidden')
  await page.goBack()
  await expect.poll(() => panel.isVisible()).toBe(false)
  expect(page.url()).toBe(`${origin}/`)
  expect(await page.evaluate('document.documentElement.style.overflow')).toBe('')
  expect(await launcher.isVisible()).toBe(true)
})

test('closing on a phone leaves no step behind in the history, nor does the page lose its own', async () => {
  const { page, open, panel } = await openHost({ window: phone })
  await page.evaluate("history.replaceState({ cua: 'trang' }, '')")
  const before = await page.evaluate('history.length')
  await open()
  await panel.getByRole('button', { name: 'Đóng khung trò chuyện' }).click()
  await expect.poll(() => page.evaluate('JSON.stringify(history.state)')).toBe('{"cua":"trang"}')
  expect(await page.evaluate('history.length')).toBe((before as number) + 1)
})

test('turned to its side or made wide, the open panel takes the form that fits', async () => {
  const { page, open, ask, panel, messages } = await openHost({ window: phone })
  await open()
  await ask('xin chào')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(async () => (await panel.boundingBox())?.width).toBeLessThan(450)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(390)
  expect(await messages.count()).toBe(3)
})

test('print() puts the conversation alone on paper', async () => {
  const { page, open, ask } = await openHost({ window: desktop })
  await open()
  await ask('lam khai sinh cho con can giay to gi')
  await page.evaluate("window.print = () => {}; document.querySelector('hoi-mot-cua').print()")
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('#hoi-mot-cua-ban-in')
  await expect
    .poll(() => paper.getByRole('heading', { name: 'Đăng ký khai sinh' }).isVisible())
    .toBe(true)
  expect(await paper.locator('details:not([open])').count()).toBe(0)
  expect(await paper.locator('button:visible, textarea:visible').count()).toBe(0)
  expect(await page.getByRole('heading', { name: 'Cổng của xã' }).isVisible()).toBe(false)
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))")
  expect(await paper.count()).toBe(0)
  expect(await page.getByRole('heading', { name: 'Cổng của xã' }).isVisible()).toBe(true)
})

test('taken out of the page and put back, it works again', async () => {
  const { page, open, panel, messages } = await openHost({ window: phone })
  await open()
  await page.evaluate(
    "window.kept = document.querySelector('hoi-mot-cua'); kept.remove(); document.body.append(kept)",
  )
  expect(await panel.isVisible()).toBe(false)
  expect(await page.evaluate('document.documentElement.style.overflow')).toBe('')
  await open()
  expect(await messages.count()).toBe(1)
})

test('a page with a button of its own hides ours and opens the panel', async () => {
  const { page, launcher, panel } = await openHost({
    body: `<hoi-mot-cua hidden></hoi-mot-cua>
      <button onclick="document.querySelector('hoi-mot-cua').open()">Trợ lý</button>${oneLine}`,
    window: desktop,
  })
  await launcher.waitFor({ state: 'attached' })
  expect(await launcher.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Trợ lý' }).click()
  await panel.getByRole('article').first().waitFor()
  await panel.getByRole('button', { name: 'Đóng khung trò chuyện' }).click()
  expect(await focused(page)).toBe('Trợ lý')
})
