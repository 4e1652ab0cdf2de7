/** The widget on another origin's page: loaded, asked, linked to, heard by the page. */

import { expect, test } from 'vitest'
import { focused, oneLine, widgetPages } from '../support/widget-page.ts'

const openHost = widgetPages()

const desktop = { viewport: { width: 1280, height: 800 } }

/** What the widget told the page, in order. */
const listen = `<script>
window.told = []
for (const name of ['san-sang', 'mo', 'dong', 'hoi'])
  document.addEventListener('hoimotcua:' + name, (event) => told.push([name, event.detail]))
</script>`

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
