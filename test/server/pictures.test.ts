import { describe, expect, it } from 'vitest'
import { createPictures } from '../../src/assistant/pictures.ts'
import { createPictureReader } from '../../src/dossiers/picture/read-picture.ts'
import { openHouse } from '../support/house.ts'
import { realMind } from '../support/real-mind.ts'
import { cardText, pngOf } from '../support/receipt-picture.ts'
import { bearer, history, openConversation, type Session } from '../support/web-client.ts'

const pictures = createPictures({
  reader: createPictureReader({ timeoutMs: 15_000 }),
  label: '(ảnh)',
  clock: () => new Date('2026-11-22T03:00:00.000Z'),
})

async function houseWithPictures() {
  const house = await openHouse({ pictures, mind: realMind })
  const session = await openConversation(house.url)
  return { ...house, session }
}

type Sending = { readonly id?: string; readonly type?: string; readonly token?: string }

async function send(url: string, session: Session, body: Uint8Array, sending: Sending = {}) {
  const { id = 'p1', type = 'image/png', token = session.token } = sending
  const response = await fetch(`${url}/api/v1/conversations/${session.id}/pictures`, {
    method: 'POST',
    headers: {
      ...bearer({ ...session, token }),
      'content-type': type,
      ...(id === '' ? {} : { 'idempotency-key': id }),
    },
    body: new Blob([new Uint8Array(body)]),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('POST pictures', () => {
  it('answers a receipt like its code typed, and keeps nothing of the picture', async () => {
    const { url, session, store } = await houseWithPictures()
    const { status, body } = await send(url, session, await pngOf('H99.01-261120-0001'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ seq: 2, outcome: 'dossier', replies: [{ seq: 3 }] })
    expect(JSON.stringify(body)).toContain('H99.01-261120-0001')
    const { body: said } = await history(url, session, 1)
    expect(said).toMatchObject({ messages: [{ author: 'citizen', text: '(ảnh)' }, {}] })
    expect((await store.find(session.id))?.seq).toBe(3)
  })

  it('sent twice has one effect and the same answer', async () => {
    const { url, session, store } = await houseWithPictures()
    const picture = await pngOf('H99.01-261120-0001')
    const answers = [await send(url, session, picture), await send(url, session, picture)]
    expect(answers[1]).toEqual(answers[0])
    expect((await store.find(session.id))?.seq).toBe(3)
  })

  it('of an identity card is refused kindly, and nothing on it is kept or logged', async () => {
    const { url, session, log } = await houseWithPictures()
    const { status, body } = await send(url, session, await pngOf(cardText))
    expect(status).toBe(200)
    expect(body).toMatchObject({ outcome: 'privacy' })
    const { body: said } = await history(url, session)
    for (const text of [JSON.stringify(body), JSON.stringify(said), log()]) {
      expect(text).not.toMatch(/001203004567|NGƯỜI THỬ/)
    }
    expect(JSON.stringify(body)).toContain('không giữ ảnh này')
  })

  it.each([
    ['another QR code', () => pngOf('https://example.gov.vn'), 'Tôi chưa thấy mã hồ sơ trong ảnh'],
    ['no picture at all', async () => Buffer.from('không phải ảnh'), 'ảnh JPG hoặc PNG'],
  ])('with %s tells how to do better', async (_, picture, words) => {
    const { url, session } = await houseWithPictures()
    const { status, body } = await send(url, session, await picture())
    expect(status).toBe(200)
    expect(body).toMatchObject({ outcome: 'dossier' })
    expect(JSON.stringify(body)).toContain(words)
  })

  it.each<[string, Sending & { readonly size?: number }, number, string]>([
    ['another type', { type: 'image/svg+xml' }, 415, 'no-picture'],
    ['nothing in it', { size: 0 }, 415, 'no-picture'],
    ['no id', { id: '' }, 422, 'message-invalid'],
    ['an id that is none', { id: 'a b' }, 422, 'message-invalid'],
    ['more than 5 MB', { size: 5_000_001 }, 413, 'too-large'],
    ['a wrong token', { token: 'x'.repeat(43) }, 401, 'unauthorised'],
  ])('with %s is refused', async (_, { size = 10, ...sending }, status, code) => {
    const { url, session } = await houseWithPictures()
    const answer = await send(url, session, new Uint8Array(size), sending)
    expect(answer).toMatchObject({ status, body: { code } })
  })

  it('are not taken where nobody looks at them', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    expect(await send(url, session, await pngOf('x'))).toMatchObject({ status: 404 })
  })
})
