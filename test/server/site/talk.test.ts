/** The chat without JavaScript, as a browser that knows forms and cookies only. */

import { describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../support/house.ts'
import { realMind } from '../../support/real-mind.ts'

type Browser = {
  readonly send: (
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Sent>
  readonly see: (path?: string) => Promise<string>
  cookie: string
}

type Sent = {
  readonly status: number
  readonly to: string | null
  readonly text: string
  readonly cookie: string
}

const plain = '/tro-chuyen?don-gian=1'

/** Fills in the hidden fields of the page it saw last. */
function browse({ url }: House): Browser {
  let hidden: Record<string, string> = {}
  const browser: Browser = {
    cookie: '',
    async see(path = plain) {
      const text = await (await fetch(url + path, { headers: { cookie: browser.cookie } })).text()
      hidden = { tin: fieldOf('tin', text), ma: fieldOf('ma', text) }
      return text
    },
    async send(fields, headers = {}) {
      const response = await fetch(`${url}/tro-chuyen`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: browser.cookie, ...headers },
        body: new URLSearchParams({ ...hidden, ...fields }),
      })
      const cookie = response.headers.get('set-cookie') ?? ''
      if (cookie) browser.cookie = cookie.split(';')[0] ?? ''
      const to = response.headers.get('location')
      return { status: response.status, to, cookie, text: await response.text() }
    },
  }
  return browser
}

const fieldOf = (name: string, text: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

const count = (text: string, part: string) => text.split(part).length - 1

async function openTalk(options: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse({ mind: realMind, ...options })
  const browser = browse(house)
  await browser.see()
  return { house, browser }
}

describe('the plain chat', () => {
  it('answers a question after a redirect, with sources, date and buttons', async () => {
    const { browser } = await openTalk()
    const sent = await browser.send({ 'loi-nhan': 'lam khai sinh cho con can giay to gi' })
    expect([sent.status, sent.to]).toEqual([303, `${plain}#moi-nhat`])
    const page = await browser.see()
    expect(page).toContain('lam khai sinh cho con can giay to gi')
    expect(page).toContain('Giấy chứng sinh')
    expect(page).toMatch(/Thông tin kiểm tra ngày \d\d\/\d\d\/\d{4}/)
    expect(page).toContain('name="lua-chon"')
  })

  it('keeps the conversation in a cookie no script and no other site can use', async () => {
    const { browser } = await openTalk({ publicUrl: 'https://hoi.example' })
    const { cookie } = await browser.send({ 'loi-nhan': 'xin chào' })
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/tro-chuyen', 'Secure']) {
      expect(cookie).toContain(part)
    }
    expect(cookie).not.toMatch(/Expires|Max-Age/)
  })

  it('walks by choices and ticks papers', async () => {
    const { browser } = await openTalk()
    await browser.send({ 'loi-nhan': 'làm khai sinh' })
    const walk = /value="(w:[^"]+:show)"/.exec(await browser.see())?.[1] ?? ''
    await browser.send({ 'lua-chon': walk })
    let page = await browser.see()
    const tick = /value="(k:[^"]+)" role="checkbox" aria-checked="false"/.exec(page)?.[1] ?? ''
    expect(tick).not.toBe('')
    await browser.send({ 'lua-chon': tick })
    page = await browser.see()
    expect(page).toContain(`value="${tick}" role="checkbox" aria-checked="true"`)
    expect(page).toMatch(/Đã có 1\/\d+ giấy tờ/)
  })

  it('counts a form that is sent twice once', async () => {
    const { browser } = await openTalk()
    await browser.send({ 'loi-nhan': 'xin chào' })
    await browser.see()
    await browser.send({ 'loi-nhan': 'làm hộ chiếu' })
    await browser.send({ 'loi-nhan': 'làm hộ chiếu' })
    expect(count(await browser.see(), '<p>làm hộ chiếu</p>')).toBe(1)
  })

  it('shows a link’s question as a button, and begins nothing by looking', async () => {
    const { house, browser } = await openTalk()
    const page = await browser.see(`${plain}&hoi=khai-sinh`)
    expect(page).toContain('Hỏi về: Đăng ký khai sinh')
    const response = await fetch(`${house.url}${plain}&hoi=khai-sinh`)
    expect(response.headers.get('set-cookie')).toBeNull()
    await browser.send({ 'lua-chon': 'a:khai-sinh' })
    expect(await browser.see()).toContain('Ghi nhận việc sinh của bé')
  })

  it('ends and erases', async () => {
    const { house, browser } = await openTalk()
    await browser.send({ 'loi-nhan': 'làm khai sinh' })
    await browser.see()
    const id = browser.cookie.split('=')[1]?.split('.')[0] ?? ''
    expect(await house.store.find(id)).not.toBeNull()
    const { cookie } = await browser.send({ xoa: '1' })
    expect(cookie).toMatch(/Expires=Thu, 01 Jan 1970/)
    expect(await house.store.find(id)).toBeNull()
    expect(await browser.see()).not.toContain('làm khai sinh')
  })

  it.each([
    ['nothing', '   ', 'Tin nhắn chưa có chữ nào'],
    ['too much', 'a '.repeat(2500), 'trợ lý chỉ đọc được 2.000 ký tự'],
  ])('keeps what was typed when it was %s', async (_, text, sentence) => {
    const { browser } = await openTalk()
    const sent = await browser.send({ 'loi-nhan': text })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(sentence)
    expect(sent.text).toContain(text.trim().slice(0, 50))
    expect(sent.cookie).toBe('')
  })

  it('shows what people type as text', async () => {
    const { browser } = await openTalk()
    await browser.send({ 'loi-nhan': '<img src=x onerror=alert(1)>' })
    const page = await browser.see()
    expect(page).toContain('&#60;img src=x')
    expect(page).not.toContain('<img')
  })
})

