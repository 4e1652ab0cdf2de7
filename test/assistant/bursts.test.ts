import { describe, expect, it } from 'vitest'
import { burstPause, firstBurst } from '../../src/assistant/bursts.ts'
import type { EventContent } from '../../src/channels/channel.ts'
import type { WaitingEvent } from '../../src/stores/inbox.ts'

const options = { windowMs: 1000, maxText: 60 }

describe('a burst', () => {
  it('is what a person says in several messages', () => {
    const burst = firstBurst([said('tôi muốn', 1), said('làm khai sinh', 2)], options)
    expect(burst?.content).toEqual(text('tôi muốn\nlàm khai sinh'))
    expect(burst?.events).toHaveLength(2)
  })

  it('goes by when messages were sent, not by when they came', () => {
    const burst = firstBurst([said('hai', 2), said('một', 1), said('hai nữa', 2)], options)
    expect(burst?.content).toEqual(text('một\nhai\nhai nữa'))
  })

  it.each<[string, EventContent]>([
    ['a tap', { kind: 'message', message: { kind: 'choice', choice: 'd' } }],
    ['a picture', { kind: 'media', media: 'picture' }],
    ['a link that was followed', { kind: 'start' }],
    ['leaving', { kind: 'gone' }],
  ])('ends before %s, which stands alone', (_name, content) => {
    const other = { ...said('', 2), content }
    expect(firstBurst([said('một', 1), other, said('ba', 3)], options)?.events).toHaveLength(1)
    expect(firstBurst([other, said('ba', 3)], options)).toEqual({ events: [other], content })
  })

  it('is no longer than a message may be', () => {
    const long = 'x'.repeat(40)
    expect(firstBurst([said(long, 1), said(long, 2)], options)?.events).toHaveLength(1)
  })

  it('is a single message when merging is off', () => {
    const events = [said('một', 1), said('hai', 2)]
    expect(firstBurst(events, { ...options, windowMs: 0 })?.events).toHaveLength(1)
  })

  it('with anything forwarded in it is forwarded as a whole', () => {
    const message = { kind: 'text', text: 'thư', forwarded: true } as const
    const letter = { ...said('', 2), content: { kind: 'message', message } as const }
    expect(firstBurst([said('trả lời giúp', 1), letter], options)?.content).toEqual({
      kind: 'message',
      message: { kind: 'text', text: 'trả lời giúp\nthư', forwarded: true },
    })
  })

  it('is nothing of nothing', () => {
    expect(firstBurst([], options)).toBeNull()
  })
})

describe('the pause before an answer', () => {
  it.each([
    ['lasts a window after the last message', [0], 300, 700],
    ['begins again with every message', [0, 900], 1000, 900],
    ['ends after three windows, however much is said', [0, 900, 1800, 2700], 2800, 200],
    ['is over when nothing came for a window', [0], 1000, 0],
    ['is over when the clock is far ahead', [0], 999_999, 0],
  ])('%s', (_name, received, now, pause) => {
    const events = received.map((ms) => said('tin', 1, ms))
    expect(burstPause(events, new Date(now), options)).toBe(pause)
  })

  it('is none when something was tapped, nothing waits or merging is off', () => {
    const tap: EventContent = { kind: 'message', message: { kind: 'choice', choice: 'd' } }
    const events = [said('một', 1), { ...said('', 2), content: tap }]
    expect(burstPause(events, new Date(0), options)).toBe(0)
    expect(burstPause([], new Date(0), options)).toBe(0)
    expect(burstPause([said('một', 1)], new Date(0), { ...options, windowMs: 0 })).toBe(0)
  })
})

function text(words: string): EventContent {
  return { kind: 'message', message: { kind: 'text', text: words } }
}

function said(words: string, second: number, receivedMs = 0): WaitingEvent {
  return {
    channel: 'telegram',
    eventId: `e${second}`,
    sentAt: `2026-11-22T03:00:0${second}.000Z`,
    receivedAt: new Date(receivedMs).toISOString(),
    content: text(words),
  }
}
