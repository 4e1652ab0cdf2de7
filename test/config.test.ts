import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigInvalid, loadConfig } from '../src/config.ts'

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: null,
      dataDir: './data',
      contentDir: './content',
      intentsDir: './intents',
      logLevel: 'info',
      trustProxy: false,
      rate: { messagesPerMinute: 30, conversationsPer10Minutes: 60 },
      retentionDays: 30,
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

  it.each([
    ['https://hoi.example.gov.vn', 'https://hoi.example.gov.vn'],
    ['https://example.gov.vn/hoi/', 'https://example.gov.vn/hoi'],
    ['http://192.168.1.5:8080/', 'http://192.168.1.5:8080'],
  ])('takes PUBLIC_URL=%s without a slash at its end', (url, expected) => {
    expect(loadConfig({ PUBLIC_URL: url }).publicUrl).toBe(expected)
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
    ['PUBLIC_URL', 'hoi.example.gov.vn'],
    ['PUBLIC_URL', 'ftp://hoi.example.gov.vn'],
    ['PUBLIC_URL', 'https://hoi.example.gov.vn/#a'],
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

  it('says that PostgreSQL is not there yet, without showing the address', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'postgres://admin:mat-khau@db/hmc' })
    expect(problem).toContain('PostgreSQL chưa có trong bản này')
    expect(problem).not.toContain('mat-khau')
  })

  it('names the file that explains the settings', () => {
    expect(() => loadConfig({ PORT: 'x' })).toThrow(/\.env\.example/)
  })
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
    expect(Object.keys(example).sort()).toEqual([
      'CONTENT_DIR',
      'DATABASE_URL',
      'DATA_DIR',
      'HOST',
      'INTENTS_DIR',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'RATE_CONVERSATIONS_PER_10_MINUTES',
      'RATE_MESSAGES_PER_MINUTE',
      'RETENTION_DAYS',
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
