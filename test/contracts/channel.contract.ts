/** What every channel holds to, over the fake of its platform. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadEvent } from '../../src/channels/bad-event.ts'
import type { Channel, EventContent, Part, Sent } from '../../src/channels/channel.ts'
import { optionsOf } from '../../src/channels/options.ts'
import { tidyText } from '../../src/channels/split-text.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import {
  answer,
  checklist,
  choices,
  dossier,
  dossierMissing,
  greeting,
  step,
} from '../support/canned-replies.ts'
import { wildReply } from '../support/wild-reply.ts'

/** What a person sees of a reply. */
export type Shown = { readonly text: string; readonly payloads: readonly string[] }

export type ChannelHouse = {
  readonly channel: Channel
  /** Somebody who may be written to. */
  readonly chat: string
  /** Everything shown since the last call. */
  readonly takeShown: () => readonly Shown[]
  /** The body the platform delivers when a payload is tapped; null: there is nothing to tap. */
  readonly tap: ((payload: string) => unknown) | null
  /** Makes the platform fail the next send so. */
  readonly faults: readonly Trouble[]
}

export type Trouble = {
  readonly name: string
  readonly arrange: () => Promise<void> | void
  readonly sent: Sent['kind']
  /** A part that is refused by itself; else a plain text is sent. */
  readonly part?: Part
}

/** A body, and what it means. */
export type Body = readonly [name: string, body: unknown, contents: readonly EventContent[]]

export type ChannelSuite = {
  readonly open: () => Promise<ChannelHouse>
  readonly bodies: readonly Body[]
  /** Names of the troubles, so that each has its test. */
  readonly troubles: readonly string[]
}

const kinds: readonly (readonly [string, Reply])[] = [
  ['a greeting', greeting],
  ['an answer', answer],
  ['choices', choices],
  ['papers to tick', checklist([0, 2])],
  ['a step', step],
  ['a dossier', dossier],
  ['a missing dossier', dossierMissing],
  [
    'a long answer',
    {
      ...answer,
      text: Array.from(
        { length: 90 },
        (_, i) => `- Giấy tờ số ${i}, mang bản chính để đối chiếu`,
      ).join('\n'),
    },
  ],
]

export function channelContract(name: string, { open, bodies, troubles }: ChannelSuite): void {
  describe(`the channel ${name}`, () => {
    it.each(kinds)('shows %s within the limits of its platform', async (_, reply) => {
      const house = await open()
      const shown = await show(house, reply)
      expectWhole(reply, shown, house)
    })

    it('shows any reply whatever within the limits of its platform', async () => {
      const house = await open()
      await fc.assert(
        fc.asyncProperty(wildReply, async (reply) =>
          expectWhole(reply, await show(house, reply), house),
        ),
        { numRuns: 120 },
      )
    })

    it('writes parts that survive being kept as JSON, the same each time', async () => {
      const { channel, chat } = await open()
      fc.assert(
        fc.property(wildReply, (reply) => {
          const parts = channel.encode(reply, chat)
          expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
          expect(channel.encode(reply, chat)).toEqual(parts)
        }),
        { numRuns: 60 },
      )
    })

    it('gives a tapped choice back as it was, also when tapped again later', async () => {
      const house = await open()
      const { channel, tap } = house
      if (!tap) return
      for (const [, reply] of kinds) {
        const offered = optionsOf(reply).map((option) => option.choice)
        const payloads = (await show(house, reply)).flatMap((one) => one.payloads)
        for (const payload of [...payloads, ...payloads]) {
          const [event] = channel.decode(tap(payload))
          if (event?.content.kind !== 'message' || event.content.message.kind !== 'choice') {
            throw new Error(`a tap on ${payload} is no choice`)
          }
          expect(offered).toContain(event.content.message.choice)
        }
      }
    })

    it.each(bodies)('reads %s', async (_, body, contents) => {
      const { channel } = await open()
      const events = channel.decode(body)
      expect(events.map(({ content }) => content)).toEqual(contents)
      expect(channel.decode(JSON.parse(JSON.stringify(body)))).toEqual(events)
      expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length)
      for (const { sentAt, chat, eventId } of events) {
        expect(new Date(sentAt).toISOString()).toBe(sentAt)
        expect([chat, eventId]).not.toContain('')
      }
    })

    it('lets nothing but BadEvent out of any body whatever', async () => {
      const { channel } = await open()
      const wild = fc.oneof(fc.jsonValue(), mangled(bodies.map(([, body]) => body)))
      fc.assert(
        fc.property(wild, (body) => {
          try {
            expect(Array.isArray(channel.decode(body))).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(BadEvent)
          }
        }),
        { numRuns: 400 },
      )
    })

    it.each(troubles)('tells what became of a part: %s', async (trouble) => {
      const { channel, chat, faults } = await open()
      const { arrange, sent, part } = faults.find((one) => one.name === trouble) as Trouble
      await arrange()
      const [plain] = channel.encode({ kind: 'text', text: 'Xin chào' }, chat)
      const result = await channel.send(part ?? (plain as Part), AbortSignal.timeout(1500))
      expect(result.kind).toBe(sent)
      expect(JSON.stringify(result)).not.toMatch(/Xin chào|http:|fake-/)
    })
  })
}

/** Sends all parts; every one has to arrive. */
async function show(
  { channel, chat, takeShown }: ChannelHouse,
  reply: Reply,
): Promise<readonly Shown[]> {
  takeShown()
  const parts = channel.encode(reply, chat)
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) {
    expect(await channel.send(part, AbortSignal.timeout(5000))).toMatchObject({ kind: 'delivered' })
  }
  return takeShown()
}

/** Nothing of the text is lost, buttons come last, and every option can be chosen. */
function expectWhole(reply: Reply, shown: readonly Shown[], { tap }: ChannelHouse): void {
  const all = shown.map(({ text }) => text).join('\n')
  if (reply.kind !== 'checklist') expect(bare(all)).toContain(bare(tidyText(reply.text)))
  const first = shown.findIndex(({ payloads }) => payloads.length > 0)
  if (first >= 0) {
    expect(shown.slice(first).every(({ payloads }) => payloads.length > 0)).toBe(true)
  }
  const options = optionsOf(reply)
  const taps = shown.flatMap(({ payloads }) => payloads)
  for (const [index, { choice }] of options.entries()) {
    const tappable =
      tap !== null && taps.some((payload) => payload.endsWith(choice) && choice !== '')
    if (!tappable) expect(`\n${all}`).toContain(`\n${index + 1}. `)
  }
}

/** Without what splitting may take: spaces, and signs that show nothing. */
function bare(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{C}\p{Z}…\ufffd]/gu, '')
    .normalize('NFC')
}

/** A body with one of its values replaced by something else. */
function mangled(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e300,
    4611686018427388000,
    '',
    'x',
    [],
    {},
    true,
    undefined,
  )
  return fc.tuple(fc.constantFrom(...bodies), fc.nat(), odd).map(([body, at, value]) => {
    const copy: unknown = structuredClone(body)
    const places = placesIn(copy)
    const [holder, key] = places[at % (places.length || 1)] ?? []
    if (holder && key !== undefined) holder[key] = value
    return copy
  })
}

type Holder = Record<string, unknown>

function placesIn(value: unknown): readonly (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])])
}
