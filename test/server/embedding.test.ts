import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAllowed } from '../../src/server/embed/allow-embedding.ts'
import { openHouse } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { bearer, call, openConversation } from '../support/web-client.ts'

const portal = 'https://phuong-a.gov.vn'
const script = 'export {}'

describe('an origin', () => {
  it.each([
    ['https://phuong-a.gov.vn', true],
    ['http://phuong-a.gov.vn', false],
    ['https://phuong-a.gov.vn:8443', false],
    ['https://x.phuong-a.gov.vn', false],
    ['https://a.tinh.gov.vn', true],
    ['https://a.b.tinh.gov.vn', true],
    ['https://tinh.gov.vn', false],
    ['https://.tinh.gov.vn', false],
    ['https://ketinh.gov.vn', false],
    ['https://xau.vn/.tinh.gov.vn', false],
    ['https://a@xau.tinh.gov.vn', false],
    ['null', false],
    ['', false],
  ])('%s may embed: %s', (origin, expected) => {
    expect(isAllowed([portal, 'https://*.tinh.gov.vn'], origin)).toBe(expected)
  })

  it('is any where everybody may', () => {
    expect(isAllowed(['*'], 'null')).toBe(true)
  })
})

describe('calls from other pages', () => {
  it.each(['/api/v1/conversations', '/hoi-mot-cua.js', '/assets/panel-1a.js'])(
    'to %s are let through for those who may',
    async (path) => {
      const { url } = await openHouse({ embedOrigins: [portal], webRoot: builtFiles() })
      const init = path.startsWith('/api') ? { method: 'POST' } : {}
      const { status, headers } = await call(url + path, { ...init, headers: { origin: portal } })
      expect(status).toBeLessThan(300)
      expect(headers.get('access-control-allow-origin')).toBe(portal)
      expect(headers.get('access-control-expose-headers')).toBe('Retry-After')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
      expect(headers.get('vary')).toContain('Origin')
    },
  )

  it.each([
    ['from elsewhere', [portal], 'https://khac.vn', '/api/v1/conversations'],
    ['where nobody may', [], portal, '/api/v1/conversations'],
    ['to pages', [portal], portal, '/'],
    ['to the doors for other systems', [portal], portal, '/api/dossiers/mapi/g'],
    ['to health', ['*'], portal, '/healthz'],
  ])('%s get no leave', async (_name, embedOrigins, origin, path) => {
    const { url } = await openHouse({ embedOrigins, webRoot: builtFiles() })
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin, 'access-control-request-method': 'POST' }
      const answer = await call(url + path, { method, headers })
      expect(answer.headers.has('access-control-allow-origin'), method).toBe(false)
    }
  })

  it('are asked about beforehand with all a conversation needs', async () => {
    const { url } = await openHouse({ embedOrigins: [portal] })
    const headers = {
      origin: portal,
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'authorization,content-type,last-event-id',
    }
    const answer = await call(`${url}/api/v1/conversations/x/messages`, {
      method: 'OPTIONS',
      headers,
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, DELETE')
    expect(answer.headers.get('access-control-allow-headers')).toBe(
      'Authorization, Content-Type, Last-Event-ID',
    )
  })

  it('that are refused still say why, and how long to wait', async () => {
    const rate = { conversationsPer10Minutes: 1 }
    const { url } = await openHouse({ embedOrigins: ['*'], rate })
    const init = { method: 'POST', headers: { origin: portal } }
    await call(`${url}/api/v1/conversations`, init)
    const { status, headers } = await call(`${url}/api/v1/conversations`, init)
    expect(status).toBe(429)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('follow a conversation as it happens', async () => {
    const { url } = await openHouse({ embedOrigins: [portal] })
    const session = await openConversation(url)
    const response = await fetch(`${url}/api/v1/conversations/${session.id}/events`, {
      headers: { ...bearer(session), origin: portal, 'last-event-id': '0' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe(portal)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    await response.body?.cancel()
  })
})

describe('/nhung', () => {
  it('may stand in frames of those who may embed, and nowhere else', async () => {
    const embedOrigins = [portal, 'https://*.tinh.gov.vn']
    const { url } = await openHouse({ embedOrigins, webRoot: builtFiles() })
    const { status, headers, body } = await call(`${url}/nhung`)
    expect(status).toBe(200)
    expect(body?.text).toBe('<h1>Trò chuyện</h1>')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`frame-ancestors 'self' ${portal} https://*.tinh.gov.vn`)
    expect(policy).toContain("script-src 'self'")
    expect(headers.has('x-frame-options')).toBe(false)
    expect(headers.get('x-robots-tag')).toBe('noindex')
  })

  it.each(['/', '/tro-chuyen', '/nhung/thu'])('opens no frames for %s', async (path) => {
    const { url } = await openHouse({ embedOrigins: ['*'], webRoot: builtFiles() })
    const { headers } = await call(url + path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('/nhung/thu', () => {
  it('shows the lines to copy, with the hash of the script as it is served', async () => {
    const { url } = await openHouse({
      embedOrigins: [portal],
      publicUrl: 'https://hoi.tinh.vn',
      webRoot: builtFiles(),
    })
    const { status, headers, body } = await call(`${url}/nhung/thu`)
    const hash = createHash('sha384').update(script).digest('base64')
    expect(status).toBe(200)
    expect(headers.get('x-robots-tag')).toBe('noindex')
    const text = String(body?.text)
    expect(text).toContain('https://hoi.tinh.vn/hoi-mot-cua.js')
    expect(text).toContain(`integrity=&#34;sha384-${hash}&#34;`)
    expect(text).toContain(portal)
  })

  it('says so when nothing is built', async () => {
    const { url } = await openHouse({ webRoot: join(tempFolder(), 'nothing') })
    expect((await call(`${url}/nhung/thu`)).status).toBe(503)
  })
})

describe('a conversation on the page of a commune', () => {
  const begin = async (place: unknown) => {
    const house = await openHouse()
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const body = JSON.stringify({ place })
    const answer = await call(`${house.url}/api/v1/conversations`, { ...init, body })
    expect(answer.status).toBe(201)
    return (await house.store.find(String(answer.body?.id)))?.state
  }

  it('takes it for the citizen’s until they tell another', async () => {
    expect(await begin('00004')).toMatchObject({ place: '00004' })
  })

  it.each(['4', 'x', 4, null, '00004; drop table', ['00004']])(
    'begins without one for %j',
    async (place) => {
      expect(await begin(place)).toBeNull()
    },
  )
})

/** What `npm run build` leaves behind, in small. */
function builtFiles(): string {
  const webRoot = join(tempFolder(), 'web')
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), '<h1>Trò chuyện</h1>')
  writeFileSync(join(webRoot, 'hoi-mot-cua.js'), script)
  writeFileSync(join(webRoot, 'assets', 'panel-1a.js'), script)
  return webRoot
}
