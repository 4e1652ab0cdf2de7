/** Reads lines of the conversation out of a stream of server-sent events, however it is cut. */

import type { Line } from './api.ts'

/** Takes the next bytes; gives the lines they complete. Comments and what cannot be read are skipped. */
export function createEventReader(): (bytes: Uint8Array | undefined) => readonly Line[] {
  const decoder = new TextDecoder()
  let waiting = ''
  return (bytes) => {
    waiting += decoder.decode(bytes, { stream: true })
    const blocks = waiting.split('\n\n')
    waiting = blocks.pop() ?? ''
    return blocks.flatMap(lineIn)
  }
}

function lineIn(block: string): readonly Line[] {
  const data = /^data: (.*)$/m.exec(block)?.[1]
  try {
    return data ? [JSON.parse(data)] : []
  } catch {
    return []
  }
}
