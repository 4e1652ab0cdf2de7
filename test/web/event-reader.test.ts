import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventReader } from '../../src/web/chat/talk/event-reader.ts'

const line = (seq: number) => ({ seq, author: 'citizen', at: '2026', text: `tiếng Việt ${seq} 🎉` })
const stream = [
  'retry: 2000\n\n',
  ...[1, 2, 3].map((seq) => `id: ${seq}\nevent: message\ndata: ${JSON.stringify(line(seq))}\n\n`),
  ':\n\n',
  'data: {half\n\n',
].join('')
const bytes = new TextEncoder().encode(stream)

test('reads every line once, wherever the stream is cut', () => {
  const cuts = fc.uniqueArray(fc.nat(bytes.length), { maxLength: 12 })
  fc.assert(
    fc.property(cuts, (at) => {
      const read = createEventReader()
      const ends = [...at.toSorted((a, b) => a - b), bytes.length]
      const lines = ends.flatMap((end, index) => read(bytes.slice(ends[index - 1] ?? 0, end)))
      expect(lines).toEqual([line(1), line(2), line(3)])
    }),
  )
})
