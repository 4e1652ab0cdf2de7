import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { call } from '../support/web-client.ts'

describe('the chat page', () => {
  it.each(['/', '/tro-chuyen', '/?nguon=qr'])(
    'is at %s and is always asked for anew',
    async (path) => {
      const { url } = await openHouse({ webRoot: builtFiles() })
      const { status, headers, body } = await call(url + path)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(body).toEqual({ text: '<h1>Trò chuyện</h1>' })
    },
  )

  it('says what to do when it is not built', async () => {
    const { url } = await openHouse({ webRoot: join(tempFolder(), 'nothing') })
    const { status, headers, body } = await call(url)
    expect(status).toBe(503)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(body?.text).toContain('npm run build')
    expect(body?.text).toContain('<html lang="vi">')
  })

  it('is there as soon as it is built, without a restart', async () => {
    const webRoot = join(tempFolder(), 'web')
    const { url } = await openHouse({ webRoot })
    expect((await call(url)).status).toBe(503)
    mkdirSync(webRoot)
    writeFileSync(join(webRoot, 'index.html'), '<p>nay</p>')
    expect((await call(url)).status).toBe(200)
  })
})

describe('files', () => {
  it.each([
    [
      '/assets/chat-1a2b.js',
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ],
    ['/favicon.svg', 'no-cache', 'image/svg+xml'],
  ])('%s is kept as %s', async (path, caching, type) => {
    const { url } = await openHouse({ webRoot: builtFiles() })
    const { status, headers } = await call(url + path)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe(caching)
    expect(headers.get('content-type')).toBe(type)
  })

  it('are not sent again when the browser has them', async () => {
    const { url } = await openHouse({ webRoot: builtFiles() })
    const first = await call(`${url}/favicon.svg`)
    const etag = first.headers.get('etag') ?? ''
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    const second = await fetch(`${url}/favicon.svg`, { headers })
    expect(second.status).toBe(304)
  })

  it.each([
    ['br, gzip', 'br', 'text/javascript; charset=utf-8'],
    ['gzip, deflate', 'gzip', 'text/javascript; charset=utf-8'],
    ['identity', null, 'text/javascript; charset=utf-8'],
    ['br;q=0, gzip;q=0', null, 'text/javascript; charset=utf-8'],
  ])('are sent packed to those who take %s', async (takes, encoding, type) => {
    const webRoot = builtFiles()
    const file = join(webRoot, 'assets', 'chat-1a2b.js')
    writeFileSync(`${file}.br`, brotliCompressSync('export {}'))
    writeFileSync(`${file}.gz`, gzipSync('export {}'))
    const { url } = await openHouse({ webRoot })
    const answer = await call(`${url}/assets/chat-1a2b.js?v=1`, {
      headers: { 'accept-encoding': takes },
    })
    expect(answer.status).toBe(200)
    expect(answer.body?.text).toBe('export {}')
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  })

  it('that are not packed are sent as they are', async () => {
    const { url } = await openHouse({ webRoot: builtFiles() })
    const { status, headers } = await call(`${url}/favicon.svg`, {
      headers: { 'accept-encoding': 'br' },
    })
    expect(status).toBe(200)
    expect(headers.get('content-encoding')).toBe(null)
  })

  it.each([
    '/.env',
    '/assets/',
    '/assets/..%2f..%2f.env',
    '/khong-co',
    '/index.html/x',
    '/%ff',
    '/a%00b',
  ])('%s is not given away', async (path) => {
    const webRoot = builtFiles()
    writeFileSync(join(webRoot, '.env'), 'SECRET=1')
    writeFileSync(join(webRoot, '..', '.env'), 'SECRET=1')
    const { url } = await openHouse({ webRoot })
    const { status, headers, body } = await call(url + path)
    expect([400, 404]).toContain(status)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(body?.text).toContain('Không tìm thấy trang này')
    expect(body?.text).not.toContain('SECRET')
  })
})

describe('headers', () => {
  it.each(['/', '/api/v1/conversations', '/favicon.svg', '/khong-co', '/healthz'])(
    'on %s allow only our own scripts and no frames',
    async (path) => {
      const { url } = await openHouse({ webRoot: builtFiles() })
      const { headers } = await call(url + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https:/)
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.has('x-powered-by')).toBe(false)
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )
})

describe('health', () => {
  it('says that the process lives and may be sent work', async () => {
    const { url } = await openHouse()
    expect(await call(`${url}/healthz`)).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await call(`${url}/readyz`)).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it.each([
    ['says no', async () => false],
    ['breaks', () => Promise.reject(new Error('no store'))],
  ])('is alive but not ready when the store %s', async (_, ready) => {
    const { url } = await openHouse({ ready })
    expect((await call(`${url}/healthz`)).status).toBe(200)
    const answer = await call(`${url}/readyz`)
    expect(answer).toMatchObject({ status: 503, body: { status: 'not-ready' } })
  })

  it('is alive but not ready when stopping', async () => {
    const { url, stopping } = await openHouse()
    stopping.abort()
    expect((await call(`${url}/healthz`)).status).toBe(200)
    const answer = await call(`${url}/readyz`)
    expect(answer).toMatchObject({ status: 503, body: { status: 'stopping' } })
  })
})

/** What `npm run build` leaves behind, in small. */
function builtFiles(): string {
  const webRoot = join(tempFolder(), 'dist', 'web')
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), '<h1>Trò chuyện</h1>')
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webRoot, 'assets', 'chat-1a2b.js'), 'export {}')
  return webRoot
}
