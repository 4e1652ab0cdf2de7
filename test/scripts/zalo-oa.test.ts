import { describe, expect, it, onTestFinished } from 'vitest'
import { challengeOf } from '../../src/channels/zalo-oa/pkce.ts'
import { startFakeZaloOa } from '../fakes/zalo-oa/fake-zalo-oa.ts'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'

const verifier = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'

async function open() {
  const fake = await startFakeZaloOa()
  onTestFinished(() => fake.close())
  const { appId, appSecret, secretKey } = fake.app
  const env = {
    DATA_DIR: tempFolder(),
    ZALO_OA_APP_ID: appId,
    ZALO_OA_APP_SECRET: appSecret,
    ZALO_OA_SECRET_KEY: secretKey,
    ZALO_OA_CODE_VERIFIER: verifier,
    ZALO_OA_REDIRECT_URI: 'https://hoi.tinh.vn/zalo',
    ZALO_OA_API_URL: fake.url,
    ZALO_OA_TEMPLATE_URL: fake.url,
    ZALO_OA_OAUTH_URL: fake.url,
  }
  const run = (...words: string[]) => runScript('zalo-oa', words, { env })
  return { fake, env, run }
}

describe('npm run zalo-oa', () => {
  it('leads from the link to a working account', async () => {
    const { fake, run } = await open()
    expect(await run('status')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Chưa có quyền'),
    })
    const { out } = await run('link')
    expect(out).toContain(`code_challenge=${challengeOf(verifier)}`)
    const code = fake.oauth.consent(challengeOf(verifier))
    expect(await run('exchange', code)).toMatchObject({ code: 0, err: '' })
    expect(await run('status')).toMatchObject({
      code: 0,
      out: expect.stringContaining('đã xác thực'),
    })
  })

  it('fails plainly on a code that is used up', async () => {
    const { run } = await open()
    const { code, err } = await run('exchange', 'used')
    expect(code).toBe(1)
    expect(err).toContain('-14014')
    expect(err).not.toMatch(/fake-app-secret|at file/)
  })

  it.each([['nothing'], ['exchange']])('shows how to use it for %j', async (word) => {
    const { run } = await open()
    expect(await run(word)).toMatchObject({ code: 2 })
  })

  it('wants the account configured', async () => {
    const { code, err } = await runScript('zalo-oa', ['link'])
    expect(code).toBe(2)
    expect(err).toContain('ZALO_OA_APP_ID')
  })
})
