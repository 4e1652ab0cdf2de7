import type { Channel } from '../../../src/channels/channel.ts'
import { optionsOf } from '../../../src/channels/options.ts'
import { createWeb } from '../../../src/channels/web/web.ts'
import type { Reply } from '../../../src/conversation/reply.ts'
import { type Body, type ChannelHouse, channelContract } from '../../contracts/channel.contract.ts'

/** The page shows what it finds in the store; here, what was to be shown. */
async function open(): Promise<ChannelHouse> {
  const told: string[] = []
  const web = createWeb((conversation) => told.push(conversation))
  const shown: Reply[] = []
  const channel: Channel = {
    ...web,
    async send(part, signal) {
      const sent = await web.send(part, signal)
      if (sent.kind === 'delivered' && told.at(-1) === 'c1')
        shown.push(part.body.reply as unknown as Reply)
      return sent
    },
  }
  return {
    channel,
    chat: 'c1',
    takeShown: () =>
      shown.splice(0).map((reply) => ({
        text: numbered(reply),
        payloads: optionsOf(reply).map(({ choice }) => choice),
      })),
    tap: (choice) => ({ conversation: 'c1', id: 'e1', at: '2026-11-22T03:00:00.000Z', choice }),
    faults: troubles,
  }
}

/** A page has its own ways to show what cannot be tapped. */
function numbered(reply: Reply): string {
  const lines = optionsOf(reply).map(({ label }, index) => `${index + 1}. ${label}`)
  return [reply.text, ...lines].join('\n')
}

const troubles = [
  { name: 'all is well', arrange() {}, sent: 'delivered' },
  {
    name: 'an unknown kind of part',
    arrange() {},
    sent: 'refused',
    part: { method: 'list', body: {} },
  },
] as const

const message = { conversation: 'c1', id: 'e1', at: '2026-11-22T03:00:00.000Z' }

const bodies: readonly Body[] = [
  ['words', { ...message, text: 'a' }, [{ kind: 'message', message: { kind: 'text', text: 'a' } }]],
  [
    'a tap',
    { ...message, choice: 'd' },
    [{ kind: 'message', message: { kind: 'choice', choice: 'd' } }],
  ],
]

channelContract('web', { open, bodies, troubles: troubles.map(({ name }) => name) })
