/** The settings of the channels, as src/config.ts reads them; .env.example explains each. */

import { z } from 'zod'
import { type NoticeFacts, noticeFacts } from '../conversation/notice-body.ts'
import type { OaNotices } from './zalo-oa/notify.ts'

export type ChannelSettings = {
  readonly telegram?: TelegramSettings
  readonly zaloBot?: ZaloBotSettings
  readonly zaloOa?: ZaloOaSettings
}

/** How news reach us: we ask, or the platform calls `url` and shows `secret`. */
export type Receive =
  | { readonly kind: 'polling' }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string }

export type BotSettings = {
  readonly token: string
  readonly receive: Receive
  /** Where the platform is; without a slash at the end. */
  readonly apiRoot: string
}

export type TelegramSettings = BotSettings
export type ZaloBotSettings = BotSettings

export type ZaloOaSettings = {
  readonly appId: string
  /** Of the app, for OAuth. */
  readonly appSecret: string
  /** Of the webhook page, for signatures. */
  readonly secretKey: string
  /** A first refresh token, typed in by hand; adopted once. */
  readonly refreshToken: string | undefined
  /** `log` lets wrong signatures pass and only tells of them: for the first contact. */
  readonly signature: 'enforce' | 'log'
  /** Signs each call, where the app demands it. */
  readonly proof: boolean
  /** For a consent by link. */
  readonly codeVerifier: string | undefined
  readonly redirectUri: string | undefined
  /** How people are reached with notices outside the free window. */
  readonly notices: OaNotices
  readonly apiRoot: string
  readonly templateRoot: string
  readonly oauthRoot: string
}

/** The routes platforms call. */
export const hookPaths = {
  telegram: '/hooks/telegram',
  'zalo-bot': '/hooks/zalo-bot',
  'zalo-oa': '/hooks/zalo-oa',
} as const

const root = z
  .string()
  .regex(/^https?:\/\/[^\s/]+$/, 'expected an address like https://example.vn, without a path')
const receive = z.enum(['polling', 'webhook'], { error: 'expected polling or webhook' })
const secret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{32,64}$/, 'expected 32 to 64 of A-Z a-z 0-9 _ -')
  .optional()
const token = z
  .string()
  .regex(/^\d+:[\w-]+$/, 'expected the token as the platform gave it, like 123456:ABC-def')
  .optional()
const word = z.string().regex(/^\S+$/, 'expected no spaces').optional()

const facts = noticeFacts.join(', ')
const noticeField = `[A-Za-z0-9_]{1,50}=(?:${noticeFacts.join('|')})`
const noticeFields = new RegExp(`^${noticeField}(?:,${noticeField})*$`)

/** One entry for each environment variable. */
export const channelFields = {
  PUBLIC_URL: root.optional(),
  TELEGRAM_TOKEN: token,
  TELEGRAM_RECEIVE: receive.default('polling'),
  TELEGRAM_SECRET: secret,
  TELEGRAM_API_URL: root.default('https://api.telegram.org'),
  ZALO_BOT_TOKEN: token,
  ZALO_BOT_RECEIVE: receive.default('polling'),
  ZALO_BOT_SECRET: secret,
  ZALO_BOT_API_URL: root.default('https://bot-api.zaloplatforms.com'),
  ZALO_OA_APP_ID: z.string().regex(/^\d+$/, 'expected digits').optional(),
  ZALO_OA_APP_SECRET: word,
  ZALO_OA_SECRET_KEY: word,
  ZALO_OA_REFRESH_TOKEN: word,
  ZALO_OA_SIGNATURE: z
    .enum(['enforce', 'log'], { error: 'expected enforce or log' })
    .default('enforce'),
  ZALO_OA_PROOF: z.enum(['on', 'off'], { error: 'expected on or off' }).default('off'),
  ZALO_OA_CODE_VERIFIER: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, 'expected 43 of A-Z a-z 0-9 _ -')
    .optional(),
  ZALO_OA_REDIRECT_URI: z.url('expected the address saved in the console').optional(),
  ZALO_OA_NOTICE_PAID: z.enum(['on', 'off'], { error: 'expected on or off' }).default('off'),
  ZALO_OA_NOTICE_TEMPLATE: word,
  ZALO_OA_NOTICE_FIELDS: z
    .string()
    .regex(noticeFields, `expected blanks like ma_ho_so=code,trang_thai=status; facts: ${facts}`)
    .optional(),
  ZALO_OA_API_URL: root.default('https://openapi.zalo.me'),
  ZALO_OA_TEMPLATE_URL: root.default('https://business.openapi.zalo.me'),
  ZALO_OA_OAUTH_URL: root.default('https://oauth.zaloapp.com'),
}

const fields = z.object(channelFields)
export type ChannelFields = z.infer<typeof fields>

