/** Reads server-sent events from a response, one at a time. */

export type StreamEvent = { readonly id: number; readonly data: unknown }

export type EventStream = {
  /** The next event; throws when the stream ended. */
  next(): Promise<StreamEvent>
  /** Resolves when a comment came. */
  comment(): Promise<void>
  /** Resolves to the events not read yet when the server ended the stream. */
  rest(): Promise<readonly StreamEvent[]>
  close(): void
}

export async function openEvents(
  url: string,
  headers: Record<string, string>,
): Promise<EventStream> {
  const closing = new AbortController()
  const response = await fetch(url, { headers, signal: closing.signal })
  if (response.status !== 200) throw new Error(`open events: expected 200, got ${response.status}`)
  const blocks = blocksOf(response)
  return {
    async next() {
      for (;;) {
        const block = await blocks.next()
        if (block.done) throw new Error('read an event: expected one, got the end of the stream')
        const event = parse(block.value)
        if (event) return event
      }
    },
    async comment() {
      for (;;) {
        const block = await blocks.next()
        if (block.done) throw new Error('read a comment: expected one, got the end of the stream')
        if (block.value.startsWith(':')) return
      }
    },
    async rest() {
      const events: StreamEvent[] = []
      for await (const block of blocks) {
        const event = parse(block)
        if (event) events.push(event)
      }
      return events
    },
    close: () => closing.abort(),
  }
}

async function* blocksOf(response: Response): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let waiting = ''
  for await (const chunk of response.body ?? []) {
    waiting += decoder.decode(chunk, { stream: true })
    const blocks = waiting.split('\n\n')
    waiting = blocks.pop() ?? ''
    yield* blocks
  }
}

function parse(block: string): StreamEvent | null {
  const [, id] = /^id: (\d+)$/m.exec(block) ?? []
  const [, data] = /^data: (.*)$/m.exec(block) ?? []
  return id && data ? { id: Number(id), data: JSON.parse(data) } : null
}
