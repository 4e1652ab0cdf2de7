import { describe, expect, it } from 'vitest'
import { challengeOf, consentUrl, verifierPattern } from '../../../src/channels/zalo-oa/pkce.ts'
import { isSigned, macOf } from '../../../src/channels/zalo-oa/signature.ts'

/** The vector of Zalo's documentation. */
const appId = '1234567890123456789'
const secret = 'OA_SECRET_KEY_EXAMPLE'
const timestamp = '1763800000000'
const raw = Buffer.from(
  '{"app_id":"1234567890123456789","sender":{"id":"2468458835296197922"},"recipient":{"id":"388613280878808645"},"user_id_by_app":"552177279717587730","event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"96d3cdf3af150460909"},"timestamp":"1763800000000"}',
)
const mac = '4d830def0bc1aae60c9f18a893902da13971b59486a4b89ea9a13eeaa4dfc948'

describe('the signature of a webhook', () => {
  it('is the one of the documentation', () => {
    expect(raw).toHaveLength(268)
    expect(macOf(appId, raw, timestamp, secret)).toBe(mac)
  })

  it.each([`mac=${mac}`, mac, ` mac = ${mac} `, `mac=${mac.toUpperCase()}`])(
    'is taken as %j',
    (signature) => {
      expect(isSigned({ raw, appId, timestamps: [timestamp], signature }, secret)).toBe(true)
    },
  )

  it('may count the time of the header', () => {
    const signature = `mac=${macOf(appId, raw, '7', secret)}`
    expect(isSigned({ raw, appId, timestamps: [timestamp, '7'], signature }, secret)).toBe(true)
    expect(isSigned({ raw, appId, timestamps: [timestamp], signature }, secret)).toBe(false)
  })

  it.each([
    ['another key', { key: 'another' }],
    ['another app', { appId: '1' }],
    ['another time', { timestamps: ['1763800000001'] }],
    ['one more byte', { raw: Buffer.concat([raw, Buffer.from(' ')]) }],
    ['no signature', { signature: undefined }],
    ['an empty one', { signature: '' }],
    ['half of it', { signature: `mac=${mac.slice(0, 32)}` }],
  ])('is wrong with %s', (_, { key = secret, ...change }: { key?: string } & object) => {
    const signed = { raw, appId, timestamps: [timestamp], signature: `mac=${mac}`, ...change }
    expect(isSigned(signed, key)).toBe(false)
  })
})

describe('a consent', () => {
  const verifier = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'

  it('is asked for with the challenge of the documentation', () => {
    expect(verifier).toMatch(verifierPattern)
    expect(challengeOf(verifier)).toBe('6oZqdX5MOLq_qBJ8vppAnT4fk6AP8UiP9zX8-Rev_9A')
  })

  it('has an address with all that Zalo needs', () => {
    const redirectUri = 'https://hoi.tinh.vn/zalo'
    const url = new URL(
      consentUrl({
        oauthRoot: 'https://oauth.zaloapp.com',
        appId,
        redirectUri,
        verifier,
        state: 's',
      }),
    )
    expect(url.pathname).toBe('/v4/oa/permission')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      app_id: appId,
      redirect_uri: redirectUri,
      code_challenge: challengeOf(verifier),
      state: 's',
    })
  })
})
