/** The public pages over real HTTP: addresses, and nothing that breaks out of its place. */

import { describe, expect, it } from 'vitest'
import { createMind } from '../../../src/conversation/create-mind.ts'
import type { ProcedurePage } from '../../../src/conversation/pages/procedure-page.ts'
import { openHouse } from '../../support/house.ts'
import { knowledgeWith, realMind, statuses } from '../../support/real-mind.ts'
import { call } from '../../support/web-client.ts'

const publicUrl = 'https://hoi.example.gov.vn'
const openSite = () => openHouse({ mind: realMind, publicUrl })

async function textOf(path: string): Promise<string> {
  const { url } = await openSite()
  return String((await call(url + path)).body?.text)
}

const paths = [
  '/thu-tuc',
  '/thu-tuc?linh-vuc=ho-tich&trang=1',
  '/thu-tuc?tim=doi+can+cuoc',
  '/thu-tuc/khai-sinh',
  '/thu-tuc/khai-sinh?truong-hop=qua-han/roi',
  '/thu-tuc/1.004772',
  '/su-kien',
  '/su-kien/sinh-con',
  '/huong-dan',
  '/huong-dan/khai-sinh-truc-tuyen',
  '/go-vuong/quen-passcode',
  '/ho-so',
  '/ve-chung-toi',
  '/giao-dien',
]

describe('a public page', () => {
  it.each(paths)('%s is a whole Vietnamese page without scripts, below 50 KB', async (path) => {
    const { url } = await openSite()
    const { status, headers, body } = await call(url + path)
    const text = String(body?.text)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(text).toMatch(/^<!doctype html>\n<html lang="vi">/)
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(text.replace(/<script type="application\/ld\+json">.*<\/script>/, '')).not.toMatch(
      /<script|style=|onclick|javascript:|undefined|\[object/,
    )
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50 * 1024)
  })

  it.each([
    '/thu-tuc/khong-co',
    '/thu-tuc/1.999999',
    '/su-kien/khong-co',
    '/huong-dan/x',
    '/go-vuong/x',
  ])('%s is not there', async (path) => {
    const { url } = await openSite()
    const { status, body } = await call(url + path)
    expect(status).toBe(404)
    expect(body?.text).toContain('Không tìm thấy trang này')
  })

  it.each([
    ['/thu-tuc/1.001193', 301, '/thu-tuc/khai-sinh'],
    [
      '/thu-tuc/1.001193?truong-hop=qua-han/roi',
      301,
      '/thu-tuc/khai-sinh?truong-hop=qua-han%2Froi',
    ],
    [
      '/thu-tuc/khai-sinh?c-qua-han=qua-han/roi',
      303,
      '/thu-tuc/khai-sinh?truong-hop=qua-han%2Froi',
    ],
  ])('%s leads with %i to %s', async (path, status, to) => {
    const { url } = await openSite()
    const answer = await fetch(url + path, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to])
  })

  it('has one public address, also as a case is read', async () => {
    const canonical = `<link rel="canonical" href="${publicUrl}/thu-tuc/khai-sinh">`
    expect(await textOf('/thu-tuc/khai-sinh?nguon=zalo')).toContain(canonical)
    const own = await textOf('/thu-tuc/khai-sinh?truong-hop=qua-han/roi')
    expect(own).toContain('<meta name="robots" content="noindex">')
    expect(own).toContain('Đã quá 60 ngày')
  })

  it('tells other programs what it is about', async () => {
    const text = await textOf('/thu-tuc/khai-sinh')
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'GovernmentService',
      identifier: '1.001193',
      url: `${publicUrl}/thu-tuc/khai-sinh`,
    })
    expect(text).toContain(`<meta property="og:image" content="${publicUrl}/chia-se/ho-tich.png">`)
    expect(text).toContain('<meta property="og:title" content="Đăng ký khai sinh">')
  })

  it('lets no text of the content become markup, nor end the block of data', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror="alert(1)">'
    const mind = createMind(
      knowledgeWith('khai-sinh', (one) => ({
        ...one,
        title: evil,
        officialName: evil,
        summary: evil,
        documents: one.documents.map((paper) => ({ ...paper, name: evil, note: evil })),
        fees: one.fees.map((fee) => ({ ...fee, label: evil, basis: evil })),
        mistakes: one.mistakes.map((mistake) => ({ ...mistake, text: evil })),
        cases: one.cases.map((asked) => ({ ...asked, question: evil })),
        related: one.related.map((other) => ({ ...other, name: evil, question: evil })),
        sources: Object.fromEntries(
          Object.entries(one.sources).map(([id, source]) => [id, { ...source, title: evil }]),
        ),
      })),
      statuses,
    )
    const { url } = await openHouse({ mind, publicUrl })
    for (const path of ['/thu-tuc/khai-sinh', '/thu-tuc', '/thu-tuc?tim=khai+sinh']) {
      const text = String((await call(url + path)).body?.text)
      expect(text, path).toContain('alert(1)')
      expect(text, path).not.toMatch(/<img|<script>|onerror="/)
    }
    const search = '/thu-tuc?tim=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'
    expect(String((await call(url + search)).body?.text)).not.toContain('<script>')
  })

  it('only links out to https addresses', async () => {
    const page = realMind.pages.procedure(
      { procedure: 'khai-sinh', chosen: [], details: null },
      { instant: '2026-11-22T03:00:00.000Z', today: '2026-11-22' },
    )
    if (page?.kind !== 'page') throw new Error('expected a page')
    const sources: ProcedurePage['sources'] = [{ title: 'x', url: 'javascript:alert(1)' }]
    const mind = {
      ...realMind,
      pages: { ...realMind.pages, procedure: () => ({ ...page, page: { ...page.page, sources } }) },
    }
    const { url } = await openHouse({ mind, publicUrl })
    expect(String((await call(`${url}/thu-tuc/khai-sinh`)).body?.text)).not.toContain('javascript:')
  })
})

describe('searching', () => {
  it('is slowed down for whoever does nothing else; lists stay open to them', async () => {
    const { url } = await openHouse({ publicUrl })
    const asked = Array.from({ length: 121 }, () => fetch(`${url}/thu-tuc?tim=a`))
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect((await fetch(`${url}/thu-tuc`)).status).toBe(200)
  })
})

describe('what search engines read', () => {
  it('is a sitemap whose every address is there', async () => {
    const { url } = await openSite()
    const xml = await (await fetch(`${url}/sitemap.xml`)).text()
    const found = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
    expect(found.length).toBeGreaterThan(realMind.pages.lists().procedures.length)
    expect(new Set(found).size).toBe(found.length)
    for (const loc of found.filter((_, i) => i % 40 === 3)) {
      expect(loc.startsWith(`${publicUrl}/`), loc).toBe(true)
      const { status } = await fetch(loc.replace(publicUrl, url), { redirect: 'manual' })
      expect(status, loc).toBe(200)
    }
  })

  it('is told to leave conversations and searches alone', async () => {
    const { url } = await openSite()
    const text = await (await fetch(`${url}/robots.txt`)).text()
    expect(text).toContain('Disallow: /tro-chuyen')
    expect(text).toContain(`Sitemap: ${publicUrl}/sitemap.xml`)
  })
})

describe('the page of components', () => {
  it('is served where it is switched on, and nowhere else', async () => {
    const on = await openHouse({ mind: realMind, designPage: true })
    expect((await call(`${on.url}/giao-dien`)).status).toBe(200)
    const off = await openHouse({ mind: realMind, designPage: false })
    expect((await call(`${off.url}/giao-dien`)).status).toBe(404)
  })
})
