import { describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { openHouse } from '../support/house.ts'
import { realKnowledge, statuses } from '../support/real-mind.ts'
import { bearer, call, openConversation, type Session, say } from '../support/web-client.ts'

const fetchAs = (url: string, session: Session, format: string) =>
  call(`${url}/api/v1/conversations/${session.id}/transcript?format=${format}`, {
    headers: bearer(session),
  })

async function talked() {
  const house = await openHouse({ mind: createMind(realKnowledge, statuses) })
  const session = await openConversation(house.url)
  await say(house.url, session, 'm1', 'lệ phí khai sinh, số căn cước 001203004567')
  await say(house.url, session, 'm2', '<b>đậm</b>')
  return { ...house, session }
}

describe('GET transcript', () => {
  it('gives the talk as text with sources and dates, without personal numbers', async () => {
    const { url, session } = await talked()
    const { status, headers, body } = await fetchAs(url, session, 'txt')
    const text = String(body?.text)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe('attachment; filename=hoi-mot-cua.txt')
    expect(text).toContain('Ông/bà, 10:00 ngày 22/11/2026:\nlệ phí khai sinh, số căn cước •••')
    expect(text).not.toContain('001203004567')
    expect(text).toMatch(/Thông tin kiểm tra ngày \d\d\/\d\d\/\d{4}/)
    expect(text).toContain('https://')
  })

  it('gives it as a page of its own, with words as words', async () => {
    const { url, session } = await talked()
    const { headers, body } = await fetchAs(url, session, 'html')
    const page = String(body?.text)
    expect(headers.get('content-type')).toContain('text/html')
    expect(page).toContain('<html lang="vi">')
    expect(page).not.toContain('<b>đậm</b>')
    expect(page).not.toMatch(/<script|src=|001203004567/)
  })

  it.each(['', 'pdf', '__proto__', 'toString'])('knows no format %j', async (format) => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    expect((await fetchAs(url, session, format)).status).toBe(400)
  })

  it('is for the holder of the token only', async () => {
    const { url } = await openHouse()
    const session = await openConversation(url)
    expect((await fetchAs(url, { ...session, token: 'guess' }, 'txt')).status).toBe(401)
  })
})
