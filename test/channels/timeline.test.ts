import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTimeline } from '../../src/assistant/timeline.ts'
import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { anonymousView } from '../../src/dossiers/view.ts'
import { svgPng } from '../../src/sharing/picture/svg-png.ts'
import { recordWith } from '../dossiers/support.ts'
import { realWords } from '../support/channel-words.ts'
import { openOaHouse } from '../support/oa-house.ts'
import { contentDir } from '../support/real-mind.ts'

const { statuses } = loadDossierTables(contentDir)
const words = realWords()
const signal = new AbortController().signal
const drawn: string[] = []
const timeline = createTimeline({
  statuses,
  async draw(svg) {
    drawn.push(svg)
    return svgPng(svg, 2)
  },
})

function dossier(step: number | undefined): Reply {
  const record = recordWith({ status: 4, statusText: '', ...(step ? { step } : {}) })
  const view = anonymousView(record, { statuses, sourceName: 'Sổ' })
  return { kind: 'dossier', text: 'Hồ sơ đang được xem xét.', dossier: view, choices: [] }
}

async function telegramServer() {
  const asked: { path: string; body: Buffer }[] = []
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    asked.push({ path: req.url ?? '', body: Buffer.concat(chunks) })
    const result = { message_id: 7, date: 1, chat: { id: 1, type: 'private' } }
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { asked, apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('the way of a dossier as a picture', () => {
  it('is a PNG, drawn once for each step', async () => {
    const before = drawn.length
    const step = { n: 3, of: 5, label: 'phê duyệt', state: 'current' } as const
    const [one, two] = [await timeline(step), await timeline(step)]
    expect(Buffer.from(one).subarray(1, 4).toString()).toBe('PNG')
    expect(two).toBe(one)
    expect(drawn.length - before).toBe(1)
    expect(drawn.join()).not.toMatch(/H99|kín đáo|UBND/)
  })

  it('goes before the words on Telegram, as plain data until it is sent', async () => {
    const { asked, apiRoot } = await telegramServer()
    const telegram = createTelegram({ token: '1:abc', words, apiRoot, timeline })
    const parts = telegram.encode(dossier(3), '1')
    expect(parts.map(({ method }) => method)).toEqual(['sendPhoto', 'sendMessage'])
    const stored = JSON.parse(JSON.stringify(parts)) as typeof parts
    for (const part of stored) {
      expect(await telegram.send(part, signal)).toMatchObject({ kind: 'delivered' })
    }
    expect(asked.map(({ path }) => path)).toEqual(['/bot1:abc/sendPhoto', '/bot1:abc/sendMessage'])
    expect(asked[0]?.body.includes('tien-do.png')).toBe(true)
    expect(asked[0]?.body.includes('PNG')).toBe(true)
  })

  it('that cannot be drawn holds nobody up', async () => {
    const failing = () => Promise.reject(new Error('bí mật'))
    const telegram = createTelegram({ token: '1:abc', words, timeline: failing })
    const [picture] = telegram.encode(dossier(3), '1')
    const sent = picture && (await telegram.send(picture, signal))
    expect(sent).toMatchObject({ kind: 'refused' })
    expect(JSON.stringify(sent)).not.toContain('bí mật')
  })

  it('is uploaded to Zalo once, then sent by its id', async () => {
    const { client, fake } = await openOaHouse()
    const user = '2512523625412515'
    await fake.write(user, 'Xin chào')
    let uploads = 0
    const counted = {
      ...client,
      upload: (...args: Parameters<typeof client.upload>) => {
        uploads += 1
        return client.upload(...args)
      },
    }
    const channel = createZaloOa({ client: counted, words, timeline })
    for (const _ of [1, 2]) {
      for (const part of channel.encode(dossier(2), user)) {
        expect(await channel.send(part, signal)).toMatchObject({ kind: 'delivered' })
      }
    }
    expect(uploads).toBe(1)
  })

  it.each([
    ['a step nobody knows', () => createTelegram({ token: '1:abc', words, timeline }), undefined],
    ['nobody who draws', () => createTelegram({ token: '1:abc', words }), 3],
  ])('with %s there is none', (_, open, step) => {
    const methods = open()
      .encode(dossier(step), '1')
      .map(({ method }) => method)
    expect(methods).toEqual(['sendMessage'])
  })
})
