/** A citizen's browser, as far as the API knows it. */

export type Session = { readonly id: string; readonly token: string }

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Body }

/** Any JSON an answer may hold; tests look with toMatchObject. */
export type Body = { readonly [key: string]: unknown } | null

/** One request with a JSON body, its answer read. */
export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const body = isJson ? (JSON.parse(text) as Body) : { text }
  return { status: response.status, headers: response.headers, body: text === '' ? null : body }
}

export async function openConversation(url: string): Promise<Session> {
  const { status, body } = await call(`${url}/api/v1/conversations`, { method: 'POST' })
  if (status !== 201) throw new Error(`open a conversation: expected 201, got ${status}`)
  return body as unknown as Session
}

export function messagesUrl(url: string, { id }: Session): string {
  return `${url}/api/v1/conversations/${id}/messages`
}

export function bearer({ token }: Session): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` }
}

/** Posts `body` as it is when it is a string, else as JSON. */
export function post(url: string, session: Session, body: unknown): Promise<Answer> {
  return call(messagesUrl(url, session), {
    method: 'POST',
    headers: { ...bearer(session), 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export function say(url: string, session: Session, id: string, text: string): Promise<Answer> {
  return post(url, session, { id, text })
}

export function history(url: string, session: Session, after = 0): Promise<Answer> {
  return call(`${messagesUrl(url, session)}?after=${after}`, { headers: bearer(session) })
}
