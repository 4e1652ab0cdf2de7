/** Suggestions while the citizen types: the keys stay with the field, input methods keep theirs. */

import { expect, test } from 'vitest'
import { chatPages, violationsOn } from '../support/chat-page.ts'

const openChat = chatPages()

test('the arrows go to a suggestion and Enter takes it', async () => {
  const { page, server, composer, messages, announced } = await openChat()
  await composer.fill('khai s')
  await page.getByRole('option').first().waitFor()
  await announced.getByText('Có 2 gợi ý').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await composer.press('ArrowDown')
  expect(await composer.getAttribute('aria-activedescendant')).toBe('goi-y-0')
  await composer.press('Enter')
  await messages.nth(2).waitFor()
  expect(server.received.map(({ choice }) => choice)).toEqual(['a:khai-sinh'])
  expect(await composer.inputValue()).toBe('')
  expect(await page.getByRole('option').count()).toBe(0)
})

test('Enter sends what was written as long as no suggestion was gone to', async () => {
  const { page, server, composer, messages } = await openChat()
  await composer.fill('khai s')
  await page.getByRole('option').first().waitFor()
  await composer.press('Enter')
  await messages.nth(2).waitFor()
  expect(server.received.map(({ text }) => text)).toEqual(['khai s'])
})

test('whoever writes on after going to a suggestion sends what is written', async () => {
  const { page, server, composer, messages } = await openChat()
  await composer.fill('khai s')
  await page.getByRole('option').first().waitFor()
  await composer.press('ArrowDown')
  await composer.fill('lệ phí khai sinh')
  await composer.press('Enter')
  await messages.nth(2).waitFor()
  expect(server.received.map(({ text }) => text)).toEqual(['lệ phí khai sinh'])
})

test('a press takes a suggestion and the field keeps the focus', async () => {
  const { page, server, composer, messages } = await openChat()
  await composer.fill('khai s')
  await page.getByRole('option').nth(1).click()
  await messages.nth(2).waitFor()
  expect(server.received.map(({ choice }) => choice)).toEqual(['a:ket-hon'])
  expect(await page.evaluate('document.activeElement.id')).toBe('cau-hoi')
})

test('Escape puts them away and leaves the words', async () => {
  const { page, composer } = await openChat()
  await composer.fill('khai s')
  await page.getByRole('option').first().waitFor()
  await composer.press('Escape')
  expect(await page.getByRole('option').count()).toBe(0)
  expect(await composer.inputValue()).toBe('khai s')
})

test('an input method keeps arrows and Enter while it composes', async () => {
  const { page, server, composer } = await openChat()
  await composer.fill('khai s')
  await page.getByRole('option').first().waitFor()
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Input.imeSetComposition', {
    text: 'khai s',
    selectionStart: 6,
    selectionEnd: 6,
  })
  await composer.press('ArrowDown')
  await composer.press('Enter')
  expect(server.received).toEqual([])
})

test('numbers that may be somebody’s own are not sent before the citizen sends them', async () => {
  const { page, composer } = await openChat()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await composer.fill('căn cước 0012')
  await page.waitForTimeout(500)
  expect(asked).toEqual([])
})