/** Values never shown in a message. */
export const channelSecrets: readonly string[] = [
  'TELEGRAM_TOKEN',
  'TELEGRAM_SECRET',
  'ZALO_BOT_TOKEN',
  'ZALO_BOT_SECRET',
  'ZALO_OA_APP_SECRET',
  'ZALO_OA_SECRET_KEY',
  'ZALO_OA_REFRESH_TOKEN',
  'ZALO_OA_CODE_VERIFIER',
]

/** Settings that are missing, given the others. */
export function missingFields(all: ChannelFields): readonly (keyof ChannelFields)[] {
  return needs
    .flatMap(({ when, all: names }) => (when(all) ? names : []))
    .filter((name) => all[name] === undefined)
}

type Need = {
  readonly when: (all: ChannelFields) => boolean
  readonly all: readonly (keyof ChannelFields)[]
}

const needs: readonly Need[] = [
  {
    when: (all) => all.TELEGRAM_TOKEN !== undefined && all.TELEGRAM_RECEIVE === 'webhook',
    all: ['PUBLIC_URL', 'TELEGRAM_SECRET'],
  },
  {
    when: (all) => all.ZALO_BOT_TOKEN !== undefined && all.ZALO_BOT_RECEIVE === 'webhook',
    all: ['PUBLIC_URL', 'ZALO_BOT_SECRET'],
  },
  {
    when: (all) => Boolean(all.ZALO_OA_APP_ID ?? all.ZALO_OA_APP_SECRET ?? all.ZALO_OA_SECRET_KEY),
    all: ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY'],
  },
  {
    when: (all) => Boolean(all.ZALO_OA_NOTICE_TEMPLATE ?? all.ZALO_OA_NOTICE_FIELDS),
    all: ['ZALO_OA_NOTICE_TEMPLATE', 'ZALO_OA_NOTICE_FIELDS'],
  },
]

/** The channels configured, of settings in which nothing is missing. */
export function channelSettings(all: ChannelFields): ChannelSettings {
  const { TELEGRAM_TOKEN, ZALO_BOT_TOKEN } = all
  const zaloOa = zaloOaSettings(all)
  return {
    ...(TELEGRAM_TOKEN === undefined
      ? {}
      : {
          telegram: {
            token: TELEGRAM_TOKEN,
            receive: receiveOf(all, 'TELEGRAM', hookPaths.telegram),
            apiRoot: all.TELEGRAM_API_URL,
          },
        }),
    ...(ZALO_BOT_TOKEN === undefined
      ? {}
      : {
          zaloBot: {
            token: ZALO_BOT_TOKEN,
            receive: receiveOf(all, 'ZALO_BOT', hookPaths['zalo-bot']),
            apiRoot: all.ZALO_BOT_API_URL,
          },
        }),
    ...(zaloOa ? { zaloOa } : {}),
  }
}

function receiveOf(all: ChannelFields, name: 'TELEGRAM' | 'ZALO_BOT', path: string): Receive {
  const { PUBLIC_URL: url, [`${name}_SECRET` as const]: secret } = all
  if (all[`${name}_RECEIVE`] === 'polling' || url === undefined || secret === undefined) {
    return { kind: 'polling' }
  }
  return { kind: 'webhook', url: url + path, secret }
}

function zaloOaSettings(all: ChannelFields): ZaloOaSettings | undefined {
  const {
    ZALO_OA_APP_ID: appId,
    ZALO_OA_APP_SECRET: appSecret,
    ZALO_OA_SECRET_KEY: secretKey,
  } = all
  if (appId === undefined || appSecret === undefined || secretKey === undefined) return undefined
  return {
    appId,
    appSecret,
    secretKey,
    refreshToken: all.ZALO_OA_REFRESH_TOKEN,
    signature: all.ZALO_OA_SIGNATURE,
    proof: all.ZALO_OA_PROOF === 'on',
    codeVerifier: all.ZALO_OA_CODE_VERIFIER,
    redirectUri: all.ZALO_OA_REDIRECT_URI,
    notices: oaNotices(all),
    apiRoot: all.ZALO_OA_API_URL,
    templateRoot: all.ZALO_OA_TEMPLATE_URL,
    oauthRoot: all.ZALO_OA_OAUTH_URL,
  }
}

function oaNotices(all: ChannelFields): OaNotices {
  const { ZALO_OA_NOTICE_TEMPLATE: id, ZALO_OA_NOTICE_FIELDS: fields } = all
  const mayPay = all.ZALO_OA_NOTICE_PAID === 'on'
  if (id === undefined || fields === undefined) return { mayPay }
  const blanks = fields.split(',').map((field) => field.split('='))
  return {
    mayPay,
    template: { id, fields: Object.fromEntries(blanks) as Record<string, keyof NoticeFacts> },
  }
}
