import { expect, test } from 'vitest'
import { answer } from '../support/canned-replies.ts'
import { chatPages } from '../support/chat-page.ts'

const openChat = chatPages()

test('the first screen greets, says it is a machine and offers ways to begin', async () => {
  const { page, messages, faults } = await openChat()
  expect(await page.title()).toContain('Hỏi Một Cửa')
  expect(await page.getByRole('banner').innerText()).toContain('không phải cán bộ')
  expect(await messages.count()).toBe(1)
  expect(await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).isVisible()).toBe(true)
  expect(faults).toEqual([])
})

test('markup a citizen writes is shown as the words it is', async () => {
  const { page, ask, messages, faults } = await openChat()
  const markup =
    '<script>document.title="hỏng"</script><img src=x onerror="document.title=1"><b>đậm</b>'
  await ask(markup)
  expect(await messages.nth(1).locator('.said').innerText()).toBe(markup)
  expect(await messages.nth(2).innerText()).toContain(markup)
  expect(await messages.locator('script, img, b').count()).toBe(0)
  expect(await page.title()).toContain('Hỏi Một Cửa')
  expect(faults).toEqual([])
})

test('an answer shows its facts, the date of checking, and its sources folded', async () => {
  const { page, ask, messages } = await openChat()
  await ask('làm khai sinh')
  const answer = messages.last()
  const text = await answer.innerText()
  for (const fact of ['Giấy chứng sinh', '8.000 đồng/bản', 'kiểm tra ngày 22/11/2026']) {
    expect(text).toContain(fact)
  }
  const source = answer.getByRole('link', { name: /Cổng Dịch vụ công quốc gia/ })
  expect(await source.isVisible()).toBe(false)
  await page.getByText('Nguồn và ngày kiểm tra').click()
  expect(await source.getAttribute('href')).toBe('https://dichvucong.gov.vn/thu-tuc-hanh-chinh')
  expect(await source.getAttribute('rel')).toBe('noopener noreferrer')
})

test('an answer about a service without a code names none', async () => {
  const { page, server, ask, messages } = await openChat()
  await ask('làm khai sinh')
  expect(await messages.last().locator('details').textContent()).toContain('Mã thủ tục 1.001193')
  server.add({ ...answer, procedure: { ...answer.procedure, code: null } })
  await page.evaluate("window.dispatchEvent(new Event('online'))")
  await messages.nth(3).waitFor()
  const details = await messages.last().locator('details').textContent()
  expect(details).toContain('Cổng Dịch vụ công quốc gia')
  expect(details).not.toContain('Mã thủ tục')
})

test('an address that is not https is text, not a link', async () => {
  const { page, server, messages } = await openChat()
  server.add({
    kind: 'step',
    text: 'Mở trang',
    title: 'Mở trang',
    position: { flow: 'thu', flowTitle: 'Thử', number: 1, of: 1 },
    body: 'Mở trang',
    ready: [],
    url: 'javascript:alert(1)',
    choices: [],
  })
  await page.evaluate("window.dispatchEvent(new Event('online'))")
  await messages.nth(1).waitFor()
  expect(await messages.getByRole('link').count()).toBe(0)
})

test('a choice becomes the citizen’s words and is marked as taken', async () => {
  const { page, server, messages } = await openChat()
  await page.getByRole('button', { name: 'Đăng ký khai sinh' }).click()
  await messages.nth(2).waitFor()
  expect(await messages.nth(1).locator('.said').innerText()).toBe('Đăng ký khai sinh')
  expect(server.received.map(({ choice }) => choice)).toEqual(['a:khai-sinh'])
  const taken = page.getByRole('button', { name: 'Đăng ký khai sinh (đã chọn)' })
  expect(await taken.getAttribute('aria-disabled')).toBe('true')
})

test('choices of an older reply can still be taken', async () => {
  const { page, server, ask, messages } = await openChat()
  await ask('làm khai sinh')
  await page.getByRole('button', { name: 'Làm hộ chiếu' }).click()
  await messages.nth(4).waitFor()
  expect(server.received.map(({ choice }) => choice)).toEqual([undefined, 'a:ho-chieu'])
})

test('ticks change the list in place and add no messages', async () => {
  const { page, ask, messages } = await openChat()
  await ask('chỉ tôi từng bước')
  await page.getByRole('checkbox').nth(0).click()
  await page.getByRole('checkbox').nth(2).click()
  await page.getByText('Đã có 2/3 giấy tờ').waitFor()
  await page.getByRole('checkbox').nth(0).click()
  await page.getByText('Đã có 1/3 giấy tờ').waitFor()
  expect(await messages.count()).toBe(3)
  const states = page.getByRole('checkbox')
  expect(await states.nth(0).getAttribute('aria-checked')).toBe('false')
  expect(await states.nth(2).getAttribute('aria-checked')).toBe('true')
})

