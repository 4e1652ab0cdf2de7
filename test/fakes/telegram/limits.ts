/** The limits of Telegram that are written only in words, as its server answers them. */

type Body = Readonly<Record<string, unknown>>

/** The error text for a call beyond a limit; null within them. */
export function beyondLimit(method: string, body: Body): string | null {
  return limits[method]?.(body) ?? null
}

const limits: Readonly<Record<string, (body: Body) => string | null>> = {
  sendMessage: message,
  editMessageText: message,
  answerCallbackQuery: ({ text = '' }) => (String(text).length > 200 ? 'MESSAGE_TOO_LONG' : null),
  setWebhook: ({ url, secret_token }) => {
    if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(String(secret_token))) {
      return 'secret token contains unallowed characters'
    }
    return /^https?:\/\//.test(String(url)) ? null : 'bad webhook: An HTTPS URL must be provided'
  },
  setMyCommands: ({ commands }) => {
    const list = commands as readonly { command: string; description: string }[]
    const sound = list.every(
      ({ command, description }) =>
        /^[a-z0-9_]{1,32}$/.test(command) && description !== '' && description.length <= 256,
    )
    return sound && list.length <= 100 ? null : 'BOT_COMMAND_INVALID'
  },
}

type Key = { readonly text: string; readonly callback_data?: string; readonly url?: string }
type Entity = { readonly offset: number; readonly length: number }

function message(body: Body): string | null {
  const text = String(body.text)
  if (text.trim() === '') return 'message text is empty'
  if (text.length > 4096) return 'message is too long'
  if (!text.isWellFormed()) return 'text must be encoded in UTF-8'
  const entities = (body.entities ?? []) as readonly Entity[]
  if (
    entities.some(({ offset, length }) => offset < 0 || length < 1 || offset + length > text.length)
  ) {
    return 'ENTITY_BOUNDS_INVALID'
  }
  return keyboard(body.reply_markup)
}

function keyboard(markup: unknown): string | null {
  const rows = (markup as { inline_keyboard?: readonly (readonly Key[])[] } | undefined)
    ?.inline_keyboard
  const keys = rows?.flat() ?? []
  if (keys.length > 100) return 'REPLY_MARKUP_TOO_LONG'
  for (const { text, callback_data, url } of keys) {
    if (text.trim() === '') return 'BUTTON_TEXT_INVALID'
    if ((callback_data === undefined) === (url === undefined)) return 'BUTTON_TYPE_INVALID'
    const bytes = callback_data === undefined ? 1 : Buffer.byteLength(callback_data)
    if (bytes < 1 || bytes > 64) return 'BUTTON_DATA_INVALID'
    if (url !== undefined && !URL.canParse(url)) return 'BUTTON_URL_INVALID'
  }
  return null
}
