/** The widget on another origin's page: opened, asked, linked to, put away. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { oneLine, widgetPages } from '../support/widget-page.ts'

const openHost = widgetPages()

const phone = { viewport: { width: 390, height: 844 } }
const desktop = { viewport: { width: 1280, height: 800 } }

/** What the widget told the page, in order. */
const listen = `<script>
window.told = []
for (const name of ['san-sang', 'mo', 'dong', 'hoi'])
  document.addEventListener('hoimotcua:' + name, (event) => told.push([name, event.detail]))
</script>`

/** Id, label or text of what has the focus, also inside the widget; else its tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement
    return active.id || active.ariaLabel || (active.tagName === 'BUTTON' && active.textContent) || active.tagName
  })()`)
}

test('one line makes a widget that talks with a server of another origin', async () => {
  const { open, ask, messages, faults, requests, house, origin } = await openHost()
  await open()
  await ask('lam khai sinh cho con can giay to gi')
  expect(await messages.last().innerText()).toContain('Đăng ký khai sinh')
  expect(faults).toEqual([])
  const hosts = new Set(requests.map((address) => new URL(address).origin))
  expect([...hosts].sort()).toEqual([origin, house.url].sort())
})

test('the printed page of an answer is on our server, not on the host', async () => {
  const { panel, open, ask, house } = await openHost()
  await open()
  await ask('lam khai sinh cho con can giay to gi')
  const link = panel.getByRole('link', { name: 'In ra giấy' })
  expect(await link.getAttribute('href')).toBe(`${house.url}/thu-tuc/khai-sinh/in`)
})

test('a page that is not allowed gets no script', async () => {
  const { page, launcher, faults } = await openHost({ embedOrigins: ['https://khac.gov.vn'] })
  await expect.poll(() => faults.join()).toContain('CORS')
  expect(await launcher.count()).toBe(0)
  expect(await page.locator('h1').innerText()).toBe('Cổng của xã')
})

test('a page that does without the conversation still has its button and a way out', async () => {
  const { page, launcher, house } = await openHost({
    body: `<hoi-mot-cua></hoi-mot-cua>${oneLine}`,
    headers: { 'content-security-policy': 'script-src {ours}/hoi-mot-cua.js' },
  })
  await launcher.click()
  const link = page.locator('hoi-mot-cua').getByRole('link', { name: 'mở trang trò chuyện' })
  expect(await link.getAttribute('href')).toBe(`${house.url}/tro-chuyen`)
})

test('an element written by hand stays the only one, with its own label', async () => {
  const { page, launcher } = await openHost({
    body: `<hoi-mot-cua nhan="Hỏi xã"></hoi-mot-cua>${oneLine}`,
  })
  await launcher.waitFor()
  expect(await page.locator('hoi-mot-cua').count()).toBe(1)
  expect(await launcher.innerText()).toBe('Hỏi xã')
})

test('data attributes of the line become attributes of the element', async () => {
  const line = oneLine.replace(
    'src',
    'data-nhan="Hỏi phường" data-vi-tri="trai" data-mau-chu="#fff" src',
  )
  const { page, launcher } = await openHost({ body: line, window: desktop })
  expect(await launcher.innerText()).toBe('Hỏi phường')
  expect(await page.locator('hoi-mot-cua').getAttribute('mau-chu')).toBe('#fff')
  expect((await launcher.boundingBox())?.x).toBeLessThan(100)
})

test('colours are taken only where the words stay readable', async () => {
  const colour =
    "getComputedStyle(document.querySelector('hoi-mot-cua').shadowRoot.querySelector('button')).backgroundColor"
  const notes: string[] = []
  const { page } = await openHost({ body: `<hoi-mot-cua mau="#8c1116"></hoi-mot-cua>${oneLine}` })
  expect(await page.evaluate(colour)).toBe('rgb(140, 17, 22)')
  page.on('console', (line) => notes.push(line.text()))
  await page.evaluate("document.querySelector('hoi-mot-cua').setAttribute('mau', '#ffee55')")
  expect(await page.evaluate(colour)).toBe('rgb(11, 81, 87)')
  expect(notes.join()).toContain('tương phản 1.19')
})

test('a page opens, asks and closes by script, and is told what happened but nothing that was said', async () => {
  const { page, panel, messages, faults } = await openHost({ head: listen, window: desktop })
  await page.evaluate("document.querySelector('hoi-mot-cua').open()")
  await messages.first().waitFor()
  await page.evaluate("document.querySelector('hoi-mot-cua').ask('chuyện riêng của tôi')")
  await messages.nth(2).waitFor()
  expect(await messages.nth(1).locator('.said').innerText()).toBe('chuyện riêng của tôi')
  await page.evaluate("document.querySelector('hoi-mot-cua').toggle()")
  expect(await panel.isVisible()).toBe(false)
  expect(await page.evaluate('told')).toEqual([
    ['san-sang', null],
    ['mo', null],
    ['hoi', null],
    ['dong', null],
  ])
  expect(faults).toEqual([])
})

test('clear() erases the conversation here and on the server', async () => {
  const { page, open, ask, messages } = await openHost({ window: desktop })
  await open()
  await ask('chuyện riêng')
  await page.evaluate("document.querySelector('hoi-mot-cua').clear()")
  await page.getByText('Đã xóa cuộc trò chuyện.').first().waitFor()
  await expect.poll(() => messages.count()).toBe(1)
  expect(
    await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })'),
  ).not.toContain('chuyện riêng')
})

test('what is kept on the host has names of our own', async () => {
  const { page, open, ask } = await openHost()
  await open()
  await ask('xin chào')
  const keys = await page.evaluate<string[]>('Object.keys({ ...localStorage, ...sessionStorage })')
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.filter((key) => !key.startsWith('hoi-mot-cua:'))).toEqual([])
})

test.each([
  ['a procedure', '#hoi=khai-sinh', 'Đăng ký khai sinh'],
  ['its code', '#hoi=1.001193', 'Đăng ký khai sinh'],
  ['a dossier to look up', '#hoi=ho-so', 'mã hồ sơ'],
  ['a team and a procedure', '#hoi=ket-hon&to=K7M2P4', 'Đăng ký kết hôn'],
  [
    'a question',
    `#hoi=${encodeURIComponent('lam khai sinh het bao nhieu tien')}`,
    'Khai sinh quá hạn',
  ],
])('a link with %s opens the panel there, once', async (_name, fragment, answered) => {
  const { page, messages } = await openHost({ fragment, window: desktop })
  await messages.filter({ hasText: answered }).first().waitFor()
  const before = await messages.count()
  expect(page.url()).not.toContain('#')
  expect(await focused(page)).toBe('BODY')
  await page.reload()
  await page.locator('hoi-mot-cua').getByRole('button').click()
  await messages.nth(before - 1).waitFor()
  await page.waitForTimeout(300)
  expect(await messages.count()).toBe(before)
})

test('a link followed in a conversation goes on there; the same again asks nothing twice', async () => {
  const { page, open, ask, messages } = await openHost({
    body: `<a href="#hoi=khai-sinh">Khai sinh</a>${oneLine}`,
    window: desktop,
  })
  await open()
  await ask('xin chào')
  const before = await messages.count()
  await page.getByRole('link', { name: 'Khai sinh' }).click()
  await messages.filter({ hasText: 'Giấy chứng sinh' }).first().waitFor()
  const after = await messages.count()
  expect(after).toBeGreaterThan(before)
  await page.getByRole('link', { name: 'Khai sinh' }).click()
  await page.waitForTimeout(500)
  expect(await messages.count()).toBe(after)
})

test('the procedure the page is about is asked when the citizen opens the panel', async () => {
  const { open, messages } = await openHost({
    body: `<hoi-mot-cua thu-tuc="ket-hon"></hoi-mot-cua>${oneLine}`,
  })
  await open()
  expect(await messages.first().innerText()).toContain('Đăng ký kết hôn')
})

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

test('commune and team of the page go with a new conversation', async () => {
  const { page, open } = await openHost({
    body: `<hoi-mot-cua don-vi="00004" to="K7M2P4"></hoi-mot-cua>${oneLine}`,
  })
  const opening = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/conversations'),
  )
  await open()
  expect((await opening).postDataJSON()).toEqual({ start: 'trang-chu_K7M2P4', place: '00004' })
})

test('what is said in one window of the portal comes to the other as it is said', async () => {
  const { page, open, messages, origin } = await openHost({ window: desktop })
  await open()
  const other = await page.context().newPage()
  await other.goto(origin)
  const widget = other.locator('hoi-mot-cua')
  await widget.locator('.launch button').click()
  const composer = widget.getByRole('textbox', { name: 'Câu hỏi của ông/bà' })
  await widget.getByRole('article').first().waitFor()
  await composer.fill('lam khai sinh cho con can giay to gi')
  await composer.press('Enter')
  await messages.filter({ hasText: 'Giấy chứng sinh' }).first().waitFor()
  expect(await messages.nth(1).innerText()).toContain('lam khai sinh cho con can giay to gi')
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

test('on a page with a base address, loaded as it comes, links are still followed', async () => {
  const { messages, faults, page, origin } = await openHost({
    head: `<base href="https://khac.gov.vn/">${oneLine.replace('<script', '<script async')}`,
    body: '<h1>Cổng</h1>',
    fragment: '#hoi=khai-sinh',
    window: desktop,
  })
  await messages.filter({ hasText: 'Đăng ký khai sinh' }).first().waitFor()
  expect(page.url()).toBe(`${origin}/`)
  expect(faults).toEqual([])
})
