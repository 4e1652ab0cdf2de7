/** The Official Account as configured. */

import { setTimeout as pause } from 'node:timers/promises'
import type { Connection, ConnectParts, Shared } from '../connect.ts'
import type { Intake } from '../intake.ts'
import { backoff, type Pause, type Poller, startPolling } from '../poller.ts'
import type { ZaloOaSettings } from '../settings.ts'
import { createZaloOaClient } from './client.ts'
import { ConsentMissing, createTokenKeeper } from './tokens.ts'
import { createZaloOa } from './zalo-oa.ts'

export type ZaloOaConnection = Connection & {
  readonly hook: Pick<ZaloOaSettings, 'secretKey' | 'signature'> & { readonly intake: Intake }
}

type Parts = Shared & Pick<ConnectParts, 'oaTokens' | 'clock' | 'holder'>

export function connectZaloOa(settings: ZaloOaSettings, parts: Parts): ZaloOaConnection {
  const { appId, appSecret, oauthRoot, apiRoot, templateRoot, secretKey, signature } = settings
  const { oaTokens: store, clock, holder, log, words } = parts
  const tokens = createTokenKeeper({
    app: { appId, appSecret, oauthRoot },
    store,
    clock,
    holder,
    log,
  })
  const proofSecret = settings.proof ? appSecret : undefined
  const drawing = parts.timeline ? { timeline: parts.timeline } : {}
  const client = createZaloOaClient({ tokens, apiRoot, templateRoot, proofSecret })
  const channel = createZaloOa({ client, words, notices: settings.notices, clock, ...drawing })
  const keepFresh = async (signal: AbortSignal) => {
    if (settings.refreshToken !== undefined) await tokens.adopt(settings.refreshToken)
    await tokens.current()
    await pause(lookAgain, undefined, { signal }).catch(() => {})
  }
  return {
    channel,
    hook: { secretKey, signature, intake: parts.intakeOf(channel) },
    start(): Poller {
      if (signature === 'log') log.warn({ channel: 'zalo-oa' }, 'signatures-not-enforced')
      return startPolling({ channel: 'zalo-oa', round: keepFresh, pauseAfter, log })
    },
  }
}

/** Milliseconds between looks at the age of the token: a refresh token nobody uses runs out. */
const lookAgain = 3_600_000

/** A consent given meanwhile is seen at the next look; until then it is told once an hour. */
function pauseAfter(error: unknown, failures: number): Pause {
  return error instanceof ConsentMissing ? lookAgain : backoff(failures)
}
