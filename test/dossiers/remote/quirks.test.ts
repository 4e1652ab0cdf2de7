import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { SourceUnreachable } from '../../../src/dossiers/source-unreachable.ts'
import { knownCode, unknownCode } from '../../contracts/dossier-source.contract.ts'
import { central, igate, national, nationalDossier } from './remote.ts'

const signal = () => AbortSignal.timeout(10_000)

describe('VNPT iGate', () => {
  it.each([
    ['Đang xử lý', 4],
    ['ĐÃ TRẢ KẾT QUẢ', 10],
    ['Chờ bổ sung', 5],
    ['Trạng thái lạ của tỉnh', 'unknown'],
  ])('saying "%s" means %s, by name and not by number', async (name, status) => {
    const { source } = await igate([{ code: knownCode, statusCurrentTask: name }])
    expect(await source.find(knownCode, signal())).toMatchObject({ status, statusText: name })
  })

  it('may give no due date, and times with or without an offset', async () => {
    const dated = (appointmentDate: string | null) =>
      igate([{ code: knownCode, statusCurrentTask: 'Đang xử lý', appointmentDate }])
    const dueOf = async (date: string | null) =>
      (await (await dated(date)).source.find(knownCode, signal()))?.dueAt
    expect(await dueOf(null)).toBeUndefined()
    expect(await dueOf('2026-11-27T17:00:00')).toBe('2026-11-27T17:00:00+07:00')
    expect(await dueOf('2026-11-27T10:00:00.000+0000')).toBe('2026-11-27T10:00:00.000+00:00')
  })

  it('is logged in to once, and again when the token has lapsed', async () => {
    const { source, fake } = await igate()
    const logins = () => fake.requests.filter(({ path }) => path.startsWith('/auth')).length
    await Promise.all([source.find(knownCode, signal()), source.find(unknownCode, signal())])
    expect(logins()).toBe(1)
    fake.expire()
    expect(await source.find('H99.01-261109-0007', signal())).toBeNull()
    expect(logins()).toBe(2)
  })

  it('with wrong credentials is unreachable, and the secret is not told', async () => {
    const config = { clientSecret: 'WRONG-SECRET' }
    const { source } = await igate(undefined, { config: config as never })
    const error = await source.find(knownCode, signal()).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SourceUnreachable)
    expect(String(error)).not.toContain('WRONG-SECRET')
  })
})

describe('the national portal', () => {
  it.each([
    ['result', '0'],
    ['data', '00'],
    ['message', '0'],
  ] as const)('is understood with the list in %s and success as %s', async (shape, ok) => {
    const { source, fake } = await national()
    Object.assign(fake, { shape, ok })
    expect(await source.find(knownCode, signal())).toMatchObject({ status: 4 })
    expect(await source.find(unknownCode, signal())).toBeNull()
  })

  it('is logged in to again when the session has ended, which it tells as any error', async () => {
    const { source, fake } = await national()
    await source.find(knownCode, signal())
    fake.expire()
    expect(await source.find(unknownCode, signal())).toBeNull()
  })

  it('saying 9 of a dossier another system owns is quoted, not believed', async () => {
    const done = [{ ...nationalDossier, TrangThaiHoSo: '9' }]
    const quoted = await (await national(done)).source.find(knownCode, signal())
    expect(quoted).toMatchObject({
      status: 'unknown',
      statusText: 'Hệ thống quốc gia ghi: đã xử lý xong',
    })
    const own = await national(done, { config: { owns: ['H99'] } })
    expect(await own.source.find(knownCode, signal())).toMatchObject({ status: 9 })
  })

  it('finds a dossier by its other code, and shows both', async () => {
    const other = 'H99.01-261109-54321'
    const { source } = await national([{ ...nationalDossier, MaHoSoKhac: other }])
    expect(await source.find(other, signal())).toMatchObject({
      code: knownCode,
      otherCodes: [other],
    })
  })

  it('with a status that is none is unreachable rather than guessed', async () => {
    const { source } = await national([{ ...nationalDossier, TrangThaiHoSo: '19' }])
    await expect(source.find(knownCode, signal())).rejects.toBeInstanceOf(SourceUnreachable)
  })
})

describe('the central API', () => {
  it('is understood with its code as a number or a text, and both kinds of times', async () => {
    for (const codeAs of ['number', 'text'] as const) {
      const { source, fake } = await central()
      fake.codeAs = codeAs
      expect(await source.find(knownCode, signal())).toMatchObject({
        status: 4,
        acceptedAt: '2026-11-09T08:30:00+07:00',
        dueAt: '2026-11-27T17:00:00+07:00',
      })
      expect(await source.find(unknownCode, signal())).toBeNull()
    }
  })

  it('is asked for a new token when the old one is refused', async () => {
    const { source, fake } = await central()
    await source.find(knownCode, signal())
    fake.expire()
    expect(await source.find(unknownCode, signal())).toBeNull()
  })
})

describe('a source that fails', () => {
  const asks = ({ requests }: { readonly requests: readonly { path: string }[] }) =>
    requests.filter(({ path }) => path.endsWith('mapi/g')).length

  it('is asked once more, and no more than its budget allows', async () => {
    const { source, fake } = await national([], { parts: { breakAfter: 1000 } })
    await source.find(unknownCode, signal())
    const before = asks(fake)
    fake.trouble = 'error'
    for (let i = 0; i < 20; i++) {
      await source.find(`H99.01-261109-${1000 + i}`, signal()).catch(() => {})
    }
    const tries = asks(fake) - before
    expect(tries).toBeGreaterThan(20)
    expect(tries).toBeLessThanOrEqual(20 + 5 + 5)
  })

  it('is left alone after five failures, then tried again', async () => {
    const { source, fake } = await national([nationalDossier], {
      config: { attempts: 1 },
      parts: { restMs: 30 },
    })
    fake.trouble = 'hang-up'
    for (let i = 0; i < 5; i++) await source.find(knownCode, signal()).catch(() => {})
    const asked = fake.requests.length
    fake.trouble = null
    await expect(source.find(knownCode, signal())).rejects.toBeInstanceOf(SourceUnreachable)
    expect(fake.requests).toHaveLength(asked)
    await pause(60)
    expect(await source.find(knownCode, signal())).toMatchObject({ status: 4 })
  })

  it('is spared while an answer is fresh, and its last answer shown with its own time while it is down', async () => {
    let now = Date.parse('2026-11-22T05:00:00Z')
    const { source, fake } = await igate(undefined, { clock: () => new Date(now) })
    const first = await source.find(knownCode, signal())
    const asked = fake.requests.length
    now += 59_000
    expect(await source.find(knownCode, signal())).toEqual(first)
    expect(fake.requests).toHaveLength(asked)
    fake.trouble = 'error'
    now += 600_000
    expect(await source.find(knownCode, signal())).toEqual(first)
    expect(first?.asOf).toBe('2026-11-22T05:00:00.000Z')
    now += 3_600_000
    await expect(source.find(knownCode, signal())).rejects.toBeInstanceOf(SourceUnreachable)
  })
})
