import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { channelFields } from '../src/channels/settings.ts'
import { ConfigInvalid, loadConfig } from '../src/config.ts'

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: null,
      dossierSecret: null,
      dossierSources: null,
      dataDir: './data',
      databaseUrl: null,
      contentDir: './content',
      intentsDir: './intents',
      logLevel: 'info',
      trustProxy: false,
      rate: { messagesPerMinute: 30, conversationsPer10Minutes: 60 },
      burstMs: 1000,
      reportToken: null,
      retentionDays: 30,
      designPage: true,
      share: { telegramBot: null, zaloUrl: null },
      channels: {},
    })
  })

  it('takes what is set and ignores what it does not know', () => {
    const env = { PORT: '9000', HOST: '::1', LOG_LEVEL: 'debug', PATH: '/bin', RETENTION_DAYS: '7' }
    expect(loadConfig(env)).toMatchObject({
      port: 9000,
      host: '::1',
      logLevel: 'debug',
      retentionDays: 7,
    })
  })

  it('takes the address the public opens', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://hoi.tinh.vn' }).publicUrl).toBe('https://hoi.tinh.vn')
  })

  it.each(['', '  '])('takes %j for not set', (blank) => {
    expect(loadConfig({ PORT: blank, DATABASE_URL: blank })).toEqual(loadConfig({}))
  })

  it.each([
    ['0', false],
    ['1', 1],
    ['loopback', ['loopback']],
    ['10.0.0.1, 10.0.0.0/8', ['10.0.0.1', '10.0.0.0/8']],
    ['fd00::1', ['fd00::1']],
  ])('reads TRUST_PROXY=%s', (text, expected) => {
    expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(expected)
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '99999999999999999999'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', 'everyone'],
    ['TRUST_PROXY', 'fade'],
    ['TRUST_PROXY', '10.0.0.1/99'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['RATE_MESSAGES_PER_MINUTE', '0'],
    ['RATE_CONVERSATIONS_PER_10_MINUTES', 'many'],
    ['RETENTION_DAYS', '0'],
  ])('refuses %s=%s and says what was expected and what it got', (name, value) => {
    const [problem, ...others] = problemsOf({ [name]: value })
    expect(others).toEqual([])
    expect(problem).toMatch(new RegExp(`^${name}: expected .+, got "${value}"\\.$`))
  })

  it('tells all problems at once', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'y', RETENTION_DAYS: 'z' })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'RETENTION_DAYS',
    ])
  })

  it.each(['postgres://hmc:mat-khau@db/hmc', 'postgresql://localhost:5433/hmc'])(
    'takes DATABASE_URL=%s',
    (url) => {
      expect(loadConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
    },
  )

  it.each(['mysql://admin:mat-khau@db/hmc', 'postgres://admin:mat-khau@db', 'mat-khau'])(
    'refuses the database address %s without showing it',
    (url) => {
      const [problem] = problemsOf({ DATABASE_URL: url })
      expect(problem).toMatch(/^DATABASE_URL: expected postgres:.+, got a value\.$/)
      expect(problem).not.toContain('mat-khau')
    },
  )

  it('names the file that explains the settings', () => {
    expect(() => loadConfig({ PORT: 'x' })).toThrow(/\.env\.example/)
  })
})

const botSecret = 's'.repeat(40)
const oa = { ZALO_OA_APP_ID: '1', ZALO_OA_APP_SECRET: 'a', ZALO_OA_SECRET_KEY: 'k' }

