/** What messengers read of a shared link, and the picture they show beside it. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { pictureWords, sharePicture } from '../../../src/sharing/picture/share-picture.ts'
import { type Place, parsePlace } from '../../../src/sharing/place.ts'
import { createPlaceBook } from '../../../src/sharing/place-book.ts'
import { loadFonts } from '../../../src/sharing/print/font.ts'
import { readFonts } from '../../../src/sharing/print/read-fonts.ts'
import type { Team } from '../../../src/sharing/team.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { openHouse } from '../../support/house.ts'
import { realKnowledge } from '../../support/real-mind.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { agents } from './agents.data.ts'

const publicUrl = 'https://hoi.example.vn'
const team: Team = {
  ...{ code: 'K7M2PT', province: 'Hà Nội', commune: 'Xã Đan Phượng', communeCode: '09784' },
  ...{ hamlet: 'Thôn 1', name: 'Tổ thôn 1', lead: null, contact: null, removedOn: null },
}
const places = createPlaceBook(realKnowledge)
const { phrases, procedures, fields, lifeEvents, guides, flows } = realKnowledge

async function house() {
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  await stores.teams.change(() => [team, { ...team, code: 'A2A2A6', removedOn: '2026-11-01' }])
  const clock = () => new Date('2026-11-23T03:00:00.000Z')
  const ways = { zaloUrl: 'https://zalo.me/123456', telegramBot: 'HoiMotCuaBot' }
  const share = { ...stores, places, ways, clock, today: () => '2026-11-23' }
  const { url } = await openHouse({ share, publicUrl })
  return (path: string, agent: string) => fetch(url + path, { headers: { 'User-Agent': agent } })
}

/** Fields of the head by name, as a machine that draws previews takes them. */
function headOf(page: string): ReadonlyMap<string, string> {
  const tags = page.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]))
}

/** What each asks for, after its own documentation. */
const readers = [
  ['Zalo', agents.machines.zalo, ['og:title', 'og:description', 'og:image', 'og:url']],
  [
    'Facebook',
    agents.machines.facebook,
    [...['og:title', 'og:type', 'og:image', 'og:url', 'og:site_name', 'og:locale']].concat([
      ...['og:description', 'og:image:width', 'og:image:height', 'og:image:alt'],
    ]),
  ],
  [
    'Telegram',
    agents.machines.telegram,
    ['og:title', 'og:description', 'og:site_name', 'og:image', 'twitter:card'],
  ],
] as const

describe('the preview of a shared link', () => {
  it.each(readers)('has what %s reads, and a picture it can fetch', async (_, agent, names) => {
    const get = await house()
    const head = headOf(await (await get('/s/K7M2PT/khai-sinh', agent)).text())
    for (const name of names) expect(head.get(name), name).toBeTruthy()
    const address = head.get('og:image') ?? ''
    expect(address).toBe(`${publicUrl}/chia-se/lien-ket/khai-sinh_K7M2PT.png`)
    const picture = await get(address.replace(publicUrl, ''), agent)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect(picture.headers.get('Cache-Control')).toContain('public')
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(200_000)
  })

  it.each([
    '/chia-se/lien-ket/khong-co-noi-nay.png',
    '/chia-se/lien-ket/khai-sinh.jpg',
    '/chia-se/lien-ket/khai-sinh_K7M2PT_x.png',
    `/chia-se/lien-ket/${'a'.repeat(300)}.png`,
    '/chia-se/lien-ket/%00.png',
  ])('has no picture at %s', async (path) => {
    const get = await house()
    expect((await get(path, agents.machines.zalo)).status).toBe(404)
  })
})

describe('the picture of a shared link', () => {
  const kinds = [
    'trang-chu',
    'khai-sinh',
    'lv-ho-tich',
    'sk-sinh-con',
    'gd-tai-tep',
    'ho-so',
  ].concat('hd-khai-sinh-truc-tuyen-3')
  const fonts = loadFonts(readFonts())
  const drawingOf = (place: Place, by: Team | null) => {
    const words = pictureWords(place, by, { places, phrases })
    return words && sharePicture(words, fonts)
  }

  it('tells each kind of place by its own words', () => {
    const told = kinds.map((segment) => {
      const place = parsePlace(segment)
      return place && pictureWords(place, null, { places, phrases })?.kind
    })
    expect(new Set(told).size).toBe(kinds.length)
  })

  it('names the commune of the team that shares', () => {
    const place = { kind: 'procedure', procedure: 'khai-sinh' } as const
    expect(drawingOf(place, team)).toContain('Xã Đan Phượng, Hà Nội')
    expect(drawingOf(place, null)).not.toContain('Đan Phượng')
  })

  it('has room for every place there is, and escapes what it is told', () => {
    const all: readonly Place[] = [
      ...[...procedures.keys()].map((procedure): Place => ({ kind: 'procedure', procedure })),
      ...[...fields.keys()].map((field): Place => ({ kind: 'field', field })),
      ...[...lifeEvents.keys()].map((event): Place => ({ kind: 'life-event', event })),
      ...[...guides.keys()].map((guide): Place => ({ kind: 'guide', guide })),
      ...[...flows.keys()].map((flow): Place => ({ kind: 'walkthrough', flow, step: 2 })),
    ]
    const longest = { ...team, commune: 'Đặc khu Lý Sơn <&> Bạch Long Vĩ', province: 'Thành phố A' }
    const drawings = all.map((place) => drawingOf(place, longest)).filter((one) => one !== null)
    expect(drawings.length).toBeGreaterThan(200)
    for (const drawing of drawings) {
      expect(drawing).toContain('&#60;&#38;&#62;')
      const tops = [...drawing.matchAll(/ y="(\d+)"/g)].map(([, y]) => Number(y))
      expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    }
  })
})
