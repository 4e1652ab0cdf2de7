/** What is said elsewhere: later, in another window, while the network comes and goes. */

import { expect, test } from 'vitest'
import { chatPages } from '../support/chat-page.ts'

const openChat = chatPages()
const later = { kind: 'text', text: 'Cán bộ trả lời sau.' } as const

test('a reply nobody asked for shows by itself and is read aloud', async () => {
  const { server, messages, announced } = await openChat()
  server.add(later)
  await messages.nth(1).waitFor()
  expect(await messages.nth(1).innerText()).toContain('Cán bộ trả lời sau.')
  await announced.getByText('Trợ lý trả lời: Cán bộ trả lời sau.').waitFor()
})

test('also through a proxy that lets no stream pass', async () => {
  const { page, server, messages } = await openChat()
  server.streams = false
  await page.reload()
  await messages.first().waitFor()
  server.add(later)
  await messages.nth(1).waitFor()
})

test('two windows show the same, each message once', async () => {
  const { page, server, ask, messages } = await openChat()
  const other = await page.context().newPage()
  await other.goto(server.url)
  const there = other.getByRole('article')
  await there.first().waitFor()
  await ask('làm khai sinh')
  await there.nth(2).waitFor()
  await other.getByRole('textbox', { name: 'Câu hỏi của ông/bà' }).fill('có mấy việc')
  await other.keyboard.press('Enter')
  await messages.nth(4).waitFor()
  await expect.poll(() => there.count()).toBe(5)
  expect(await messages.count()).toBe(5)
  expect(await there.allInnerTexts()).toEqual(await messages.allInnerTexts())
  expect(server.conversations.size).toBe(1)
})

test('a window whose conversation was ended in another shows nothing of it', async () => {
  const { page, server, ask, messages } = await openChat({ viewport: { width: 1280, height: 800 } })
  await ask('chuyện riêng')
  const other = await page.context().newPage()
  await other.goto(server.url)
  await other.getByRole('article').nth(2).waitFor()
  await page.getByRole('button', { name: 'Kết thúc và xóa' }).click()
  await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
  await expect.poll(() => other.getByRole('article').count()).toBe(1)
  await expect.poll(() => messages.count()).toBe(1)
  expect(await other.locator('body').innerText()).not.toContain('chuyện riêng')
  expect(server.conversations.size).toBe(1)
})

test('an answer lost on its way comes by the stream, neither lost nor doubled', async () => {
  const { page, server, composer, messages } = await openChat()
  server.faults.push({ kind: 'lost-answer' })
  await composer.fill('làm khai sinh')
  await composer.press('Enter')
  await messages.nth(2).waitFor()
  await expect.poll(() => page.getByText('Chưa gửi được').count()).toBe(0)
  await expect.poll(() => page.locator('.notice').count()).toBe(0)
  expect(await messages.count()).toBe(3)
  expect([...server.conversations.values()].map(({ lines }) => lines.length)).toEqual([3])
})

test('without a network in mid-answer: what was read stays, the rest comes after', async () => {
  const { page, server, ask, composer, messages } = await openChat()
  await ask('làm khai sinh')
  server.faults.push({ kind: 'slow', ms: 600 })
  await composer.fill('có mấy việc')
  await composer.press('Enter')
  await expect.poll(() => server.received.length).toBe(2)
  await page.context().setOffline(true)
  await page.getByText('Máy đang mất mạng').waitFor()
  expect(await messages.nth(2).innerText()).toContain('Giấy chứng sinh')
  await composer.fill('câu nữa')
  await composer.press('Enter')
  await page.context().setOffline(false)
  await messages.nth(6).waitFor()
  expect(await messages.count()).toBe(7)
  expect(await page.locator('.notice').count()).toBe(0)
  expect([...server.conversations.values()].map(({ lines }) => lines.length)).toEqual([7])
})

test('a later visit gets a fresh token, and the talk goes on', async () => {
  const { page, server, ask, messages } = await openChat()
  await ask('làm khai sinh')
  const [conversation] = server.conversations.values()
  const first = conversation?.token
  await page.reload()
  await messages.nth(2).waitFor()
  await expect.poll(() => conversation?.token).not.toBe(first)
  await ask('có mấy việc')
  expect(await messages.count()).toBe(5)
  expect(server.conversations.size).toBe(1)
})