describe('the plain chat refuses', () => {
  const said = { 'loi-nhan': 'xin chào' }

  it.each([
    ['another site says so', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour site says so', { 'sec-fetch-site': 'same-site' }],
  ])('a form from elsewhere: %s', async (_, headers) => {
    const { browser } = await openTalk()
    await browser.send(said)
    const { status, text } = await browser.send(said, headers)
    expect(status).toBe(403)
    expect(text).toContain('mở lại trang trò chuyện')
  })

  it('a form without the proof of its page, from a browser that does not say where it is from', async () => {
    const { browser } = await openTalk()
    await browser.send(said)
    await browser.see()
    expect((await browser.send({ ...said, ma: 'x' })).status).toBe(403)
    expect(
      (await browser.send({ ...said, ma: 'x' }, { 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(303)
  })

  it('a cookie that opens nothing: a new conversation begins, the other stays closed', async () => {
    const { house, browser } = await openTalk()
    await browser.send(said)
    const [id = ''] = (browser.cookie.split('=')[1] ?? '').split('.')
    const thief = browse(house)
    thief.cookie = `tro_chuyen=${id}.wrong`
    expect(await thief.see()).not.toContain('<p>xin chào</p>')
    await thief.send(said)
    expect(thief.cookie).not.toContain(id)
  })

  it('too many messages of one conversation, and too many conversations from one address', async () => {
    const rate = { messagesPerMinute: 2, conversationsPer10Minutes: 2 }
    const { house, browser } = await openTalk({ rate })
    const fresh = (n: number) => ({ ...said, tin: `m${n}` })
    expect((await browser.send(fresh(0))).status).toBe(303)
    await browser.see()
    for (let n = 1; n < 3; n += 1) expect((await browser.send(fresh(n))).status).toBe(303)
    const { status, text } = await browser.send(fresh(9))
    expect(status).toBe(429)
    expect(text).toContain('Ông/bà gửi hơi nhanh')
    const others = [browse(house), browse(house)]
    // A made-up cookie opens no other door.
    for (const other of others) other.cookie = `tro_chuyen=${crypto.randomUUID()}.x`
    expect((await others[0]?.send(fresh(0)))?.status).toBe(303)
    expect((await others[1]?.send(fresh(0)))?.status).toBe(429)
  })
})

describe('the address of the chat', () => {
  it('gives browsers with JavaScript the chat with scripts', async () => {
    const { house } = await openTalk()
    // There is none built here: what matters is that it is not the plain one.
    expect((await fetch(`${house.url}/tro-chuyen`)).status).toBe(503)
  })

  it('logs neither words nor tokens', async () => {
    const { house, browser } = await openTalk()
    await browser.send({ 'loi-nhan': 'bí mật của tôi' })
    const [, token = 'x'] = (browser.cookie.split('=')[1] ?? '').split('.')
    expect(house.log()).toContain('/tro-chuyen')
    expect(house.log()).not.toContain('bí mật')
    expect(house.log()).not.toContain(token)
  })
})
