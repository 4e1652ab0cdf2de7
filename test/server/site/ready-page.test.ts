import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { html } from '../../../src/server/html.ts'
import { readyPage, sendReady } from '../../../src/server/site/ready-page.ts'

const page = readyPage(html`<p>một</p>`, new Map([['X-Always', 'yes']]))
const second = 1000
const at = (ms: number) => new Date(ms).toUTCString()

/** Status, headers and body of the answer to a request with these headers. */
function answerTo(headers: IncomingMessage['headers']) {
  const sent: { status?: number; head?: readonly string[]; body?: Buffer } = {}
  const res = {
    writeHead: (status: number, head: readonly string[]) =>
      Object.assign(sent, { status, head }) && res,
    end: (body?: Buffer) => Object.assign(sent, { body }),
  }
  sendReady({ headers } as IncomingMessage, res as unknown as ServerResponse, page)
  const names = (sent.head ?? []).filter((_, i) => i % 2 === 0)
  const header = (name: string) => sent.head?.[2 * names.indexOf(name) + 1]
  return { ...sent, names, header }
}

describe('a page ready to be sent', () => {
  it.each<[string, IncomingMessage['headers'], number]>([
    ['nothing said', {}, 200],
    ['the very tag', { 'if-none-match': page.etag }, 304],
    ['the tag as a strong one', { 'if-none-match': page.etag.slice(2) }, 304],
    ['the tag among others', { 'if-none-match': `"a", ${page.etag} , "b"` }, 304],
    ['any tag', { 'if-none-match': '*' }, 304],
    ['another tag', { 'if-none-match': 'W/"a"' }, 200],
    [
      'another tag, whatever the time',
      { 'if-none-match': '"a"', 'if-modified-since': at(Date.now()) },
      200,
    ],
    ['the time it was written', { 'if-modified-since': at(page.writtenAt) }, 304],
    ['an earlier time', { 'if-modified-since': at(page.writtenAt - second) }, 200],
    ['no time at all', { 'if-modified-since': 'hôm qua' }, 200],
    ['the tag, but wanted anew', { 'if-none-match': page.etag, 'cache-control': 'no-cache' }, 200],
    ['the tag on reload', { 'if-none-match': page.etag, 'cache-control': 'max-age=0' }, 304],
  ])('by a browser with %s', (_, headers, status) => {
    const { body, ...answer } = answerTo(headers)
    expect(answer.status).toBe(status)
    expect(body?.toString()).toBe(status === 200 ? '<p>một</p>' : undefined)
  })

  it.each([{}, { 'accept-encoding': 'gzip' }, { 'if-none-match': page.etag }])(
    'carries what goes out with every page, each header once: %j',
    (headers) => {
      const { names, header } = answerTo(headers)
      expect(header('X-Always')).toBe('yes')
      expect(header('ETag')).toBe(page.etag)
      expect(new Set(names).size).toBe(names.length)
    },
  )

  it('has the length of what is sent', () => {
    for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
      const { body, header } = answerTo(headers)
      expect(header('Content-Length')).toBe(String(body?.length))
    }
  })
})
