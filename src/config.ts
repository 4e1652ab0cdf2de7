/** The settings of this process, read from the environment; .env.example explains each. */

import { isIP } from 'node:net'
import { z } from 'zod'
import {
  type ChannelSettings,
  channelFields,
  channelSecrets,
  channelSettings,
  missingFields,
} from './channels/settings.ts'
import { AppError } from './errors.ts'

export type Config = {
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Where the public finds this server, for links and QR codes; null = where it listens. */
  readonly publicUrl: string | null
  readonly dataDir: string
  /** `postgres://…`; null = SQLite in `dataDir`. */
  readonly databaseUrl: string | null
  readonly contentDir: string
  readonly intentsDir: string
  readonly logLevel: (typeof logLevels)[number]
  /** Express's `trust proxy`: how many proxies stand in front, or their addresses. */
  readonly trustProxy: number | readonly string[] | false
  readonly rate: RateConfig
  /** Milliseconds without another message until what a person said in several is answered; 0 = at once. */
  readonly burstMs: number
  /** Key under which owners' numbers and followed codes are hashed; null = neither is offered. */
  readonly dossierSecret: string | null
  /** The file that names other systems; absent = `dossier-sources.yaml` in the data folder, if there. */
  readonly dossierSources: string | null
  /** Where a shared link may lead besides the web. */
  readonly share: ShareConfig
  /** Opens the page of results; null = there is none. */
  readonly reportToken: string | null
  /** Words of conversations idle for longer are removed. */
  readonly retentionDays: number
  /** Whether `/giao-dien` is served: the page of components, for whoever works on them. */
  readonly designPage: boolean
  /** The messengers this process serves besides the web. */
  readonly channels: ChannelSettings
}

export type ShareConfig = {
  /** `https://zalo.me/…` of the Official Account or bot. */
  readonly zaloUrl: string | null
  /** Name of the bot, without @. */
  readonly telegramBot: string | null
}

export type RateConfig = {
  /** Of one conversation. */
  readonly messagesPerMinute: number
  /** From one address. */
  readonly conversationsPer10Minutes: number
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Settings that cannot be used, all of them at once. */
export class ConfigInvalid extends AppError {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const lines = problems.map((problem) => `\n  ${problem}`).join('')
    const message = `[config] read the settings: expected none wrong, got ${problems.length}:${lines}`
    super('config-invalid', `${message}\nSee .env.example.`)
    this.problems = problems
  }
}

/** The settings in `env`, defaults filled in. Throws ConfigInvalid with every problem. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(withoutBlanks(env))
  if (!result.success) throw new ConfigInvalid(result.error.issues.map((i) => describe(i, env)))
  const settings = result.data
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL ?? null,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    contentDir: settings.CONTENT_DIR,
    intentsDir: settings.INTENTS_DIR,
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
    rate: {
      messagesPerMinute: settings.RATE_MESSAGES_PER_MINUTE,
      conversationsPer10Minutes: settings.RATE_CONVERSATIONS_PER_10_MINUTES,
    },
    burstMs: settings.BURST_MS,
    dossierSecret: settings.DOSSIER_SECRET ?? null,
    dossierSources: settings.DOSSIER_SOURCES ?? null,
    share: {
      zaloUrl: settings.SHARE_ZALO_URL ?? null,
      telegramBot: settings.SHARE_TELEGRAM_BOT ?? null,
    },
    reportToken: settings.REPORT_TOKEN ?? null,
    retentionDays: settings.RETENTION_DAYS,
    designPage: settings.NODE_ENV !== 'production',
    channels: channelSettings(settings),
  }
}

const fields = z.object({
  ...channelFields,
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
  DATA_DIR: z.string().default('./data'),
  CONTENT_DIR: z.string().default('./content'),
  INTENTS_DIR: z.string().default('./intents'),
  LOG_LEVEL: z
    .enum(logLevels, { error: `expected one of ${logLevels.join(', ')}` })
    .default('info'),
  TRUST_PROXY: z
    .string()
    .refine(isTrustProxy, {
      error: 'expected how many proxies stand in front (1), or their addresses with commas between',
      abort: true,
    })
    .transform(readTrustProxy)
    .default(false),
  RATE_MESSAGES_PER_MINUTE: wholeNumber(1, 10_000).default(30),
  RATE_CONVERSATIONS_PER_10_MINUTES: wholeNumber(1, 100_000).default(60),
  BURST_MS: wholeNumber(0, 10_000).default(1000),
  RETENTION_DAYS: wholeNumber(1, 3650).default(30),
  NODE_ENV: z.string().optional(),
  DOSSIER_SECRET: z.string().min(32, { error: 'expected at least 32 characters' }).optional(),
  DOSSIER_SOURCES: z.string().optional(),
  SHARE_ZALO_URL: z
    .string()
    .regex(/^https:\/\/[^\s"'<>]+$/, { error: 'expected an address like https://zalo.me/123456' })
    .optional(),
  SHARE_TELEGRAM_BOT: z
    .string()
    .regex(/^[A-Za-z]\w{4,31}$/, { error: 'expected the name of the bot without @' })
    .optional(),
  REPORT_TOKEN: z.string().min(24, { error: 'expected at least 24 characters' }).optional(),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, { error: 'expected postgres://user:password@host:5432/database' })
    .nullable()
    .default(null),
})

const schema = fields.superRefine((all, { addIssue }) => {
  for (const name of missingFields(all)) {
    const message = 'expected a value, since the channel it belongs to is switched on'
    addIssue({ code: 'custom', path: [name], message })
  }
})

function wholeNumber(from: number, to: number) {
  const error = `expected a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,9}$/, { error, abort: true })
    .transform(Number)
    .refine((n) => n >= from && n <= to, { error })
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname } = new URL(text)
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1
}

function isTrustProxy(text: string): boolean {
  return isCount(text) || addressesIn(text).every(isAddress)
}

function readTrustProxy(text: string): number | readonly string[] | false {
  if (!isCount(text)) return addressesIn(text)
  return Number(text) === 0 ? false : Number(text)
}

function isCount(text: string): boolean {
  return /^\d{1,2}$/.test(text)
}

function addressesIn(text: string): readonly string[] {
  return text.split(',').map((address) => address.trim())
}

/** `10.0.0.1`, `fd00::/8` or the word `loopback`. */
function isAddress(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const longest = isIP(address) === 6 ? 128 : 32
  return text === 'loopback' || (isIP(address) !== 0 && Number(bits ?? 0) <= longest)
}

/** `PORT=` in a file means "not set". */
function withoutBlanks(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
}

/** A value that may hold a secret is never shown. */
function describe(
  issue: z.core.$ZodIssue,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const name = String(issue.path[0])
  const value = JSON.stringify(env[name]) ?? 'nothing'
  const got = secret.has(name) && env[name] !== undefined ? 'a value' : value
  return `${name}: ${issue.message}, got ${got}.`
}

const secret: ReadonlySet<string> = new Set([
  ...['DATABASE_URL', 'DOSSIER_SECRET', 'REPORT_TOKEN'],
  ...channelSecrets,
])
