import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { download } from '../../src/channels/download.ts'
import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import { Unreached } from '../../src/channels/unreached.ts'
import { isZaloMedia } from '../../src/channels/zalo-media.ts'
import { realWords } from '../support/channel-words.ts'

const picture = Buffer.from('một tấm ảnh')

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const get = (url: string, options: Partial<Parameters<typeof download>[0]> = {}) =>
  download({
    ...{ what: 'thử', url, maxBytes: 1000, signal: AbortSignal.timeout(2000) },
    mayFetch: ({ hostname }) => hostname === '127.0.0.1',
    ...options,
  })

describe('where a picture may come from', () => {
  it.each([
    ['https://photo-stal-1.zdn.vn/a/b.jpg', true],
    ['https://zdn.vn/a.jpg', true],
    ['http://x.zdn.vn/a.jpg', false],
    ['https://x.zdn.vn:8443/a.jpg', false],
    ['https://someone@x.zdn.vn/a.jpg', false],
    ['https://x.zdn.vn.example.com/a.jpg', false],
    ['https://evilzdn.vn/a.jpg', false],
    ['https://127.0.0.1/a.jpg', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (url, may) => {
    expect(isZaloMedia(new URL(url))).toBe(may)
  })
})

describe('a download', () => {
  it('gives the bytes, after redirects to where it may go', async () => {
    const url = await serve((req, res) => {
      if (req.url === '/ảnh' || req.url === encodeURI('/ảnh')) res.end(picture)
      else res.writeHead(302, { location: encodeURI('/ảnh') }).end()
    })
    expect(Buffer.from(await get(`${url}/a`))).toEqual(picture)
  })

  it.each([
    [
      'a redirect to a host of its own choice',
      { location: 'http://localhost:1/x' },
      'none of theirs',
    ],
    ['a redirect to a file', { location: 'file:///etc/passwd' }, 'none of theirs'],
    ['a redirect in circles', { location: '/' }, 'redirects'],
  ])('does not follow %s', async (_, headers, reason) => {
    const url = await serve((_req, res) => void res.writeHead(302, headers).end())
    await expect(get(url)).rejects.toThrow(reason)
  })

  it('asks nobody at an address that is none of theirs', async () => {
    await expect(get('http://localhost:1/a')).rejects.toThrow('none of theirs')
    await expect(get('không phải địa chỉ')).rejects.toThrow('none of theirs')
  })

  it.each([
    ['told beforehand', { 'content-length': '1001' }],
    ['not told', {}],
  ])('stops at too many bytes, %s', async (_, headers) => {
    const url = await serve((_req, res) => void res.writeHead(200, headers).end('a'.repeat(1001)))
    await expect(get(url)).rejects.toThrow('too many bytes')
  })

  it('stops when its time is over, and tells no address', async () => {
    const url = await serve(() => {})
    const slow = get(`${url}/bí-mật`, { signal: AbortSignal.timeout(50) })
    await expect(slow).rejects.toThrow(Unreached)
    await expect(slow).rejects.not.toThrow(/127\.0\.0\.1|bí/)
  })

  it.each([404, 500])('of what answers %i is none', async (status) => {
    const url = await serve((_req, res) => void res.writeHead(status).end())
    await expect(get(url)).rejects.toThrow(`status ${status}`)
  })
})

describe('a picture on Telegram', () => {
  it('is asked for by its id and fetched from Telegram itself', async () => {
    const asked: string[] = []
    const apiRoot = await serve((req, res) => {
      asked.push(req.url ?? '')
      if (req.url?.startsWith('/file/')) return void res.end(picture)
      const result = { file_id: 'f', file_unique_id: 'u', file_path: 'photos/file_1.jpg' }
      res.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }))
    })
    const telegram = createTelegram({ token: '1:abc', words: realWords(), apiRoot })
    const bytes = await telegram.fetchPicture?.({ file: 'f' }, AbortSignal.timeout(2000))
    expect(Buffer.from(bytes ?? [])).toEqual(picture)
    expect(asked).toEqual(['/bot1:abc/getFile', '/file/bot1:abc/photos/file_1.jpg'])
  })
})
