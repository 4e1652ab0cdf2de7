/** What a failed call to Telegram means for the part that was to be sent. */

import { GrammyError, HttpError } from 'grammy'
import type { Sent } from '../channel.ts'
import { backoff, type Pause } from '../poller.ts'
import { redact } from '../secret.ts'
import { Unreached, unreached } from '../unreached.ts'

/** Seconds, where Telegram asks to slow down without saying for how long. */
const usualWait = 5

/** The result of a call that threw. */
export function sentOf(error: unknown, method: string): Sent {
  if (!(error instanceof GrammyError)) return lost(error, method)
  const { error_code: code, description, parameters } = error
  const reason = `telegram ${method}: ${code} ${redact(description, [])}`
  if (code === 429) return { kind: 'wait', afterMs: (parameters.retry_after ?? usualWait) * 1000 }
  if (code >= 500) return { kind: 'failed', reason }
  if (/message is not modified/i.test(description)) return { kind: 'delivered' }
  if (code === 403 || /chat not found|user is deactivated/i.test(description)) {
    return { kind: 'gone', reason }
  }
  return { kind: 'refused', reason: isTokenWrong(code) ? `${reason}. ${newToken}` : reason }
}

/** Told as 404 where the token is not even one of theirs. */
function isTokenWrong(code: number): boolean {
  return code === 401 || code === 404
}

function lost(error: unknown, method: string): Sent {
  const reason = error instanceof HttpError ? error.error : error
  const what = `telegram ${method}`
  const { message, neverSent } = reason instanceof Unreached ? reason : unreached(what, reason)
  return neverSent ? { kind: 'failed', reason: message } : { kind: 'uncertain', reason: message }
}

/** The new id of a group that became a supergroup. */
export function newChatOf(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
}

/** The message to change is no longer there, or too old to change. */
export function cannotEdit(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /message to edit not found|message can't be edited/i.test(error.description)
  )
}

/** How long to wait with the next try. A wrong token stays wrong; another poller (409) may go away. */
export function pauseAfter(error: unknown, failures: number): Pause {
  if (!(error instanceof GrammyError)) return backoff(failures)
  if (isTokenWrong(error.error_code)) return { advice: newToken }
  return Math.max(backoff(failures), (error.parameters.retry_after ?? 0) * 1000)
}

const newToken =
  'Telegram does not take the token. Get one from @BotFather, set TELEGRAM_TOKEN and start again.'
