/** What stands on posters and which are made: names, links, sets, addresses. */

import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../../src/knowledge/schema/office.ts'
import { shareLink } from '../../../src/sharing/link.ts'
import { createPlaceBook } from '../../../src/sharing/place-book.ts'
import { makePoster, PlaceUnknown } from '../../../src/sharing/posters/make-poster.ts'
import { type Office, officeLines } from '../../../src/sharing/posters/office-lines.ts'
import { PaperUrlMissing, paperUrl } from '../../../src/sharing/posters/paper-url.ts'
import { planSet } from '../../../src/sharing/posters/plan.ts'
import { posterSettingsSchema } from '../../../src/sharing/posters/settings.ts'
import type { Team } from '../../../src/sharing/team.ts'
import { realKnowledge } from '../../support/real-mind.ts'

const team: Team = {
  code: 'A2C3D5',
  province: 'An Giang',
  commune: 'xã Vĩnh Trạch',
  communeCode: null,
  hamlet: 'ấp Trung Bình',
  name: 'Tổ công nghệ số cộng đồng ấp Trung Bình',
  lead: 'Người Phụ Trách',
  contact: null,
  removedOn: null,
}

const url = 'https://hoi.example.gov.vn'
const places = createPlaceBook(realKnowledge)
const parts = { knowledge: realKnowledge, places, commune: null, url }
const set = { teams: [null], places: [], sizes: ['a4'], procedures: 0, together: false } as const
const field = (id: string) => ({ kind: 'field', field: id }) as const
const home = { kind: 'home' } as const

describe('a poster', () => {
  it('of a team names its committee and the team, and its links carry the team', () => {
    const poster = makePoster({ team, places: [field('ho-tich')] }, parts)
    expect(poster).toMatchObject({
      issuer: 'Ủy ban nhân dân xã Vĩnh Trạch',
      team: 'Tổ công nghệ số cộng đồng ấp Trung Bình',
      subject: 'Thủ tục về Hộ tịch',
      help: [],
    })
    expect(poster.codes).toEqual([
      {
        link: `${url}/s/A2C3D5/lv-ho-tich`,
        label: 'Thủ tục về Hộ tịch',
        name: 'Thủ tục về Hộ tịch',
        alt: 'Mã QR mở: Thủ tục về Hộ tịch',
      },
    ])
  })

  it.each(['Xã Vĩnh Trạch', 'xã Vĩnh Trạch'])('names who hangs it in one way (%s)', (commune) => {
    const { issuer } = makePoster({ team: { ...team, commune }, places: [home] }, parts)
    expect(issuer).toBe('Ủy ban nhân dân xã Vĩnh Trạch')
  })

  it('tells the contact a team gives out, and never its lead', () => {
    const poster = makePoster({ team: { ...team, contact: '0123 456 789' }, places: [home] }, parts)
    expect(poster.help).toEqual(['Hỏi tổ công nghệ số: 0123 456 789'])
    expect(JSON.stringify(poster)).not.toContain('Người Phụ Trách')
  })

  it('of a field with codes of its procedures names the field once, above', () => {
    const places = [field('ho-tich'), { kind: 'procedure', procedure: 'khai-sinh' }] as const
    const { subject, codes } = makePoster({ team: null, places }, parts)
    expect(subject).toBe('Thủ tục về Hộ tịch')
    expect(codes.map(({ label }) => label)).toEqual(['Cả lĩnh vực này', 'Đăng ký khai sinh'])
    // On a sticker each stands alone.
    expect(codes.map(({ name }) => name)).toEqual(['Thủ tục về Hộ tịch', 'Đăng ký khai sinh'])
  })

  it('of nobody names nobody and is about everything', () => {
    const poster = makePoster({ team: null, places: [home] }, parts)
    expect(poster).toMatchObject({ issuer: null, team: null, subject: null, help: [] })
  })

  it('of a place that is not there is refused by name', () => {
    const places = [{ kind: 'procedure', procedure: 'khong-co' }] as const
    expect(() => makePoster({ team: null, places }, parts)).toThrow(PlaceUnknown)
  })
})

