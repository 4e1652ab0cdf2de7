/** What Zalo refuses of a consultation message. */

type Message = { readonly text?: unknown; readonly attachment?: Attachment }
type Attachment = { readonly type?: string; readonly payload?: Readonly<Record<string, unknown>> }
type Button = { readonly title?: unknown; readonly type?: string; readonly payload?: unknown }
type Refusal = readonly [number, string]

/** Number and words of the refusal; null when the message is fine. `isFresh` tells of uploads. */
export function wrongMessage(raw: unknown, isFresh: (id: string) => boolean): Refusal | null {
  const { text, attachment } = (raw ?? {}) as Message
  if (text !== undefined && (typeof text !== 'string' || text.trim() === ''))
    return [-201, 'text is invalid!']
  if (typeof text === 'string' && text.length > 2000) return [-210, 'text is over limit']
  if (!attachment) return text === undefined ? [-201, 'message is invalid!'] : null
  const payload = attachment.payload ?? {}
  if (attachment.type === 'file') return text === undefined ? null : [-201, 'text is invalid!']
  if (attachment.type !== 'template') return [-201, 'attachment.type is invalid!']
  if (payload.template_type === undefined) return wrongButtons(payload.buttons)
  if (payload.template_type === 'media') return wrongMedia(payload.elements, isFresh)
  return payload.template_type === 'request_user_info'
    ? null
    : [-233, 'message type is not supported']
}

function wrongButtons(raw: unknown): Refusal | null {
  const buttons = (raw ?? []) as readonly Button[]
  if (buttons.length < 1 || buttons.length > 5) return [-201, 'buttons is invalid!']
  return buttons.every(isButton) ? null : [-201, 'buttons.payload is invalid!']
}

function isButton({ title, type, payload }: Button): boolean {
  if (typeof title !== 'string' || title.trim() === '' || title.length > 100) return false
  if (type === 'oa.query.show' || type === 'oa.query.hide') {
    return typeof payload === 'string' && payload !== '' && payload.length <= 1000
  }
  const { url, phone_code, content } = (payload ?? {}) as Readonly<Record<string, string>>
  if (type === 'oa.open.url') return URL.canParse(url ?? '')
  if (type === 'oa.open.phone') return /^(84|0)\d+$/.test(phone_code ?? '')
  return type === 'oa.open.sms' && (content ?? '').length <= 160
}

function wrongMedia(raw: unknown, isFresh: (id: string) => boolean): Refusal | null {
  const [element] = (raw ?? []) as readonly {
    readonly url?: string
    readonly attachment_id?: string
  }[]
  const { url, attachment_id } = element ?? {}
  if ((url === undefined) === (attachment_id === undefined)) return [-201, 'elements is invalid!']
  return attachment_id === undefined || isFresh(attachment_id)
    ? null
    : [-100, 'attachment is expired']
}
