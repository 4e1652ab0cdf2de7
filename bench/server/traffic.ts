/** The requests of citizens and platforms a measured server gets. */

import { openClient, postOf } from './client.ts'

export type Traffic = {
  /** A message to one of the open web conversations; the questions come again and again, as citizens' do. */
  web(n: number): Buffer
  /** The same in words nobody used before: nothing remembered helps. */
  webFresh(n: number): Buffer
  /** An event of a chat of its own. */
  event(n: number): Buffer
}

/** Conversations open on the web while measuring. */
const conversations = 500

type Opened = { readonly id: string; readonly token: string }

/** Opens conversations at the server; each use of a name makes messages nobody sent before. */
export async function openTraffic(
  url: string,
  questions: readonly string[],
): Promise<(name: string) => Traffic> {
  const client = await openClient(url)
  const open = postOf({ url, path: '/api/v1/conversations', body: {} })
  const opened: Opened[] = []
  while (opened.length < conversations) opened.push(JSON.parse((await client.send(open)).body))
  client.close()
  const question = (n: number) => questions[(n * 7) % questions.length] ?? ''
  const say = (name: string, n: number, text: string) => {
    const { id, token } = opened[n % opened.length] as Opened
    const path = `/api/v1/conversations/${id}/messages`
    return postOf({ url, path, token, body: { id: `${name}-${n}`, text } })
  }
  return (name) => ({
    web: (n) => say(name, n, question(n)),
    webFresh: (n) => say(name, n, `${question(n)} ${politely(n)}`),
    event(n) {
      const now = new Date()
      const message = { kind: 'text', text: question(n) }
      const event = {
        eventId: `${name}-${n}`,
        chat: `${name}-${n}@${now.getTime()}`,
        sentAt: now.toISOString(),
        content: { kind: 'message', message },
      }
      return postOf({ url, path: '/hooks/bench', body: [event] })
    },
  })
}

/** Words that ask for nothing, for each number others. */
function politely(n: number): string {
  const digits = [...n.toString(fillers.length)]
  return digits.map((digit) => fillers[Number(digit)]).join(' ')
}

const fillers = ['ạ', 'nhé', 'dạ', 'với', 'nha', 'vâng']
