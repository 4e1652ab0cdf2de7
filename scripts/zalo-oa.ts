/** `npm run zalo-oa`: the consent of an Official Account, by hand. */

import type { ZaloOaSettings } from '../src/channels/settings.ts'
import { createZaloOaClient } from '../src/channels/zalo-oa/client.ts'
import { obtainTokens } from '../src/channels/zalo-oa/oauth.ts'
import { consentUrl } from '../src/channels/zalo-oa/pkce.ts'
import type { OaTokenStore } from '../src/channels/zalo-oa/token-store.ts'
import { createTokenKeeper } from '../src/channels/zalo-oa/tokens.ts'
import { loadConfig } from '../src/config.ts'
import { openStores } from '../src/stores/sql/open-stores.ts'
import { runCommand, UsageError } from './command.ts'

const usage = `npm run zalo-oa -- link            where an administrator of the account consents
npm run zalo-oa -- exchange CODE   the code of a consent for tokens, kept in DATA_DIR
npm run zalo-oa -- status          how long the token lasts, and whether the account answers

Settings: ZALO_OA_* (.env.example, docs/kenh.md).`

await runCommand({
  usage,
  options: {},
  async run({ positionals: [command, code] }) {
    const config = loadConfig(process.env)
    const { channels } = config
    if (!channels.zaloOa) throw new UsageError('ZALO_OA_APP_ID: expected it set, got nothing')
    if (command === 'link') return link(channels.zaloOa)
    const stores = await openStores(config)
    const { oaTokens: store } = stores
    try {
      if (command === 'exchange' && code) return await exchange(channels.zaloOa, store, code)
      if (command === 'status') return await status(channels.zaloOa, store)
      throw new UsageError('expected link, exchange CODE or status')
    } finally {
      await stores.close()
    }
  },
})

function link(settings: ZaloOaSettings): number {
  const { verifier, redirectUri } = consentParts(settings)
  console.log(consentUrl({ ...settings, verifier, redirectUri }))
  return 0
}

/** Wants both settings of a consent by link. */
function consentParts({ codeVerifier: verifier, redirectUri }: ZaloOaSettings) {
  if (verifier !== undefined && redirectUri !== undefined) return { verifier, redirectUri }
  throw new UsageError('ZALO_OA_CODE_VERIFIER and ZALO_OA_REDIRECT_URI: expected both set')
}

async function exchange(
  settings: ZaloOaSettings,
  store: OaTokenStore,
  code: string,
): Promise<number> {
  const { verifier } = consentParts(settings)
  const now = new Date()
  const tokens = await obtainTokens(settings, { kind: 'consent', code, verifier }, now)
  await store.replace(settings.appId, tokens, null)
  console.log(`Đã nhận quyền, mã có hạn đến ${tokens.expiresAt}. Khởi động lại máy chủ.`)
  return 0
}

async function status(settings: ZaloOaSettings, store: OaTokenStore): Promise<number> {
  const { appId, apiRoot, templateRoot, proof, appSecret } = settings
  const stored = await store.read(appId)
  if (!stored) {
    console.log('Chưa có quyền. Xem docs/kenh.md.')
    return 1
  }
  console.log(`Mã nhận lúc ${stored.obtainedAt}, có hạn đến ${stored.expiresAt}.`)
  const silent = () => {}
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const clock = () => new Date()
  const tokens = createTokenKeeper({
    app: settings,
    store,
    clock,
    holder: crypto.randomUUID(),
    log,
  })
  const proofSecret = proof ? appSecret : undefined
  const client = createZaloOaClient({ tokens, apiRoot, templateRoot, proofSecret })
  const { name, verified } = await client.account()
  console.log(`OA “${name}” trả lời${verified ? ', đã xác thực' : ', CHƯA xác thực'}.`)
  return 0
}
