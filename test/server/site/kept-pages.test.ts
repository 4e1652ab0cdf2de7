/** Pages everybody gets alike, over real HTTP: sent once, asked for again, compressed, and what is never kept. */

import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/house.ts'
import { realMind } from '../../support/real-mind.ts'

const publicUrl = 'https://hoi.example.gov.vn'
const openSite = () => openHouse({ mind: realMind, publicUrl })

describe('what is kept', () => {
  it('goes out the same again, and is added up in the log by its route', async () => {
    const house = await openSite()
    const ask = (init = {}) => fetch(`${house.url}/thu-tuc/khai-sinh`, init)
    const [first, again, head] = [await ask(), await ask(), await ask({ method: 'HEAD' })]
    expect(await again.text()).toBe(await first.text())
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    const posted = await ask({ method: 'POST' })
    expect(posted.status).toBe(404)
    house.stopping.abort()
    expect(house.log()).toContain('"route":"/thu-tuc/:procedure","count":2')
  })

  it('is asked for anew and not sent again while it is the same', async () => {
    const { url } = await openSite()
    const first = await fetch(`${url}/thu-tuc/khai-sinh`)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(first.headers.get('last-modified')).toMatch(/GMT$/)
    const again = { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } }
    const second = await fetch(`${url}/thu-tuc/khai-sinh`, again)
    expect([second.status, await second.text()]).toEqual([304, ''])
    expect((await fetch(`${url}/thu-tuc/khai-tu`, again)).status).toBe(200)
  })

  it('has the same tag in every process', async () => {
    const tags = [await openSite(), await openSite()].map(async ({ url }) =>
      (await fetch(`${url}/thu-tuc/khai-sinh`)).headers.get('etag'),
    )
    expect(new Set(await Promise.all(tags)).size).toBe(1)
  })

  it('goes compressed to whoever takes it so', async () => {
    const { url } = await openSite()
    const raw = async (encoding: string) => {
      const { request } = await import('node:http')
      return new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
        const headers = { 'accept-encoding': encoding }
        request(`${url}/thu-tuc/khai-sinh`, { headers }, (res) => {
          const parts: Buffer[] = []
          res.on('data', (part) => parts.push(part))
          res.on('end', () =>
            resolve({ encoding: res.headers['content-encoding'], body: Buffer.concat(parts) }),
          )
        })
          .on('error', reject)
          .end()
      })
    }
    const plain = await raw('identity')
    const small = await raw('br, gzip')
    expect([plain.encoding, small.encoding]).toEqual([undefined, 'gzip'])
    expect(gunzipSync(small.body)).toEqual(plain.body)
    expect((await raw('gzip;q=0')).encoding).toBeUndefined()
  })

  it('is nothing that was searched, chosen or looked up', async () => {
    const { url } = await openSite()
    for (const path of ['/thu-tuc?tim=ket+hon', '/thu-tuc/khai-sinh?truong-hop=qua-han/roi']) {
      expect((await fetch(url + path)).headers.get('cache-control'), path).toBe('no-store')
    }
  })
})
