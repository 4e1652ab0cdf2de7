/** The page where a dossier is looked up, over real HTTP. */

import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/house.ts'
import { realMind, sampleBook } from '../../support/real-mind.ts'
import { call } from '../../support/web-client.ts'

const publicUrl = 'https://hoi.example.gov.vn'

describe('the look-up of a dossier', () => {
  const lookUp = (url: string, ma: string) =>
    call(`${url}/ho-so`, { method: 'POST', body: new URLSearchParams({ ma }) })
  const openDossiers = async () =>
    openHouse({ mind: realMind, publicUrl, dossiers: [await sampleBook()] })

  it('shows the step in words and in five parts', async () => {
    const { url } = await openDossiers()
    const { status, headers, body } = await lookUp(url, 'h99.01-261118-0002')
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body?.text).toContain('H99.01-261118-0002')
    expect(body?.text).toMatch(/Đã xong bước 1 trên 5: tiếp nhận/)
    expect(body?.text).toContain('<div class="step-bar">')
  })

  it('says the same of a dossier that is not there as the chat', async () => {
    const { url } = await openDossiers()
    const { status, body } = await lookUp(url, 'H99.01-261118-7777')
    expect(status).toBe(200)
    expect(body?.text).toContain('Tôi không tìm thấy hồ sơ H99.01-261118-7777.')
  })

  it.each([
    ['001085012345', 'Tôi không dùng và không lưu số đó'],
    ['xin chào', 'Tôi chưa đọc được mã hồ sơ này'],
    ['', 'Tôi chưa đọc được mã hồ sơ này'],
  ])('“%s” gets a kind sentence and is not repeated', async (text, sentence) => {
    const { url } = await openDossiers()
    const { body } = await lookUp(url, text)
    expect(body?.text).toContain(sentence)
    if (text) expect(body?.text).not.toContain(text)
  })

  it('leaves no code in the log, and reads none from the address', async () => {
    const house = await openDossiers()
    await lookUp(house.url, 'H99.01-261118-0002')
    const { body } = await call(`${house.url}/ho-so?ma=H99.01-261118-0002`)
    expect(body?.text).not.toContain('261118')
    expect(house.log()).toContain('/ho-so')
    expect(house.log()).not.toContain('261118')
  })

  it('slows down whoever asks too often, with a page', async () => {
    const { url } = await openDossiers()
    const answers = []
    for (let i = 0; i < 31; i += 1) answers.push(await lookUp(url, 'x'))
    const last = answers.at(-1)
    expect(last?.status).toBe(429)
    expect(last?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(last?.body?.text).toContain('Ông/bà gửi hơi nhanh')
  })

  it('takes no form that is too large', async () => {
    const { url } = await openDossiers()
    const { status, body } = await lookUp(url, 'x'.repeat(5000))
    expect(status).toBe(413)
    expect(body?.text).toContain('<html lang="vi">')
  })
})
