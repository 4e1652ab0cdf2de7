import { describe, expect, test } from 'vitest'
import { chatPages, violationsOn } from '../support/chat-page.ts'

const openChat = chatPages()

const phone = { viewport: { width: 360, height: 740 } }
const desktop = { viewport: { width: 1280, height: 800 } }

/** One question for each kind of reply. */
const questions = [
  'xin chào',
  'làm khai sinh',
  'có mấy việc',
  'hồ sơ H26.19-261105-0001',
  'hồ sơ H26.19-261105-9999',
  'chỉ tôi từng bước',
]

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
  ['a phone in the dark', { ...phone, colorScheme: 'dark' } as const],
])('on %s axe finds nothing wrong', (_name, window) => {
  test('with the first screen', async () => {
    const { page } = await openChat(window)
    expect(await violationsOn(page)).toEqual([])
  })

  test('with each kind of reply', async () => {
    const { page, ask, messages } = await openChat(window)
    for (const question of questions) {
      await ask(question)
      expect(await violationsOn(page), question).toEqual([])
    }
    await page.getByRole('checkbox').first().click()
    await page.getByText('Nguồn và ngày kiểm tra').click()
    await page.getByRole('button', { name: 'Đủ rồi, sang bước sau' }).click()
    await messages.nth(14).waitFor()
    expect(await violationsOn(page), 'a step; ticks, sources and taken choices').toEqual([])
  })

  test('with an unsent message, too long a draft and the options open', async () => {
    const { page, server, composer } = await openChat(window)
    server.faults.push({ kind: 'status', status: 503 })
    await composer.fill('xin chào')
    await composer.press('Enter')
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor()
    await composer.fill('ê '.repeat(1_100))
    const options = page.getByRole('button', { name: 'Tùy chọn' })
    if (await options.isVisible()) await options.click()
    expect(await violationsOn(page)).toEqual([])
  })

  test('with the question before erasing', async () => {
    const { page } = await openChat(window)
    const options = page.getByRole('button', { name: 'Tùy chọn' })
    if (await options.isVisible()) await options.click()
    await page.getByRole('button', { name: 'Kết thúc và xóa' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})

describe('reflow', () => {
  const everyKind = ['làm khai sinh', 'có mấy việc', 'chỉ tôi từng bước', 'H26.19-261105-0001']

  test.each([
    ['a very small phone', { width: 320, height: 480 }],
    ['a desktop zoomed to 400 %', { width: 320, height: 256 }],
  ])('nothing is cut off at the side on %s', async (_name, viewport) => {
    const { page, ask } = await openChat({ viewport })
    for (const text of everyKind) await ask(text)
    await ask('một từ rất dài'.replaceAll(' ', '').repeat(12))
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  })

  test('nothing is cut off at the side with the largest text', async () => {
    const { page, ask } = await openChat(phone)
    await page.getByRole('button', { name: 'Tùy chọn' }).click()
    for (let press = 0; press < 3; press += 1) {
      await page.getByRole('button', { name: 'Chữ to hơn' }).click()
    }
    for (const text of everyKind) await ask(text)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await page.evaluate('document.documentElement.style.fontSize')).toBe('150%')
  })

  test('the composer sticks to the window, but not to a very low one', async () => {
    const place = "getComputedStyle(document.querySelector('.dock')).position"
    const tall = await openChat({ viewport: { width: 320, height: 480 } })
    expect(await tall.page.evaluate(place)).toBe('sticky')
    const low = await openChat({ viewport: { width: 320, height: 256 } })
    expect(await low.page.evaluate(place)).toBe('static')
  })
})

test('every button and field is at least 44 by 44 pixels large', async () => {
  const { page, ask } = await openChat(phone)
  await page.getByRole('button', { name: 'Tùy chọn' }).click()
  await ask('làm khai sinh')
  await ask('chỉ tôi từng bước')
  for (const target of await page.locator('button, textarea, summary').all()) {
    const box = await target.boundingBox()
    if (!box) continue
    expect(box.height, await target.innerText()).toBeGreaterThanOrEqual(44)
    expect(box.width, await target.innerText()).toBeGreaterThanOrEqual(44)
  }
})
