import { describe, expect, it } from 'vitest'
import { obtainTokens } from '../../../src/channels/zalo-oa/oauth.ts'
import { challengeOf } from '../../../src/channels/zalo-oa/pkce.ts'
import { ConsentMissing, TokenUnavailable } from '../../../src/channels/zalo-oa/tokens.ts'
import { openOaHouse } from '../../support/oa-house.ts'

const hour = 3_600_000

describe('the access token', () => {
  it('comes of the refresh token typed in, once', async () => {
    const { tokens, fake } = await openOaHouse()
    const token = await tokens.current()
    expect(fake.oauth.refusalOf(token)).toBeNull()
    expect(await tokens.current()).toBe(token)
    expect(fake.oauth.asked).toEqual(['new pair'])
  })

  it('is refreshed before it runs out, and every pair is used once', async () => {
    const { tokens, fake, pass } = await openOaHouse()
    for (let day = 0; day < 5; day += 1) {
      expect(fake.oauth.refusalOf(await tokens.current())).toBeNull()
      pass(21 * hour)
    }
    expect(fake.oauth.asked).toEqual(Array(5).fill('new pair'))
  })

  it('is refreshed by one of several processes that need it at once', async () => {
    const { tokens, fake, another, pass } = await openOaHouse()
    await tokens.current()
    pass(30 * hour)
    const others = await Promise.all([another(), another(), another()])
    const keepers = [tokens, ...others.map((one) => one.tokens)]
    const got = await Promise.all([...keepers, ...keepers].map((keeper) => keeper.current()))
    expect(new Set(got).size).toBe(1)
    expect(fake.oauth.refusalOf(got[0] ?? '')).toBeNull()
    expect(fake.oauth.asked).toEqual(['new pair', 'new pair'])
  })

  it('is kept before it is used: a process that starts afresh has it', async () => {
    const { tokens, fake, another } = await openOaHouse()
    const token = await tokens.current()
    expect(await (await another()).tokens.current()).toBe(token)
    expect(fake.oauth.asked).toHaveLength(1)
  })

  it('found dead by one is not refreshed by the others too', async () => {
    const { tokens, fake, another } = await openOaHouse()
    const stale = await tokens.current()
    const other = await another()
    fake.oauth.expire()
    const fresh = await Promise.all([tokens.after(stale), other.tokens.after(stale)])
    expect(new Set(fresh).size).toBe(1)
    expect(fake.oauth.asked).toHaveLength(2)
  })

  it('that still works is used when a refresh does not come through', async () => {
    const { tokens, fake, pass } = await openOaHouse()
    const token = await tokens.current()
    pass(21 * hour)
    fake.fail('access_token', { kind: 'drop', done: false })
    expect(await tokens.current()).toBe(token)
    expect(await tokens.current()).not.toBe(token)
  })

  it('is missing for now when Zalo cannot be reached', async () => {
    const { tokens, fake } = await openOaHouse()
    fake.fail('access_token', { kind: 'answer', status: 503, text: 'down' })
    await expect(tokens.current()).rejects.toThrow(TokenUnavailable)
    expect(fake.oauth.refusalOf(await tokens.current())).toBeNull()
  })

  it('is missing for good when the consent is void; Zalo is not asked again and again', async () => {
    const { tokens, fake, log } = await openOaHouse()
    await tokens.current()
    fake.oauth.withdraw()
    const stale = await tokens.current()
    for (let n = 0; n < 3; n += 1) await expect(tokens.after(stale)).rejects.toThrow(ConsentMissing)
    expect(fake.oauth.asked).toEqual(['new pair', 'refused'])
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'token-not-refreshed' }),
    )
    expect(JSON.stringify(log.lines)).not.toMatch(/access-|refresh-\d|fake-app-secret/)
  })

  it('comes back with a new refresh token typed in; the same one later changes nothing', async () => {
    const { tokens, fake } = await openOaHouse()
    const stale = await tokens.current()
    fake.oauth.withdraw()
    await expect(tokens.after(stale)).rejects.toThrow(ConsentMissing)
    const { refresh_token } = fake.oauth.grant()
    await tokens.adopt(refresh_token)
    const token = await tokens.current()
    await tokens.adopt(refresh_token)
    expect(await tokens.current()).toBe(token)
    expect(fake.oauth.refusalOf(token)).toBeNull()
  })
})

describe('a consent', () => {
  const verifier = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'

  it('is exchanged once for a pair', async () => {
    const { fake } = await openOaHouse()
    const app = { ...fake.app, oauthRoot: fake.url }
    const grant = {
      kind: 'consent',
      code: fake.oauth.consent(challengeOf(verifier)),
      verifier,
    } as const
    const now = new Date()
    const tokens = await obtainTokens(app, grant, now)
    expect(fake.oauth.refusalOf(tokens.accessToken)).toBeNull()
    expect(Date.parse(tokens.expiresAt) - now.getTime()).toBe(25 * hour)
    await expect(obtainTokens(app, grant, now)).rejects.toMatchObject({ fault: 'operator' })
  })

  it.each([
    ['ten minutes later', async (pass: (ms: number) => void) => pass(600_001), verifier],
    ['with another verifier', async () => {}, 'x'.repeat(43)],
  ])('is void %s', async (_, arrange, used) => {
    const { fake, pass } = await openOaHouse()
    const code = fake.oauth.consent(challengeOf(verifier))
    await arrange(pass)
    const app = { ...fake.app, oauthRoot: fake.url }
    const grant = { kind: 'consent', code, verifier: used } as const
    await expect(obtainTokens(app, grant, new Date())).rejects.toMatchObject({ number: -14014 })
  })

  it('is refused to an app with a wrong secret, without showing it', async () => {
    const { fake } = await openOaHouse()
    const app = { appId: fake.app.appId, appSecret: 'wrong-secret', oauthRoot: fake.url }
    const asked = obtainTokens(app, { kind: 'refresh', refreshToken: 'r' }, new Date())
    await expect(asked).rejects.toThrow(/^(?!.*wrong-secret).*-14002/)
  })
})
