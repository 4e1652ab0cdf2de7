import { describe, expect, it } from 'vitest'
import { createPictures } from '../../src/assistant/pictures.ts'
import { createPictureReader } from '../../src/dossiers/picture/read-picture.ts'
import { eventOf, queueHouse } from '../support/queue-house.ts'
import { cardText, pngOf } from '../support/receipt-picture.ts'
import { scriptedChannel } from '../support/scripted-channel.ts'

const picture = { kind: 'media', media: 'picture', picture: { file: 'f' } } as const
const soon = { timeout: 15_000 }

async function house(fetchPicture: () => Promise<Uint8Array>) {
  const clock = () => new Date('2026-11-22T03:00:00.000Z')
  const reader = createPictureReader({ timeoutMs: 15_000 })
  const pictures = createPictures({ reader, label: '(ảnh)', clock })
  const channel = { ...scriptedChannel(), fetchPicture }
  const opened = await queueHouse({ channel, pictures })
  const echoes = () => channel.sent.map(({ text }) => text).filter((text) => /^\d+: /.test(text))
  return { ...opened, echoes }
}

describe('a picture on a channel', () => {
  it.each([
    ['with a code', () => pngOf('H99.01-261120-0001'), 'ảnh codes'],
    ['of an identity card', () => pngOf(cardText), 'ảnh identity-card'],
    ['of something else', () => pngOf('xin chào'), 'ảnh nothing'],
    ['that is none', async () => Buffer.from('x'), 'ảnh not-a-picture'],
    ['that cannot be had', () => Promise.reject(new Error('bí mật')), 'ảnh missing'],
  ])('%s is looked at', async (_, fetchPicture, said) => {
    const { reception, echoes, stores, log } = await house(fetchPicture)
    await reception.accept('telegram', [eventOf('e1', picture)])
    await expect.poll(echoes, soon).toEqual([`1: ${said}`])
    const [first] = await stores.conversations.messagesAfter('telegram:1', 0, 5)
    expect(first).toMatchObject({ author: 'citizen', text: '(ảnh)' })
    expect(JSON.stringify(log.lines)).not.toMatch(/bí mật|001203004567/)
  })

  it('is answered in its place between words, and once', async () => {
    const { reception, echoes } = await house(() => pngOf('H99.01-261120-0001'))
    const events = [eventOf('e1', 'trước'), eventOf('e2', picture), eventOf('e3', 'sau')]
    await reception.accept('telegram', events)
    await reception.accept('telegram', events)
    await expect.poll(echoes, soon).toEqual(['1: trước', '2: ảnh codes', '3: sau'])
  })

  it('that nobody can find gets the apology of things we cannot read', async () => {
    const { reception, channel } = await house(() => pngOf('x'))
    await reception.accept('telegram', [eventOf('e1', { kind: 'media', media: 'picture' })])
    await expect.poll(() => channel.sent.map(({ text }) => text)).toEqual(['chưa đọc được picture'])
  })
})
