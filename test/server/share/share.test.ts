import { describe, expect, it, onTestFinished } from 'vitest'
import { createPlaceBook } from '../../../src/sharing/place-book.ts'
import type { Team } from '../../../src/sharing/team.ts'
import type { CountStore } from '../../../src/stores/count-store.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { openHouse } from '../../support/house.ts'
import { realKnowledge } from '../../support/real-mind.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { agents } from './agents.data.ts'

const today = '2026-11-23'
const week = { from: '2026-11-17', to: today }
const team: Team = {
  ...{ code: 'K7M2PT', province: 'Hà Nội', commune: 'Xã Đan Phượng', communeCode: '09784' },
  ...{ hamlet: 'Thôn 1', name: 'Tổ thôn 1', lead: null, contact: null, removedOn: null },
}
const removed: Team = { ...team, code: 'A2A2A6', name: 'Tổ cũ', removedOn: '2026-11-01' }
const places = createPlaceBook(realKnowledge)
const all = { zaloUrl: 'https://zalo.me/123456', telegramBot: 'HoiMotCuaBot' }
const onlyWeb = { zaloUrl: null, telegramBot: null }

async function house(ways: typeof all | typeof onlyWeb = all, counts?: CountStore) {
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  await stores.teams.change(() => [team, removed])
  const clock = () => new Date(`${today}T03:00:00.000Z`)
  const share = { ...stores, ...(counts && { counts }), places, ways, clock, today: () => today }
  const { url, log, stopping } = await openHouse({ share, publicUrl: 'https://hoi.example.vn' })
  const get = async (
    path: string,
    agent: string = agents.people.safari,
    init: RequestInit = {},
  ) => {
    const headers = { 'User-Agent': agent, ...init.headers }
    const answer = await fetch(url + path, { redirect: 'manual', ...init, headers })
    const text = await answer.text()
    return { status: answer.status, to: answer.headers.get('location'), text }
  }
  return { get, stores, log, stopping }
}

describe('a shared link where only the web is configured', () => {
  it.each([
    ['/s/K7M2PT/khai-sinh', '/#hoi=khai-sinh&to=K7M2PT'],
    ['/s/k7m2pt/khai-sinh', '/#hoi=khai-sinh&to=K7M2PT'],
    ['/S/K7M2PT/KHAI-SINH', '/#hoi=khai-sinh&to=K7M2PT'],
    ['/s/K7M2PT/khai-sinh?fbclid=x&utm=y', '/#hoi=khai-sinh&to=K7M2PT'],
    ['/s/K7M2PT/khai%2Dsinh/', '/#hoi=khai-sinh&to=K7M2PT'],
    ['/s/K7M2PT', '/#hoi=trang-chu&to=K7M2PT'],
    ['/s/khai-sinh', '/#hoi=khai-sinh'],
    ['/s/A2A2A6/khai-sinh', '/#hoi=khai-sinh&to=A2A2A6'],
    ['/s/hd-khai-sinh-truc-tuyen-2', '/#hoi=hd-khai-sinh-truc-tuyen-2'],
    ['/s/K7M2PY/khai-sinh', '/#hoi=khai-sinh'],
    ['/s/C2C2C2/khai-sinh', '/#hoi=khai-sinh'],
    ['/s/K7M2PY', '/#hoi=trang-chu'],
    ['/s/K7M2PT/khai-sin-cu', '/#hoi=khai-sin-cu&to=K7M2PT'],
  ])('%s leads on to %s', async (path, to) => {
    const { get } = await house(onlyWeb)
    expect(await get(path)).toMatchObject({ status: 302, to })
  })

  it.each([`/s/${'a'.repeat(57)}`, `/s/K7M2PT/${'a-'.repeat(2000)}a`])(
    'too long to be one gets a kind page',
    async (path) => {
      const { get } = await house(onlyWeb)
      const { status, text } = await get(path)
      expect(status).toBe(404)
      expect(text).toContain('Không tìm thấy trang này')
    },
  )

  it.each(['/s/%00', '/s/<script>', '/s/../../etc/passwd', '/s/khai%20sinh/', '/s/%E1%BA%A1'])(
    '%s breaks nothing',
    async (path) => {
      const { get } = await house(onlyWeb)
      const { status, text, to } = await get(path)
      expect([302, 400, 404]).toContain(status)
      expect(`${text}${to}`).not.toContain('<script>')
    },
  )
})