test('a dossier shows its step in words, not by colour alone', async () => {
  const { ask, messages } = await openChat()
  await ask('H26.19-261105-0001')
  const text = await messages.last().innerText()
  expect(text).toContain('Bước 2/5: Thẩm định (tạm dừng)')
  expect(text).toContain('Chờ ông/bà')
})

test('the count appears at 80 % of the longest message and stops what is too long', async () => {
  const { page, server, composer, announced } = await openChat()
  await composer.fill('a'.repeat(1_599))
  expect(await page.getByText(/Còn \d+ ký tự/).count()).toBe(0)
  await composer.fill('a'.repeat(1_600))
  expect(await page.getByText('Còn 400 ký tự').count()).toBe(1)
  await composer.fill('a'.repeat(2_001))
  await composer.press('Enter')
  await announced.getByText('Lỗi: Dài quá 1 ký tự').waitFor()
  expect(server.received).toEqual([])
  expect(await composer.inputValue()).toHaveLength(2_001)
})

test('a screen reader hears the gist of a new reply, and nothing of the history', async () => {
  const { page, ask, messages, announced } = await openChat()
  expect(await announced.count()).toBe(0)
  await ask('làm khai sinh')
  await announced.waitFor()
  expect(await announced.innerText()).toBe(
    'Trợ lý trả lời: Đăng ký khai sinh. Cha hoặc mẹ đi khai trong 60 ngày từ ngày bé sinh ra. Có 3 nút lựa chọn.',
  )
  await page.reload()
  await messages.nth(2).waitFor()
  expect(await announced.count()).toBe(0)
})

test('the same reply twice is announced twice', async () => {
  const { page, ask } = await openChat()
  const slots = page.locator('.announcer')
  await ask('xin chào')
  await slots.nth(0).or(slots.nth(1)).filter({ hasText: 'xin chào' }).waitFor()
  const first = await slots.allInnerTexts()
  await ask('xin chào')
  await expect.poll(() => slots.allInnerTexts()).toEqual([...first].reverse())
})

test('every message has a heading that says who and when', async () => {
  const { page, ask } = await openChat()
  await ask('xin chào')
  const headings = await page.getByRole('heading', { level: 3 }).allTextContents()
  expect(headings).toEqual([
    expect.stringMatching(/^Trợ lý trả lời, \d\d:\d\d$/),
    expect.stringMatching(/^Ông\/bà viết, \d\d:\d\d$/),
    expect.stringMatching(/^Trợ lý trả lời, \d\d:\d\d$/),
  ])
})

test('a reply that arrives while the citizen reads further up is pointed to', async () => {
  const { page, server, ask, messages } = await openChat({ viewport: { width: 360, height: 500 } })
  await ask('làm khai sinh')
  await page.evaluate('window.scrollTo(0, 0)')
  await expect.poll(() => page.evaluate('window.scrollY')).toBe(0)
  server.add({ kind: 'text', text: 'Cán bộ trả lời sau.' })
  await page.evaluate("window.dispatchEvent(new Event('online'))")
  await page.getByRole('button', { name: 'Có tin mới' }).click()
  expect(await messages.last().innerText()).toContain('Cán bộ trả lời sau.')
  await expect.poll(() => page.getByRole('button', { name: 'Có tin mới' }).count()).toBe(0)
})

test('the size of the text is remembered', async () => {
  const { page, messages } = await openChat({ viewport: { width: 1280, height: 800 } })
  await page.getByRole('button', { name: 'Chữ to hơn' }).click()
  await page.reload()
  await messages.first().waitFor()
  expect(await page.evaluate('document.documentElement.style.fontSize')).toBe('112.5%')
})

test('on paper the sources are open and nothing to press remains', async () => {
  const { page, ask, messages } = await openChat()
  await ask('làm khai sinh')
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
  await page.emulateMedia({ media: 'print' })
  const source = messages.last().locator('details').getByRole('link').first()
  expect(await source.isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: 'In ra giấy' }).isVisible()).toBe(false)
  expect(await page.locator('button:visible, textarea:visible').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))")
  expect(await source.isVisible()).toBe(false)
})

test('without scripts the page leads to the plain chat', async () => {
  const { server } = await openChat()
  const text = await (await fetch(server.url)).text()
  const refresh = /<noscript>\s*<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(text)
  expect(refresh?.[1]).toBe('/tro-chuyen?don-gian=1')
  expect(text).toContain('<a href="/tro-chuyen?don-gian=1">')
})
