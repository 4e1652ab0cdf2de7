import { describe, expect, it, onTestFinished } from 'vitest'
import { createReceiver } from '../../src/dossiers/push/receive.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { openHouse } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

const token = 'secret-token-'.repeat(3)
const owner = '001203004567'
const row = {
  MaHoSo: 'H99.01-260105-0001',
  MaTTHC: '1.000001',
  TenTTHC: 'Thủ tục minh họa',
  TrangThaiHoSo: '4',
  DinhDanhCHS: { SoDinhDanh: owner },
}

async function openDoors() {
  const { dossiers: store, close } = await openSqliteStores(tempFolder())
  onTestFinished(close)
  const senders = [{ id: 'h99', name: 'Một cửa', token, owns: [] }]
  const clock = () => new Date('2026-11-22T03:00:00Z')
  const receiver = createReceiver({ store, senders, secret: undefined, clock })
  const house = await openHouse({ receiver })
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${house.url}/api/dossiers/mapi/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { house, store, post }
}

describe('the doors for pushes', () => {
  it('take the documented way: log in, then send under the session', async () => {
    const { post, store } = await openDoors()
    const login = await post('login?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider', {
      username: 'h99',
      password: token,
    })
    expect(login).toMatchObject({ status: 200, body: { error_code: '0', message: '' } })
    const { session } = login.body
    const call = {
      session,
      madonvi: 'h99',
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      data: [row],
    }
    expect(await post('g', call)).toEqual({ status: 200, body: { error_code: '0', message: '' } })
    expect((await post('g', call)).body).toMatchObject({ error_code: '-3' })
    expect(await store.count()).toBe(1)
  })

  it('take a bearer token instead', async () => {
    const { post } = await openDoors()
    const call = { service: 'DongBoHoSoMC', data: [row] }
    expect((await post('g', call, { Authorization: `Bearer ${token}` })).body.error_code).toBe('0')
    const wrong = await post('g', call, { Authorization: 'Bearer wrong' })
    expect(wrong).toMatchObject({ status: 401, body: { error_code: '401' } })
  })

  it.each([
    ['{"service":', 400],
    ['', 401],
    ['"text"', 400],
    [`{"data":"${'x'.repeat(17_000_000)}"}`, 413],
  ])('answer %.20s in the senders’ shape', async (body, status) => {
    const { post } = await openDoors()
    const answer = await post('g', body)
    expect(answer.status).toBe(status)
    expect(answer.body.error_code).toBeTypeOf('string')
    expect(answer.body.message).not.toBe('')
  })

  it('say when a sender is too fast', async () => {
    const { post } = await openDoors()
    const tries = Array.from({ length: 31 }, () => post('login', { username: 'x', password: 'y' }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  it('leave neither tokens nor owners in the log', async () => {
    const { post, house } = await openDoors()
    await post('login', { username: 'h99', password: token })
    await post('g', { service: 'DongBoHoSoMC', data: [row] }, { Authorization: `Bearer ${token}` })
    expect(house.log()).toContain('/api/dossiers/mapi/g')
    expect(house.log()).not.toMatch(new RegExp(`${token}|${owner}|H99.01`))
  })

  it('are not there when nobody may push', async () => {
    const { url } = await openHouse()
    const response = await fetch(`${url}/api/dossiers/mapi/login`, { method: 'POST' })
    expect(response.status).toBe(404)
  })
})
