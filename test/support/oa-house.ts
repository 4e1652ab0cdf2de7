/** An Official Account over the fake Zalo, with its tokens in a real file. */

import { onTestFinished } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import { createZaloOaClient, type ZaloOaClient } from '../../src/channels/zalo-oa/client.ts'
import type { OaTokenStore } from '../../src/channels/zalo-oa/token-store.ts'
import { createTokenKeeper, type OaTokenKeeper } from '../../src/channels/zalo-oa/tokens.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import { openSqliteOaTokens } from '../../src/stores/sql/sqlite/open-sqlite-oa-tokens.ts'
import { type FakeZaloOa, startFakeZaloOa } from '../fakes/zalo-oa/fake-zalo-oa.ts'
import { realWords } from './channel-words.ts'
import { memoryLog } from './memory-log.ts'
import { tempFolder } from './temp-folder.ts'

export type OaHouse = {
  readonly fake: FakeZaloOa
  readonly client: ZaloOaClient
  readonly channel: Channel
  readonly tokens: OaTokenKeeper
  readonly store: OaTokenStore
  readonly log: ReturnType<typeof memoryLog>
  /** Our clock and Zalo's move together. */
  pass(ms: number): void
  /** Another process over the same file. */
  another(): Promise<Pick<OaHouse, 'client' | 'channel' | 'tokens'>>
}

const words = realWords()

export async function openOaHouse(): Promise<OaHouse> {
  const fake = await startFakeZaloOa()
  onTestFinished(() => fake.close())
  const folder = tempFolder()
  const log = memoryLog()
  let passed = 0
  const another = async () => {
    const store = await openSqliteOaTokens(folder)
    onTestFinished(() => store.close())
    const { appId, appSecret } = fake.app
    const tokens = createTokenKeeper({
      app: { appId, appSecret, oauthRoot: fake.url },
      store,
      clock: () => new Date(Date.now() + passed),
      holder: crypto.randomUUID(),
      log,
    })
    const client = createZaloOaClient({ tokens, apiRoot: fake.url, templateRoot: fake.url })
    return { client, tokens, store, channel: createZaloOa({ client, words }) }
  }
  const first = await another()
  await first.tokens.adopt(fake.oauth.grant().refresh_token)
  return {
    ...first,
    ...{ fake, log, another },
    pass(ms) {
      passed += ms
      fake.pass(ms)
    },
  }
}
