import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chatPages } from '../support/chat-page.ts'

const openChat = chatPages()

/** Name or text of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    "document.activeElement.id || document.activeElement.textContent.trim().replace(/\\s+/g, ' ')",
  )
}

test('Enter while an input method composes belongs to it and sends nothing', async () => {
  const { page, server, composer, messages } = await openChat()
  await composer.focus()
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Input.imeSetComposition', {
    text: 'khai sinh',
    selectionStart: 9,
    selectionEnd: 9,
  })
  await composer.press('Enter')
  expect(await messages.count()).toBe(1)
  await protocol.send('Input.insertText', { text: 'khai sinh' })
  await composer.press('Enter')
  await messages.nth(2).waitFor()
  expect(server.received.map(({ text }) => text)).toEqual(['khai sinh'])
})

test('Shift and Enter begin a new line', async () => {
  const { server, composer, messages } = await openChat()
  await composer.fill('một')
  await composer.press('Shift+Enter')
  await composer.pressSequentially('hai')
  await composer.press('Enter')
  await messages.nth(2).waitFor()
  expect(server.received.map(({ text }) => text)).toEqual(['một\nhai'])
})

test('an empty draft is not sent', async () => {
  const { page, server, composer, messages } = await openChat()
  await composer.fill('  \n ')
  await composer.press('Enter')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  expect(await messages.count()).toBe(1)
  expect(server.received).toEqual([])
})

test('a whole walk without a mouse: skip, ask, tick, go on, come back', async () => {
  const { page, ask, messages } = await openChat({ viewport: { width: 1280, height: 800 } })
  const { keyboard } = page
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Đến ô nhập câu hỏi')
  await keyboard.press('Enter')
  expect(await focused(page)).toBe('cau-hoi')
  await ask('chỉ tôi từng bước')
  expect(await focused(page)).toBe('cau-hoi')
  await page.getByRole('checkbox').first().focus()
  await keyboard.press('Space')
  await page.getByText('Đã có 1/3 giấy tờ').waitFor()
  expect(await focused(page)).toContain('Ảnh chụp rõ Giấy chứng sinh')
  for (const stop of ['Số định danh', 'Tài khoản VNeID', 'Đủ rồi']) {
    await keyboard.press('Tab')
    expect(await focused(page)).toContain(stop)
  }
  await keyboard.press('Enter')
  await messages.nth(4).waitFor()
  await keyboard.press('Escape')
  expect(await focused(page)).toBe('cau-hoi')
})

test('Tab passes the messages in one stop, then the newest buttons, then the composer', async () => {
  const { page, ask } = await openChat({ viewport: { width: 1280, height: 800 } })
  await ask('làm khai sinh')
  await page.getByRole('button', { name: 'Kết thúc và xóa' }).focus()
  const stops: string[] = []
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Tab')
    stops.push(await focused(page))
  }
  expect(stops).toEqual([
    'tin-moi-nhat',
    'Nguồn và ngày kiểm tra',
    'In ra giấy (mở ở thẻ mới)',
    'Mã QR',
    'Nơi nộp',
    'Cách nộp trên mạng',
    'Hướng dẫn từng bước',
    'cau-hoi',
  ])
})

test('arrows, Home and End walk through the messages', async () => {
  const { page, ask, messages } = await openChat()
  await ask('một')
  await ask('hai')
  await messages.last().focus()
  const indexAfter = async (key: string) => {
    await page.keyboard.press(key)
    return page.evaluate(
      "[...document.querySelectorAll('article')].indexOf(document.activeElement)",
    )
  }
  expect(await indexAfter('ArrowUp')).toBe(3)
  expect(await indexAfter('Home')).toBe(0)
  expect(await indexAfter('ArrowUp')).toBe(0)
  expect(await indexAfter('ArrowDown')).toBe(1)
  expect(await indexAfter('End')).toBe(4)
})

test('buttons of an old message are reached from the message', async () => {
  const { page, ask, messages } = await openChat()
  await ask('một')
  await messages.last().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Đăng ký khai sinh')
})

test('Escape leaves the question before erasing and erases nothing', async () => {
  const { page, server, ask, messages } = await openChat({
    viewport: { width: 1280, height: 800 },
  })
  await ask('một')
  await page.getByRole('button', { name: 'Kết thúc và xóa' }).press('Enter')
  expect(await focused(page)).toBe('Giữ lại')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('Kết thúc và xóa')
  expect(await messages.count()).toBe(3)
  expect(server.conversations.size).toBe(1)
})
