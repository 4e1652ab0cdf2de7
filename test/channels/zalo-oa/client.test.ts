import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createZaloOaClient } from '../../../src/channels/zalo-oa/client.ts'
import { faultOf } from '../../../src/channels/zalo-oa/faults.ts'
import { startFakeServer } from '../../fakes/fake-server.ts'
import { openOaHouse } from '../../support/oa-house.ts'

const user = '2512523625412515'
const hour = 3_600_000

describe('the client of an Official Account', () => {
  it('knows the account', async () => {
    const { client } = await openOaHouse()
    expect(await client.account()).toEqual({
      id: '388613280878808645',
      name: 'Một Cửa',
      verified: true,
    })
  })

  it('asks about a user, and is told when there is none', async () => {
    const { client, fake } = await openOaHouse()
    await fake.write(user, 'a')
    expect(await client.userDetail(user)).toMatchObject({ name: 'Bà Tư', follows: true })
    await expect(client.userDetail('1')).rejects.toMatchObject({ number: -201, fault: 'request' })
  })

  it('learns when somebody did something last', async () => {
    const { client, fake } = await openOaHouse()
    expect(await client.quota(user)).toEqual({ lastInteraction: null })
    await fake.write(user, 'a')
    expect((await client.quota(user)).lastInteraction).toMatch(/^20\d\d-/)
  })

  it('lists followers and recent talks', async () => {
    const { client } = await openOaHouse()
    expect(await client.followers(0, 50)).toEqual({ total: 0, users: [] })
    expect(await client.recentChats(0, 10)).toEqual([])
    expect(await client.conversation(user, 0, 10)).toEqual([])
  })

  it('nods to a message', async () => {
    const { client } = await openOaHouse()
    expect(await client.react(user, 'm1', '/-heart')).toBeUndefined()
  })

  it('uploads a picture that can be sent for seven days', async () => {
    const { client, fake, pass } = await openOaHouse()
    await fake.write(user, 'a')
    const attachment_id = await client.upload('image', new Blob(['x'.repeat(1000)]), 'a.jpg')
    const elements = [{ media_type: 'image', attachment_id }]
    const payload = { template_type: 'media', elements }
    const attachment = { type: 'template', payload }
    const body = { recipient: { user_id: user }, message: { text: 'Ảnh', attachment } }
    const send = () => client.call({ host: 'oa', path: '/v3.0/oa/message/cs', body })
    expect(await send()).toMatchObject({ user_id: user })
    pass(7 * 24 * hour + 1)
    await fake.write(user, 'b')
    await expect(send()).rejects.toMatchObject({ number: -100, fault: 'asset' })
  })

  it('is refused a picture that is too large', async () => {
    const { client } = await openOaHouse()
    const asked = client.upload('image', new Blob(['x'.repeat(1_100_000)]), 'a.jpg')
    await expect(asked).rejects.toMatchObject({ number: -210 })
  })

  it('refreshes once and asks once more, not twice', async () => {
    const { client, fake } = await openOaHouse()
    const refusal = {
      kind: 'answer',
      status: 200,
      json: { error: -216, message: 'invalid' },
    } as const
    fake.fail('getoa', refusal)
    expect(await client.account()).toMatchObject({ verified: true })
    fake.fail('getoa', refusal, 2)
    await expect(client.account()).rejects.toMatchObject({ fault: 'token' })
    expect(fake.oauth.asked).toHaveLength(3)
  })

  it('proves that it knows the secret of the app where that is demanded', async () => {
    const seen: unknown[] = []
    const server = await startFakeServer(({ headers }) => {
      seen.push(headers.appsecret_proof)
      return { json: { error: 0, message: 'Success', data: { oaid: '1' } } }
    })
    const tokens = { current: async () => 'token', after: async () => 'token' }
    const roots = { apiRoot: server.url, templateRoot: server.url }
    await createZaloOaClient({ tokens, ...roots, proofSecret: 'app secret' }).account()
    await createZaloOaClient({ tokens, ...roots }).account()
    const proof = createHmac('sha256', 'app secret').update('token').digest('hex')
    expect(seen).toEqual([proof, undefined])
    await server.close()
  })
})

describe('the faults of Zalo', () => {
  it.each([
    ['oa', -216, 'token'],
    ['oa', -220, 'token'],
    ['oa', -124, 'token'],
    ['oa', -221, 'operator'],
    ['oa', -213, 'gone'],
    ['oa', -230, 'recipient'],
    ['oa', -210, 'request'],
    ['oa', -32, 'rate'],
    ['oa', -211, 'quota'],
    ['oa', -100, 'asset'],
    ['oa', -200, 'theirs'],
    ['oa', -118, 'request'],
    ['template', -118, 'gone'],
    ['template', -133, 'night'],
    ['template', -115, 'operator'],
    ['oauth', -118, 'operator'],
    ['oauth', -14014, 'operator'],
    ['oa', 503, 'theirs'],
    ['oa', -12345, 'request'],
  ] as const)('of host %s, %i is %s', (host, number, fault) => {
    expect(faultOf(host, number)).toBe(fault)
  })
})
