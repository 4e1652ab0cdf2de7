import { expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import { call } from '../support/web-client.ts'

it.each(['khai-sinh', '1.001193', 'H4K7M2T9'])('draws a link to %s as a picture', async (hoi) => {
  const { url } = await openHouse({ publicUrl: 'https://hoi.example.vn' })
  const { status, headers, body } = await call(`${url}/api/v1/qr?hoi=${hoi}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('image/svg+xml')
  expect(String(body?.text)).toMatch(/^<svg /)
})

it('draws different links differently', async () => {
  const { url } = await openHouse()
  const draw = async (hoi: string) => (await call(`${url}/api/v1/qr?hoi=${hoi}`)).body?.text
  expect(await draw('khai-sinh')).not.toBe(await draw('ket-hon'))
})

it.each(['', 'https%3A%2F%2Fxau.example', 'a%20b', 'x'.repeat(65), '%3Cscript%3E'])(
  'makes no code of %j',
  async (hoi) => {
    const { url } = await openHouse()
    expect((await call(`${url}/api/v1/qr?hoi=${hoi}`)).status).toBe(400)
  },
)
