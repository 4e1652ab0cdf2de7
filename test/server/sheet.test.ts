import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../src/conversation/sheet/sheet.ts'
import { html } from '../../src/server/html.ts'
import { createFakeMind } from '../support/fake-mind.ts'
import { openHouse } from '../support/house.ts'
import { realMind } from '../support/real-mind.ts'
import { call } from '../support/web-client.ts'

const publicUrl = 'https://hoi.example.gov.vn'

async function textOf(path: string, sheet?: Sheet): Promise<string> {
  const mind = sheet ? { ...createFakeMind(), sheet: () => sheet } : realMind
  const { url } = await openHouse({ mind, publicUrl })
  return String((await call(url + path)).body?.text)
}

const strange: Sheet = {
  procedure: { id: 'a-b', code: null, title: '<b>"Tên" & \'họ\'</b>' },
  summary: '<script>alert(1)</script>',
  answers: ['<i>'],
  chosen: ['c/d'],
  visit: '<i>',
  papers: [{ title: '<i>', papers: [{ text: '<i>', note: '<i>' }], notes: ['<i>'] }],
  sections: [{ facet: 'fee', title: '<i>', lines: [{ text: '<i>', note: '<i>' }] }],
  sources: [{ title: '<i>' }],
  footnotes: ['<i>'],
}

describe('the printed page', () => {
  it('is a whole Vietnamese page of today that needs no script', async () => {
    const { url } = await openHouse({ mind: realMind })
    const { status, headers, body } = await call(`${url}/thu-tuc/khai-sinh/in`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-security-policy')).toContain("style-src 'self'")
    const text = String(body?.text)
    expect(text).toMatch(/^<!doctype html>\n<html lang="vi">/)
    expect(text).toContain('<h1>Đăng ký khai sinh</h1>')
    expect(text).toContain('<span class="box" aria-hidden="true">')
    expect(text).toContain('Thông tin kiểm tra ngày')
    expect(text).not.toMatch(/<script|style=|onclick|javascript:/)
  })

  it.each([
    ['/thu-tuc/khai-sinh/in', '/thu-tuc/khai-sinh/in'],
    ['/thu-tuc/1.001193/in', '/thu-tuc/khai-sinh/in'],
    ['/thu-tuc/khai-sinh/in?ten=Nguyen&utm=x', '/thu-tuc/khai-sinh/in'],
    [
      '/thu-tuc/khai-sinh/in?truong-hop=truong-hop/thuong&truong-hop=qua-han/roi&truong-hop=x/y',
      '/thu-tuc/khai-sinh/in?truong-hop=qua-han/roi&#38;truong-hop=truong-hop/thuong',
    ],
  ])('%s leads back to the same place by the public address', async (path, back) => {
    expect(await textOf(path)).toContain(`<p class="address">${publicUrl}${back}</p>`)
  })

  it('carries a QR code of that address, another for another case', async () => {
    const qr = (text: string) => /<svg[\s\S]*<\/svg>/.exec(text)?.[0]
    const plain = qr(await textOf('/thu-tuc/khai-sinh/in'))
    const mine = qr(await textOf('/thu-tuc/khai-sinh/in?truong-hop=qua-han/roi'))
    expect(plain).toContain('viewBox')
    expect(mine).not.toBe(plain)
    expect(qr(await textOf('/thu-tuc/1.001193/in'))).toBe(plain)
  })

  it('leads back to where the server listens when no address is set', async () => {
    const { url } = await openHouse({ mind: realMind })
    const { body } = await call(`${url}/thu-tuc/khai-sinh/in`)
    expect(body?.text).toContain(`<p class="address">${url}/thu-tuc/khai-sinh/in</p>`)
  })

  it('lets no text become markup', async () => {
    const text = await textOf('/thu-tuc/a-b/in', strange)
    expect(text).not.toMatch(/<i>|<b>|<script/)
    expect(text).toContain('&#60;script&#62;')
  })

  it('asks for the details of a code, not of an id', async () => {
    const asked: string[] = []
    const details = async (code: string) => {
      asked.push(code)
      return null
    }
    const { url } = await openHouse({ mind: realMind, details })
    await call(`${url}/thu-tuc/khai-sinh/in`)
    await call(`${url}/thu-tuc/1.004772/in`)
    expect(asked).toEqual(['1.004772'])
  })

  it.each([
    '/thu-tuc/khong-co/in',
    '/thu-tuc/1.123456/in',
    '/thu-tuc/__proto__/in',
    '/thu-tuc/%2e%2e/in',
    '/thu-tuc/khong-co',
  ])('%s is a page that says it is not there', async (path) => {
    const { url } = await openHouse({ mind: realMind })
    const { status, body } = await call(url + path)
    expect(status).toBe(404)
    expect(body?.text).toContain('Không tìm thấy trang này')
  })

  it('leaves what was asked out of the log', async () => {
    const { url, log } = await openHouse({ mind: realMind })
    await call(`${url}/thu-tuc/khai-sinh/in?truong-hop=qua-han/roi`)
    expect(log()).toContain('/thu-tuc/:procedure/in')
    expect(log()).not.toMatch(/khai-sinh|qua-han/)
  })
})

describe('html', () => {
  it('escapes values, takes over markup of its own and leaves out null', () => {
    const part = html`<b>${'a<b'}</b>`
    expect(html`<p title="${'"\''}">${part}${null}${[part, part]}${3}</p>`.html).toBe(
      '<p title="&#34;&#39;"><b>a&#60;b</b><b>a&#60;b</b>\n<b>a&#60;b</b>3</p>',
    )
  })
})
