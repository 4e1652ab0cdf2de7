import { describe, expect, it, onTestFinished } from 'vitest'
import { startFakeZaloOa } from '../../fakes/zalo-oa/fake-zalo-oa.ts'
import { connectHouse } from '../../support/channel-house.ts'
import { eventsOf, patience, wordsOf } from '../../support/received.ts'

async function zaloOaHouse() {
  const fake = await startFakeZaloOa()
  onTestFinished(() => fake.close())
  const house = await connectHouse(() => ({
    zaloOa: {
      ...fake.app,
      refreshToken: fake.oauth.grant().refresh_token,
      signature: 'enforce',
      proof: false,
      codeVerifier: undefined,
      redirectUri: undefined,
      notices: { mayPay: false },
      ...{ apiRoot: fake.url, templateRoot: fake.url, oauthRoot: fake.url },
    },
  }))
  expect(await fake.webhook.set(`${house.url}/hooks/zalo-oa`)).toBe(200)
  return { fake, house }
}

describe('the Official Account', () => {
  it('adopts its token and takes in what is delivered', async () => {
    const { fake, house } = await zaloOaHouse()
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('token-refreshed')
    await fake.write('u1', 'một')
    expect(wordsOf(house)).toEqual(['một'])
    expect(fake.webhook.deliveries).toEqual([[200]])
  })

  it('is delivered again, up the ladder, what could not be kept', async () => {
    const { fake, house } = await zaloOaHouse()
    house.refuse(4)
    await fake.write('u1', 'một')
    expect(fake.webhook.deliveries).toEqual([[503, 503, 503, 503, 200]])
    expect(fake.webhook.subscribed()).toBe(true)
  })

  it('knows the platform by its signature only', async () => {
    const { fake, house } = await zaloOaHouse()
    const event = {
      event_name: 'user_send_text',
      sender: { id: 'u1' },
      message: { text: 'một', msg_id: '1' },
    }
    await fake.webhook.happen(event, { timeInHeader: true, twice: true })
    await fake.webhook.happen(event, { wrongSignature: true })
    expect(wordsOf(house)).toEqual(['một', 'một'])
    expect(new Set(house.kept.map(({ eventId }) => eventId)).size).toBe(1)
    expect(fake.webhook.subscribed()).toBe(false)
  })

  it('says what to do when nobody has consented', async () => {
    const { fake, house } = await zaloOaHouse()
    fake.oauth.withdraw()
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-failed')
    const line = house.log.lines.find(({ event }) => event === 'channel-failed')
    expect(line).toMatchObject({ code: 'consent-missing' })
  })
})
