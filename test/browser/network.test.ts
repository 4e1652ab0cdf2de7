import { expect, test } from 'vitest'
import { chatPages } from '../support/chat-page.ts'
import type { Fault } from '../support/stand-in-server.ts'

const openChat = chatPages()
const wide = { viewport: { width: 1280, height: 800 } }

test('a message that got lost is sent again with the same id and answered once', async () => {
  const { page, server, composer, messages } = await openChat()
  server.faults.push({ kind: 'lost-question' })
  await composer.fill('làm khai sinh')
  await composer.press('Enter')
  await page.getByRole('button', { name: 'Gửi lại' }).click()
  await messages.nth(2).waitFor()
  expect(new Set(server.received.map(({ id }) => id)).size).toBe(1)
  expect(server.received.length).toBeGreaterThan(1)
  expect(await messages.count()).toBe(3)
  expect([...server.conversations.values()].map(({ lines }) => lines.length)).toEqual([3])
})

test('a message written without a network goes out when there is one', async () => {
  const { page, server, composer, messages } = await openChat()
  await page.context().setOffline(true)
  await composer.fill('làm khai sinh')
  await composer.press('Enter')
  await page.getByText('Chưa gửi được').waitFor()
  await page.getByText('Máy đang mất mạng').first().waitFor()
  await page.context().setOffline(false)
  await messages.nth(2).waitFor()
  expect(server.received).toHaveLength(1)
  // The announcer keeps its words a moment longer than the page.
  const told = page.getByText('Máy đang mất mạng')
  await expect.poll(() => told.count(), { timeout: 20_000 }).toBe(0)
})

test.each<Fault>([{ kind: 'status', status: 503 }, { kind: 'lost-question' }])(
  'an unsent message survives a reload after %j',
  async (fault) => {
    const { page, server, composer, messages } = await openChat()
    server.faults.push(fault)
    await composer.fill('làm khai sinh')
    await composer.press('Enter')
    await page.getByText('Chưa gửi được').waitFor()
    await page.reload()
    await messages.nth(2).waitFor()
    expect(await messages.count()).toBe(3)
    expect(new Set(server.received.map(({ id }) => id)).size).toBe(1)
  },
)

test('a reload keeps the talk, with ticks and taken choices', async () => {
  const { page, ask, messages } = await openChat()
  await page.getByRole('button', { name: 'Làm hộ chiếu' }).click()
  await messages.nth(2).waitFor()
  await ask('chỉ tôi từng bước')
  await page.getByRole('checkbox').nth(1).click()
  await page.getByText('Đã có 1/3 giấy tờ').waitFor()
  const before = await messages.allInnerTexts()
  await page.reload()
  await messages.nth(4).waitFor()
  expect(await messages.allInnerTexts()).toEqual(before)
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1)
})

test('a conversation the server no longer knows is quietly replaced', async () => {
  const { page, server, ask, messages } = await openChat()
  await ask('làm khai sinh')
  server.conversations.clear()
  await ask('có mấy việc')
  expect(await messages.count()).toBe(5)
  expect(await messages.last().innerText()).toContain('Ông/bà muốn hỏi việc nào')
  server.conversations.clear()
  await page.reload()
  await messages.first().waitFor()
  expect(await messages.count()).toBe(1)
})

test('"Kết thúc và xóa" empties page, browser and server', async () => {
  const { page, server, ask, messages } = await openChat(wide)
  await ask('chuyện riêng')
  const first = [...server.conversations.keys()]
  await page.getByRole('button', { name: 'Kết thúc và xóa' }).click()
  await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
  await page.getByText('Đã xóa cuộc trò chuyện.').first().waitFor()
  expect(await messages.count()).toBe(1)
  const left = [...server.conversations.keys()]
  expect(left).toHaveLength(1)
  expect(left).not.toEqual(first)
  const kept = await page.evaluate<string>(
    'JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })',
  )
  expect(kept).not.toContain('chuyện riêng')
  expect(kept).not.toContain(first[0])
})

test('what could not be erased without a network is erased when there is one', async () => {
  const { page, server, messages } = await openChat(wide)
  const [first = ''] = server.conversations.keys()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Kết thúc và xóa' }).click()
  await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
  await page.getByText('Đã xóa khỏi máy này').waitFor()
  expect(server.conversations.has(first)).toBe(true)
  await page.context().setOffline(false)
  await messages.first().waitFor()
  await expect.poll(() => server.conversations.has(first)).toBe(false)
})

test('a server with too many questions is given the time it asks for', async () => {
  const { page, server, composer, messages } = await openChat()
  server.faults.push({ kind: 'status', status: 429, headers: { 'retry-after': '1' } })
  await composer.fill('làm khai sinh')
  await composer.press('Enter')
  await page.getByText('Xin ông/bà chờ khoảng 1 giây').first().waitFor()
  await messages.nth(2).waitFor()
  expect(server.received).toHaveLength(2)
})

test('a refused message says why and is not sent again', async () => {
  const { page, server, composer } = await openChat()
  server.faults.push({ kind: 'status', status: 422 })
  await composer.fill('xin chào')
  await composer.press('Enter')
  await page.getByText('Không gửi được. Xin lỗi ông/bà, lỗi 422.').waitFor()
  expect(await page.getByRole('button', { name: 'Gửi lại' }).count()).toBe(0)
  expect(server.received).toHaveLength(1)
})

test('a slow answer is announced as being looked for', async () => {
  const { page, server, composer, messages } = await openChat()
  server.faults.push({ kind: 'slow', ms: 1_500 })
  await composer.fill('xin chào')
  await composer.press('Enter')
  await page.locator('.searching').getByText('Đang tìm…').waitFor()
  await messages.nth(2).waitFor()
  expect(await page.locator('.searching').count()).toBe(0)
})

test('several messages in a row are answered in their order', async () => {
  const { server, composer, messages } = await openChat()
  server.faults.push({ kind: 'slow', ms: 300 })
  for (const text of ['một', 'hai', 'ba']) {
    await composer.fill(text)
    await composer.press('Enter')
  }
  await messages.nth(6).waitFor()
  const said = await messages.allInnerTexts()
  expect(said.slice(1).map((text) => /một|hai|ba/.exec(text)?.[0])).toEqual([
    'một',
    'một',
    'hai',
    'hai',
    'ba',
    'ba',
  ])
})
