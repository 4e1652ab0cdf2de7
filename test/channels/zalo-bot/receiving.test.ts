import { describe, expect, it, onTestFinished } from 'vitest'
import { startFakeZaloBot } from '../../fakes/zalo-bot/fake-zalo-bot.ts'
import { connectHouse } from '../../support/channel-house.ts'
import { eventsOf, patience, secret, wordsOf } from '../../support/received.ts'

async function zaloBotHouse(
  kind: 'polling' | 'webhook',
  options: { readonly wrapped?: boolean; readonly token?: string } = {},
) {
  const fake = await startFakeZaloBot(options)
  onTestFinished(() => fake.close())
  const house = await connectHouse((url) => ({
    zaloBot: {
      token: options.token ?? fake.token,
      apiRoot: fake.url,
      receive: kind === 'polling' ? { kind } : { kind, url: `${url}/hooks/zalo-bot`, secret },
    },
  }))
  return { fake, house }
}

describe('Zalo Bot', () => {
  it('by polling takes in what was written', async () => {
    const { fake, house } = await zaloBotHouse('polling')
    house.connected.start()
    await fake.write('a1', 'một')
    await fake.write('a1', 'hai')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một', 'hai'])
  })

  it('by polling offers to the store again what Zalo has already forgotten', async () => {
    const { fake, house } = await zaloBotHouse('polling')
    house.refuse(1)
    house.connected.start()
    await fake.write('a1', 'một')
    await expect.poll(() => wordsOf(house), patience).toEqual(['một'])
  })

  it('by polling stops with advice when a webhook is set', async () => {
    const { fake, house } = await zaloBotHouse('polling')
    const json = { ok: true, result: { url: 'https://x.vn/hook' } }
    fake.fail('getWebhookInfo', { kind: 'answer', status: 200, json })
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-stopped')
    expect(String(house.log.lines.at(-1)?.advice)).toContain('ZALO_BOT_RECEIVE')
  })

  it('stops with advice when the token is not taken', async () => {
    const { house } = await zaloBotHouse('polling', { token: '1:revoked' })
    house.connected.start()
    await expect.poll(() => eventsOf(house), patience).toContain('channel-stopped')
    expect(String(house.log.lines.at(-1)?.advice)).toContain('ZALO_BOT_TOKEN')
  })

  it.each([false, true])('by webhook reads both bodies: wrapped %s', async (wrapped) => {
    const { fake, house } = await zaloBotHouse('webhook', { wrapped })
    house.connected.start()
    await expect.poll(() => fake.calls, patience).toContain('setWebhook')
    await fake.write('a1', 'một')
    expect(wordsOf(house)).toEqual(['một'])
    expect(fake.deliveries).toEqual([[200]])
  })

  it('by webhook registers an address once, not at every start', async () => {
    const { fake, house } = await zaloBotHouse('webhook')
    house.connected.start()
    await expect.poll(() => fake.calls, patience).toContain('setWebhook')
    await house.connected.stop()
    house.connected.start()
    await expect
      .poll(() => fake.calls.filter((method) => method === 'getWebhookInfo'), patience)
      .toHaveLength(2)
    expect(fake.calls.filter((method) => method === 'setWebhook')).toHaveLength(1)
    expect(house.log.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })
})
