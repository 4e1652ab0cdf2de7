import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  isSession,
  isToken,
  newSession,
  sessionSeconds,
} from '../../../src/server/report/session.ts'
import { createPlaceBook } from '../../../src/sharing/place-book.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { openHouse } from '../../support/house.ts'
import { realKnowledge } from '../../support/real-mind.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const token = 'mã-xem-kết-quả-rất-dài-123456'
const today = '2026-11-23'
const clock = () => new Date(`${today}T03:00:00.000Z`)
const places = createPlaceBook(realKnowledge)

async function house(given: string | null = token) {
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  await stores.teams.change(() => [
    {
      ...{ code: 'K7M2PT', province: 'Hà Nội', commune: 'Xã <Đan> Phượng', communeCode: null },
      ...{ hamlet: 'Thôn 1', name: 'Tổ thôn 1', lead: 'Bí Mật', contact: '0912', removedOn: null },
    },
  ])
  const open = { channel: 'link', team: 'K7M2PT', place: 'khai-sinh', what: 'open' } as const
  await stores.counts.add(Array.from({ length: 12 }, () => ({ ...open, day: today })))
  await stores.counts.add(Array.from({ length: 7 }, () => ({ ...open, day: '2026-11-20' })))
  const walk = { channel: 'web', team: null, place: 'hd-khai-sinh-truc-tuyen' } as const
  await stores.counts.add(
    Array.from({ length: 9 }, () => ({ ...walk, day: today, what: 'walk-begun' as const })),
  )
  const report = { ...stores, ...realKnowledge, places, token: given, clock, today: () => today }
  const { url, log } = await openHouse({ report, publicUrl: 'https://hoi.example.vn' })
  const post = (path: string, body: string) =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  const enter = async () => {
    const answer = await post('/bao-cao', `ma=${encodeURIComponent(token)}`)
    return { answer, cookie: answer.headers.get('set-cookie') ?? '' }
  }
  const get = (path: string, cookie = '') => fetch(url + path, { headers: { cookie } })
  return { get, post, enter, log }
}

describe('the page of results', () => {
  it('is not there without a token set', async () => {
    const { get, post } = await house(null)
    expect((await get('/bao-cao')).status).toBe(404)
    expect((await post('/bao-cao', 'ma=')).status).toBe(404)
  })

  it.each(['', 'bao-cao=', 'bao-cao=9999999999.abc', 'bao-cao=x.y.z', `bao-cao=${token}`])(
    'shows nothing but the form to the cookie %j',
    async (cookie) => {
      const { get } = await house()
      for (const path of ['/bao-cao', '/bao-cao/tai', '/bao-cao?tuan=2026-11-23']) {
        const text = await (await get(path, encodeURI(cookie))).text()
        expect(text).toContain('Mã xem kết quả')
        expect(text).not.toContain('Thôn')
      }
    },
  )

  it.each(['ma=', 'ma=sai', '', 'ma[]=x', `ma=${'x'.repeat(1000)}`])(
    'refuses a wrong token: %s',
    async (body) => {
      const { post } = await house()
      const answer = await post('/bao-cao', body)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
    },
  )

  it('gives a cookie no script and no other site can use, and keeps the token out of it', async () => {
    const { enter } = await house()
    const { answer, cookie } = await enter()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/bao-cao'])
    for (const mark of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/bao-cao']) {
      expect(cookie).toContain(mark)
    }
    expect(decodeURIComponent(cookie)).not.toContain(token)
  })

  it('shows this week beside the last, by commune, team, place and step', async () => {
    const { get, enter, log } = await house()
    const { cookie } = await enter()
    const answer = await get('/bao-cao', cookie.split(';')[0])
    const text = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('Tuần 23/11/2026 – 29/11/2026')
    expect(text).toContain('Xã &#60;Đan&#62; Phượng')
    expect(text).toMatch(
      /<th scope="row">Tổ thôn 1<\/th>\s*<td>[^<]*&#60;Đan[^<]*<\/td>\s*<td>K7M-2PT<\/td>\s*<td>12<\/td>\s*<td>7<\/td>/,
    )
    expect(text).toContain('<svg class="bars"')
    expect(text).toContain('Đăng ký khai sinh')
    expect(text).not.toMatch(/Bí Mật|0912/)
    expect(log()).not.toContain(token)
  })

  it('shows another week when asked, and this one for a week there is not', async () => {
    const { get, enter } = await house()
    const cookie = (await enter()).cookie.split(';')[0]
    const weekOf = async (tuan: string) =>
      /Tuần (\S+) –/.exec(await (await get(`/bao-cao?tuan=${tuan}`, cookie)).text())?.[1]
    expect(await weekOf('2026-11-20')).toBe('16/11/2026')
    expect(await weekOf('hôm-nay')).toBe('23/11/2026')
  })

  it('can be downloaded as a spreadsheet', async () => {
    const { get, enter } = await house()
    const cookie = (await enter()).cookie.split(';')[0]
    const answer = await get('/bao-cao/tai?tuan=2026-11-23', cookie)
    expect(answer.headers.get('content-disposition')).toContain('ket-qua-2026-11-23.xlsx')
    const path = join(tempFolder(), 'ket-qua.xlsx')
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
    const rows = await readSheet(path, 'Theo tổ')
    expect(rows[2]?.slice(0, 5)).toEqual(['Tổ thôn 1', 'Xã <Đan> Phượng', 'K7M-2PT', 12, 7])
  })

  it('is left at the end', async () => {
    const { post } = await house()
    const answer = await post('/bao-cao/thoat', '')
    expect(answer.headers.get('set-cookie')).toMatch(/^bao-cao=;/)
  })
})

describe('a session', () => {
  const now = clock().getTime()

  it('lasts some hours, for this token only', () => {
    const value = newSession(token, now)
    expect(isSession(value, token, now)).toBe(true)
    expect(isSession(value, token, now + sessionSeconds * 1000 + 1)).toBe(false)
    expect(isSession(value, `${token}x`, now)).toBe(false)
    expect(isSession(`9${value}`, token, now)).toBe(false)
  })

  it('begins with the whole token', () => {
    expect(isToken(token, token)).toBe(true)
    for (const typed of ['', token.slice(1), `${token} `]) expect(isToken(typed, token)).toBe(false)
  })
})