describe('the settings of channels', () => {
  it('switch on what has a token', () => {
    const { channels } = loadConfig({ TELEGRAM_TOKEN: '1:a', ZALO_BOT_TOKEN: '2:b' })
    expect(channels.telegram).toEqual({
      token: '1:a',
      receive: { kind: 'polling' },
      apiRoot: 'https://api.telegram.org',
    })
    expect(channels.zaloBot?.receive).toEqual({ kind: 'polling' })
    expect(channels.zaloOa).toBeUndefined()
  })

  it('put the address of a webhook together', () => {
    const { channels } = loadConfig({
      PUBLIC_URL: 'https://hoi.tinh.vn',
      TELEGRAM_TOKEN: '1:a',
      TELEGRAM_RECEIVE: 'webhook',
      TELEGRAM_SECRET: botSecret,
    })
    const url = 'https://hoi.tinh.vn/hooks/telegram'
    expect(channels.telegram?.receive).toEqual({ kind: 'webhook', url, secret: botSecret })
  })

  it.each([
    [{ TELEGRAM_TOKEN: '1:a', TELEGRAM_RECEIVE: 'webhook' }, ['PUBLIC_URL', 'TELEGRAM_SECRET']],
    [{ ZALO_BOT_TOKEN: '1:a', ZALO_BOT_RECEIVE: 'webhook' }, ['PUBLIC_URL', 'ZALO_BOT_SECRET']],
    [{ ...oa, ZALO_OA_NOTICE_TEMPLATE: '7895' }, ['ZALO_OA_NOTICE_FIELDS']],
    [{ ...oa, ZALO_OA_NOTICE_FIELDS: 'ma=code' }, ['ZALO_OA_NOTICE_TEMPLATE']],
    [{ ZALO_OA_APP_ID: '1' }, ['ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY']],
    [{ ZALO_OA_SECRET_KEY: 'k' }, ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET']],
  ])('%j misses what belongs to it', (env, missing) => {
    const problems = problemsOf(env)
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(missing)
    expect(problems.join()).toContain('got nothing')
  })

  it.each([
    ['TELEGRAM_TOKEN', 'no token'],
    ['TELEGRAM_SECRET', 'too-short'],
    ['ZALO_BOT_TOKEN', 'secret'],
    ['ZALO_BOT_SECRET', 'x'.repeat(65)],
    ['ZALO_OA_APP_SECRET', 'a b'],
    ['ZALO_OA_CODE_VERIFIER', 'short'],
  ])('a wrong %s is told without being shown', (name, value) => {
    const [problem] = problemsOf({ [name]: value })
    expect(problem).toMatch(new RegExp(`^${name}: expected .+, got a value\\.$`))
    expect(problem).not.toContain(value)
  })

  it('say how people are reached with notices outside the free window', () => {
    expect(loadConfig(oa).channels.zaloOa?.notices).toEqual({ mayPay: false })
    const fields = 'ma_ho_so=code,trang_thai=status'
    const asked = { ZALO_OA_NOTICE_TEMPLATE: '7895', ZALO_OA_NOTICE_FIELDS: fields }
    const { zaloOa } = loadConfig({ ...oa, ...asked, ZALO_OA_NOTICE_PAID: 'on' }).channels
    expect(zaloOa?.notices).toEqual({
      mayPay: true,
      template: { id: '7895', fields: { ma_ho_so: 'code', trang_thai: 'status' } },
    })
  })

  it.each([
    ['ZALO_OA_NOTICE_PAID', 'yes'],
    ['ZALO_OA_NOTICE_FIELDS', 'ma_ho_so'],
    ['ZALO_OA_NOTICE_FIELDS', 'ma_ho_so=owner'],
  ])('do not take %s=%s', (name, value) => {
    const template = { ZALO_OA_NOTICE_TEMPLATE: '7895', ZALO_OA_NOTICE_FIELDS: 'a=code' }
    expect(problemsOf({ ...oa, ...template, [name]: value })).toEqual([
      expect.stringContaining(`${name}: expected`),
    ])
  })

  it.each(['https://hoi.tinh.vn/', 'hoi.tinh.vn', 'https://hoi.tinh.vn/duong'])(
    'PUBLIC_URL=%s is refused',
    (url) => expect(problemsOf({ PUBLIC_URL: url })).toHaveLength(1),
  )
})

describe('.env.example', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
  const example = Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^#?([A-Z_0-9]+)=(.*)$/.exec(line) ?? []
      return name === undefined ? [] : [[name, value ?? '']]
    }),
  )

  it('shows every setting with its default', () => {
    const channels = Object.keys(example).filter((name) => name in channelFields)
    expect(channels.sort()).toEqual(Object.keys(channelFields).sort())
    expect(
      Object.keys(example)
        .filter((name) => !(name in channelFields))
        .sort(),
    ).toEqual([
      'BURST_MS',
      'CONTENT_DIR',
      'DATABASE_URL',
      'DATA_DIR',
      'DOSSIER_SECRET',
      'DOSSIER_SOURCES',
      'HOST',
      'INTENTS_DIR',
      'LOG_LEVEL',
      'PORT',
      'RATE_CONVERSATIONS_PER_10_MINUTES',
      'RATE_MESSAGES_PER_MINUTE',
      'REPORT_TOKEN',
      'RETENTION_DAYS',
      'SHARE_TELEGRAM_BOT',
      'SHARE_ZALO_URL',
      'TRUST_PROXY',
    ])
    expect(loadConfig(example)).toEqual(loadConfig({}))
  })
})

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.problems
    throw error
  }
  return []
}