describe('a shared link where messengers are configured', () => {
  it('shows what it leads to, every channel with place and team, and who shared', async () => {
    const { get } = await house()
    const { status, text } = await get('/s/K7M2PT/khai-sinh')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Đăng ký khai sinh</h1>')
    expect(text).toContain('https://t.me/HoiMotCuaBot?start=khai-sinh_K7M2PT')
    expect(text).toContain('/#hoi=khai-sinh&#38;to=K7M2PT')
    expect(text).toContain('https://zalo.me/123456')
    expect(text).toContain('Tổ thôn 1 giới thiệu.')
  })

  it('says what to send on Zalo, the same to everybody, and keeps what it stands for', async () => {
    const { get, stores } = await house()
    const codeIn = (text: string) => /<strong>([0-9A-Z ]+)<\/strong>/.exec(text)?.[1] ?? ''
    const first = codeIn((await get('/s/K7M2PT/khai-sinh')).text)
    expect(first).toMatch(/^(?:\d[A-Z] ?){3}$/)
    expect(codeIn((await get('/s/K7M2PT/khai-sinh')).text)).toBe(first)
    const code = first.replaceAll(' ', '')
    expect(await stores.startCodes.find(code, today)).toBe('khai-sinh_K7M2PT')
    expect((await get('/s/trang-chu')).text).not.toContain('<strong>')
  })

  it('puts the channel first that fits', async () => {
    const { get } = await house()
    const order = async (agent: string) =>
      [
        ...(await get('/s/khai-sinh', agent)).text.matchAll(
          /href="(?:https:\/\/)?(t\.me|zalo|\/#)/g,
        ),
      ].map(([, one]) => one)
    expect(await order(agents.people.safari)).toEqual(['zalo', 't.me', '/#'])
    expect(await order(agents.people.zalo)).toEqual(['zalo', 't.me', '/#'])
    expect(await order(agents.people.telegram)).toEqual(['t.me', 'zalo', '/#'])
    expect(await order(agents.people.chrome)).toEqual(['/#', 'zalo', 't.me'])
  })

  it('to a place that has gone shows the nearest and says so', async () => {
    const { get } = await house()
    const { text } = await get('/s/K7M2PT/dang-ky-khai-sinh')
    expect(text).toContain('không còn ở chỗ cũ')
    expect(text).toContain('<h1>Đăng ký khai sinh</h1>')
  })

  it.each([
    ['dv-khai-sinh', 'Đăng ký khai sinh'],
    ['dv-ket-hon', 'Đăng ký kết hôn'],
  ])(
    'to a quiz (%s), of which there are none yet, shows what it is about and says so',
    async (place, title) => {
      const { get } = await house()
      const { text } = await get(`/s/K7M2PT/${place}`)
      expect(text).toContain('không còn ở chỗ cũ')
      expect(text).toContain(`<h1>${title}</h1>`)
    },
  )

  it('names no team that was taken off the list', async () => {
    const { get } = await house()
    expect((await get('/s/A2A2A6/khai-sinh')).text).not.toContain('Tổ cũ')
  })
})

describe('a preview', () => {
  it('is told title, description and address, with only the web too, and nobody is counted', async () => {
    const { get, stores } = await house(onlyWeb)
    const { status, text } = await get('/s/K7M2PT/khai-sinh', agents.machines.facebook)
    expect(status).toBe(200)
    expect(text).toContain('<meta property="og:title" content="Đăng ký khai sinh">')
    expect(text).toContain(
      '<meta property="og:url" content="https://hoi.example.vn/s/K7M2PT/khai-sinh">',
    )
    expect(text).toMatch(/og:description" content="Ghi nhận việc sinh/)
    expect(await stores.counts.counts(week)).toEqual([])
  })
})

describe('opens', () => {
  it('are counted by place and team, before anybody is led on', async () => {
    const { get, stores } = await house(onlyWeb)
    await get('/s/K7M2PT/khai-sinh')
    await get('/s/K7M2PT/khai-sinh')
    await get('/s/khai-sin')
    expect(await stores.counts.counts(week)).toEqual(
      expect.arrayContaining([
        { day: today, channel: 'link', team: 'K7M2PT', place: 'khai-sinh', what: 'open', count: 2 },
        { day: today, channel: 'link', team: null, place: 'khai-sinh', what: 'open', count: 1 },
      ]),
    )
  })

  it('are not counted when only the head is asked for, or ahead of time', async () => {
    const { get, stores } = await house(onlyWeb)
    expect((await get('/s/khai-sinh', agents.people.chrome, { method: 'HEAD' })).status).toBe(302)
    const ahead = { headers: { 'Sec-Purpose': 'prefetch' } }
    expect((await get('/s/khai-sinh', agents.people.chrome, ahead)).status).toBe(302)
    expect(await stores.counts.counts(week)).toEqual([])
  })

  it('are added up in the log, which never names the team', async () => {
    const { get, log, stopping } = await house(onlyWeb)
    for (const path of ['/s/K7M2PT/khai-sinh', '/s/khai-sinh']) await get(path)
    stopping.abort()
    expect(log()).toContain('"route":"/s/:first{/:second}","count":2')
    expect(log()).not.toContain('K7M2PT')
  })

  it('that cannot be counted still lead on', async () => {
    const broken: CountStore = {
      add: () => Promise.reject(new Error('disk full')),
      counts: async () => [],
      sums: async () => [],
    }
    const { get, log } = await house(onlyWeb, broken)
    expect((await get('/s/khai-sinh')).status).toBe(302)
    expect(log()).toContain('open-not-counted')
  })
})
