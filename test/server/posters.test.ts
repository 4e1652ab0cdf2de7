/** The page /to-roi: a form without scripts, a file for every form, a kind sentence where it cannot be. */

import { describe, expect, it } from 'vitest'
import { nowAt } from '../../src/conversation/now.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import {
  createPress,
  noticeForms,
  type PressParts,
  pressForms,
} from '../../src/sharing/posters/press.ts'
import type { Team } from '../../src/sharing/team.ts'
import { newTeamCode } from '../../src/sharing/team-code.ts'
import { openHouse } from '../support/house.ts'
import { readCodes, readPdf } from '../support/read-pdf.ts'
import { realKnowledge, realMind } from '../support/real-mind.ts'
import { call } from '../support/web-client.ts'

const now = nowAt(new Date('2026-11-23T05:00:00Z'))
const publicUrl = 'https://hoi.example.gov.vn'
const team: Team = {
  code: newTeamCode((count) => 3 % count),
  province: 'An Giang',
  commune: 'xã Vĩnh Trạch',
  communeCode: null,
  hamlet: null,
  name: 'Tổ công nghệ số',
  lead: null,
  contact: null,
  removedOn: null,
}

async function open(fields: Partial<PressParts> = {}) {
  const press = createPress({
    knowledge: realKnowledge,
    places: createPlaceBook(realKnowledge),
    teams: { find: async (code) => (code === team.code ? team : null) },
    settings: {
      commune: null,
      colours: { ink: '#111111', accent: '#0b3d63' },
      emblem: null,
    },
    publicUrl,
    today: () => '2026-11-23',
    board: async (field) => realMind.board({ field, details: new Map() }, now),
    ...fields,
  })
  return (await openHouse({ press })).url
}

async function fileOf(url: string, query: string) {
  const response = await fetch(`${url}/to-roi/tai?${query}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { response, bytes }
}

describe('the page of posters', () => {
  it('is a form that needs no script and offers every field and procedure', async () => {
    const { status, body } = await call(`${await open()}/to-roi`)
    const text = String(body?.text)
    expect(status).toBe(200)
    expect(text).toContain('<form class="sheet" action="/to-roi/tai" method="get">')
    expect(text).toContain('<option value="lv-ho-tich">Thủ tục về Hộ tịch</option>')
    for (const id of realKnowledge.procedures.keys()) expect(text).toContain(`value="${id}"`)
    expect(text).not.toMatch(/<script|style=|onclick/)
  })

  const single = pressForms.filter((form) => !noticeForms.some((one) => one === form))
  it.each(single)('makes %s, named and leading to the place with the team', async (form) => {
    const query = `noi=lv-ho-tich&to=${team.code.toLowerCase()}&lam=${form}`
    const { response, bytes } = await fileOf(await open(), query)
    expect(response.status).toBe(200)
    const ending = form === 'svg' || form === 'png' ? `.${form}` : `-${form}.pdf`
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename=lv-ho-tich-${team.code}${ending}`,
    )
    if (form === 'svg') return
    const pages = form === 'png' ? [] : await readPdf(bytes)
    const found =
      form === 'png'
        ? await readCodes(bytes)
        : await readCodes(await (pages[0] ?? { draw: () => ({}) as never }).draw(2.5))
    expect(new Set(found)).toEqual(new Set([`${publicUrl}/s/${team.code}/lv-ho-tich`]))
  })

  it.each([
    ['notice-a4', 841],
    ['notice-a3', 1190],
  ])(
    'makes %s of a field: its procedures as of today, each with a code of the team',
    async (form, width) => {
      const query = `noi=lv-ho-tich&to=${team.code}&lam=${form}`
      const { response, bytes } = await fileOf(await open(), query)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename=niem-yet-lv-ho-tich-${team.code}-${form.slice(-2)}.pdf`,
      )
      const [page] = await readPdf(bytes)
      expect(page?.text).toContain('Cập nhật ngày 23/11/2026')
      const drawn = await page?.draw(2.5)
      expect((drawn?.width ?? 0) / 2.5).toBeCloseTo(width, -1)
      const codes = drawn ? await readCodes(drawn) : []
      expect(codes.length).toBeGreaterThan(1)
      for (const code of codes) expect(code).toMatch(new RegExp(`^${publicUrl}/s/${team.code}/`))
    },
  )

  it.each([
    ['noi=khai-sinh&lam=notice-a4', 400, 'làm theo từng lĩnh vực'],
    ['noi=trang-chu&lam=notice-a3', 400, 'làm theo từng lĩnh vực'],
    ['noi=khong-co-dau&lam=a4', 400, 'Không có nội dung này'],
    ['noi=../../etc&lam=a4', 400, 'Không có nội dung này'],
    ['noi=khai-sinh&to=K2K2K2&lam=a4', 400, 'Không có tổ nào mang mã này'],
    ['noi=khai-sinh&lam=a7', 400, 'Chưa rõ cần làm gì'],
    ['', 400, 'Không có nội dung này'],
    ['noi[]=khai-sinh&lam=a4', 400, 'Không có nội dung này'],
  ])('says kindly what to fill in again: %s', async (query, status, told) => {
    const { response, bytes } = await fileOf(await open(), query)
    expect(response.status).toBe(status)
    expect(Buffer.from(bytes).toString()).toContain(told)
  })

  it('keeps what was filled in, as text and never as markup', async () => {
    const query = 'noi=khai-sinh&lam=a5&to=%22%3E%3Cscript%3E'
    const { bytes } = await fileOf(await open(), query)
    const text = Buffer.from(bytes).toString()
    expect(text).toContain('<option value="khai-sinh" selected>')
    expect(text).toContain('value="a5" checked')
    expect(text).not.toContain('<script')
  })

  it.each([null, 'http://127.0.0.1:8080'])(
    'prints no address that is not public (%s) and tells the operator what to set',
    async (address) => {
      const { response, bytes } = await fileOf(
        await open({ publicUrl: address }),
        'noi=khai-sinh&lam=png',
      )
      expect(response.status).toBe(503)
      expect(Buffer.from(bytes).toString()).toContain('đặt PUBLIC_URL')
    },
  )

  it('makes thirty a minute for one address and no more', async () => {
    const url = await open()
    const statuses: number[] = []
    for (let i = 0; i < 31; i++) {
      statuses.push((await fileOf(url, 'noi=khai-sinh&lam=svg')).response.status)
    }
    expect(statuses).toEqual([...Array(30).fill(200), 503])
  })
})