describe('the office', () => {
  const { phrases } = realKnowledge
  const week: Stretch['days'] = ['mon', 'tue', 'wed', 'thu', 'fri']
  const office: Office = {
    phone: '0123 000 000',
    units: [
      {
        commune: '30340',
        phone: '0123 456 789',
        address: 'số 1 đường Thử',
        hours: [
          { days: week, from: '07:00', to: '11:30' },
          { days: week, from: '13:00', to: '17:00' },
          { days: ['sat'], from: '07:30', to: '11:00' },
        ],
      },
    ],
  }

  it('of the commune is told with its hours, another by what holds everywhere', () => {
    expect(officeLines(office, '30340', phrases)).toEqual([
      'Gọi 0123 456 789',
      'Đến số 1 đường Thử',
      'Giờ làm việc: 7 giờ – 11 giờ 30, 13 giờ – 17 giờ, thứ Hai đến thứ Sáu; 7 giờ 30 – 11 giờ, thứ Bảy',
    ])
    expect(officeLines(office, '00004', phrases)).toEqual(['Gọi 0123 000 000'])
    expect(officeLines(office, null, phrases)).toEqual(['Gọi 0123 000 000'])
  })

  it('of which nothing is known is left out', () => {
    expect(officeLines(undefined, '30340', phrases)).toEqual([])
    expect(officeLines({ units: [] }, null, phrases)).toEqual([])
  })
})

describe('a set', () => {
  it('is the home where nothing is named', () => {
    expect(planSet(set, realKnowledge)).toEqual([
      { team: null, size: 'a4', places: [home], file: 'trang-chu-a4.pdf' },
    ])
  })

  it('is a file for each team, place and size, each of its own name', () => {
    const places = [field('ho-tich'), field('dat-dai')]
    const jobs = planSet(
      { ...set, teams: [team, null], places, sizes: ['a5', 'tent'] },
      realKnowledge,
    )
    expect(jobs.map(({ file }) => file)).toEqual([
      'A2C3D5/lv-ho-tich-a5.pdf',
      'A2C3D5/lv-ho-tich-tent.pdf',
      'A2C3D5/lv-dat-dai-a5.pdf',
      'A2C3D5/lv-dat-dai-tent.pdf',
      'lv-ho-tich-a5.pdf',
      'lv-ho-tich-tent.pdf',
      'lv-dat-dai-a5.pdf',
      'lv-dat-dai-tent.pdf',
    ])
  })

  it('puts the most asked procedures of a field beside it, or all places together', () => {
    const [withMost] = planSet({ ...set, places: [field('ho-tich')], procedures: 3 }, realKnowledge)
    expect(withMost?.places.map(({ kind }) => kind)).toEqual([
      'field',
      ...Array(3).fill('procedure'),
    ])
    const places = [field('ho-tich'), home]
    expect(planSet({ ...set, places, together: true }, realKnowledge)).toMatchObject([{ places }])
  })

  it('has a code for every field that leads to it', () => {
    const places = [...realKnowledge.fields.keys()].map(field)
    const jobs = planSet({ ...set, places }, realKnowledge)
    expect(jobs.map((job) => makePoster(job, parts).codes[0]?.link)).toEqual(
      places.map((place) => shareLink(url, { place })),
    )
  })
})

describe('the address on paper', () => {
  it.each([
    ['https://hoi.gov.vn', undefined, 'https://hoi.gov.vn'],
    ['https://hoi.gov.vn/', undefined, 'https://hoi.gov.vn'],
    ['https://hoi.gov.vn', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    [null, 'https://thu.gov.vn/hoi/', 'https://thu.gov.vn/hoi'],
  ])('of %s with --url %s is %s', (publicUrl, given, expected) => {
    expect(paperUrl(publicUrl, given)).toBe(expected)
  })

  it.each([
    null,
    'http://127.0.0.1:8080',
    'http://localhost:8080',
    'http://[::1]:80',
    'http://0.0.0.0',
    'ftp://x',
    'x',
  ])('is never %s, and what to set is told', (publicUrl) => {
    expect(() => paperUrl(publicUrl)).toThrow(PaperUrlMissing)
    expect(() => paperUrl(publicUrl)).toThrow('Set PUBLIC_URL')
  })
})

describe('the settings', () => {
  it.each(['#7aa7d9', '#ffff00', 'navy'])(
    'refuse the colour %s: grey printers would lose it',
    (accent) => {
      const colours = { ink: '#111111', accent }
      expect(posterSettingsSchema.safeParse({ colours }).success).toBe(false)
    },
  )

  it('refuse an emblem elsewhere than beside them', () => {
    const colours = { ink: '#111111', accent: '#0b3d63' }
    expect(posterSettingsSchema.safeParse({ colours, emblem: '../../etc/x.png' }).success).toBe(
      false,
    )
    expect(posterSettingsSchema.safeParse({ colours, emblem: 'bieu-trung.png' }).success).toBe(true)
  })
})
