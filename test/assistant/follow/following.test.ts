import { describe, expect, it } from 'vitest'
import type { Channel, NoticeWay } from '../../../src/channels/channel.ts'
import { recordWith } from '../../dossiers/support.ts'
import { followingHouse } from '../../support/following-house.ts'
import { scriptedChannel } from '../../support/scripted-channel.ts'

const { code } = recordWith()
const user = 'telegram:1'
const at = '2026-11-22T03:00:00.000Z'
const soon = { timeout: 3000 }

type House = Awaited<ReturnType<typeof followingHouse>>

async function followed(options: Parameters<typeof followingHouse>[0] = {}, who = user) {
  const house = await followingHouse(options)
  await house.stores.conversations.ensure({ id: who, channel: 'telegram', at })
  await house.store({ status: 4 })
  const said = await house.say(who, code, 'có thay đổi thì báo tôi', 'đồng ý')
  expect(said).toContain('Tôi đã theo dõi')
  return house
}

const texts = ({ channel }: House) => channel.sent.map(({ text }) => text)
const idle = () => new Promise((resolve) => setTimeout(resolve, 200))

describe('a follower', () => {
  it('is told of a change, once, and nobody else is', async () => {
    const house = await followed()
    await house.store({ status: 5 })
    await expect.poll(() => texts(house), soon).toHaveLength(1)
    await house.store({ status: 5 })
    await idle()
    expect(house.channel.sent).toEqual([{ chat: '1', text: expect.stringContaining('chờ ông/bà') }])
    expect(texts(house).join()).not.toMatch(/riêng tư|UBND|123000|27\/11\/2026/)
    expect(JSON.stringify(house.log.lines)).not.toContain(code)
  })

  it('keeps nothing but address, hash, status and days', async () => {
    const { stores } = await followed()
    const [kept] = await stores.followers.ofUser({ channel: 'telegram', user })
    expect(kept).toEqual({
      ...{ channel: 'telegram', user, codeHash: expect.any(String), status: 4 },
      ...{ verified: false, until: '2027-11-22', sealedCode: null, since: expect.any(String) },
    })
    expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('hears no more when the dossier has ended, or when they stopped', async () => {
    const house = await followed()
    await house.store({ status: 10 })
    await expect.poll(() => texts(house), soon).toEqual([expect.stringContaining('đã kết thúc')])
    expect(await house.say(user, 'tôi đang theo dõi gì')).toContain('không theo dõi hồ sơ nào')
    const other = await followed()
    await other.say(user, 'ngừng theo dõi')
    await other.store({ status: 9 })
    await idle()
    expect(texts(other)).toEqual([])
  })

  it('of a source that has to be asked is told when the round comes by', async () => {
    const house = await followingHouse()
    await house.stores.conversations.ensure({ id: user, channel: 'telegram', at })
    house.answer(recordWith({ status: 4, sourceId: 'remote' }))
    await house.say(user, code, 'có thay đổi thì báo tôi', 'đồng ý')
    const [kept] = await house.stores.followers.ofUser({ channel: 'telegram', user })
    expect(kept?.sealedCode).toEqual(expect.any(String))
    expect(kept?.sealedCode).not.toContain(code)
    house.answer(recordWith({ status: 9, sourceId: 'remote' }))
    house.pass(61)
    await expect.poll(() => texts(house), soon).toEqual([expect.stringContaining('có kết quả')])
  })

  it('who changed between the look and the yes is told all the same', async () => {
    const house = await followingHouse()
    await house.stores.conversations.ensure({ id: user, channel: 'telegram', at })
    await house.store({ status: 4 })
    const found = async (status: 4 | 5) => ({
      ...{ kind: 'found' as const, record: recordWith({ status }) },
      source: { id: 'import', name: 'Sổ' },
    })
    const looks = [found(4), found(5)]
    await house.following.desk?.follow({
      ...{ user, code: { normalised: code } as never, verified: false },
      find: () => looks.shift() ?? found(5),
    })
    await expect.poll(() => texts(house), soon).toEqual([expect.stringContaining('chờ ông/bà')])
  })
})

describe('at night', () => {
  const night = { at: '2026-11-22T23:00:00+07:00' }

  it('only what is urgent is told; the rest comes in the morning', async () => {
    const house = await followed(night)
    await house.store({ status: 2 })
    await idle()
    expect(texts(house)).toEqual([])
    house.pass(8 * 60)
    await expect.poll(() => texts(house), { timeout: 8000 }).toHaveLength(1)
    const urgent = await followed(night)
    await urgent.store({ status: 5 })
    await expect.poll(() => texts(urgent), soon).toHaveLength(1)
  }, 15_000)

  it('whoever writes is told first, and of several changes the newest', async () => {
    const house = await followed(night)
    await house.store({ status: 2 })
    await expect.poll(() => house.stores.notices.counts(), soon).toMatchObject({ waiting: 1 })
    await house.store({ status: 9 })
    await expect.poll(() => house.stores.notices.counts(), soon).toMatchObject({ waiting: 2 })
    await house.following.tellFirst(user)
    await expect.poll(() => texts(house), soon).toEqual([expect.stringContaining('có kết quả')])
    expect(await house.stores.notices.counts()).toMatchObject({ waiting: 0 })
  })
})

describe('a channel that may not be written to', () => {
  function channelWith(way: () => NoticeWay) {
    return { ...scriptedChannel(), notify: async () => way() } satisfies Channel
  }

  it('gets a notice when the person writes', async () => {
    const channel = channelWith(() => ({ kind: 'held', reason: 'closed' }))
    const house = await followed({ channel })
    await house.store({ status: 5 })
    await expect.poll(() => house.stores.notices.counts(), soon).toEqual({ waiting: 1, held: 1 })
    expect(texts(house)).toEqual([])
    await house.following.tellFirst(user)
    await expect.poll(() => texts(house), soon).toHaveLength(1)
  })

  it('is asked again when it says so', async () => {
    let asked = 0
    const part = { method: 'send', body: { chat: '1', text: 'theo mẫu' } }
    const channel = channelWith(() => {
      asked += 1
      return asked === 1
        ? { kind: 'later', afterMs: 1, reason: 'busy' }
        : { kind: 'parts', parts: [part] }
    })
    const house = await followed({ channel })
    await house.store({ status: 5 })
    await expect.poll(() => house.stores.notices.counts(), soon).toMatchObject({ waiting: 1 })
    house.pass(1)
    await expect.poll(() => texts(house), { timeout: 8000 }).toEqual(['theo mẫu'])
  }, 15_000)
})

describe('the page', () => {
  const page = '3f2b8a90-0000-4000-8000-000000000001'

  it('finds the notice among its messages, at night too', async () => {
    const house = await followed({ at: '2026-11-22T23:00:00+07:00' }, page)
    await house.store({ status: 9 })
    const said = () => house.stores.conversations.messagesAfter(page, 0, 10)
    await expect
      .poll(said, soon)
      .toMatchObject([
        { author: 'assistant', reply: { text: expect.stringContaining('có kết quả') } },
      ])
    expect(house.channel.sent).toEqual([])
  })

  it('that was erased follows nothing', async () => {
    const house = await followed({}, page)
    await house.stores.conversations.erase(page)
    await house.store({ status: 9 })
    await idle()
    expect(await house.stores.notices.counts()).toEqual({ waiting: 0, held: 0 })
  })
})

describe('a verified owner', () => {
  it('is reminded of the appointed day once, and told where the result lies', async () => {
    const house = await followingHouse({ at: '2026-11-26T10:00:00+07:00' })
    await house.stores.conversations.ensure({ id: user, channel: 'telegram', at })
    await house.store({ status: 4 })
    const find = async () => ({
      ...{ kind: 'found' as const, record: recordWith({ status: 4 }) },
      source: { id: 'import', name: 'Sổ' },
    })
    const wish = { user, code: { normalised: code } as never, verified: true, find }
    expect(await house.following.desk?.follow(wish)).toMatchObject({ verified: true })
    house.pass(61)
    await expect.poll(() => texts(house), soon).toEqual([expect.stringContaining('27/11/2026')])
    house.pass(61)
    await idle()
    expect(texts(house)).toHaveLength(1)
    await house.store({ status: 9 })
    await expect.poll(() => texts(house)[1], soon).toContain('UBND xã Thử Nghiệm')
  })
})

it('groups and strangers are offered nothing', async () => {
  const house = await followingHouse()
  await house.store({ status: 4 })
  for (const shared of ['telegram:-100123', 'zalo-oa:anonymous/a/b', 'unknown']) {
    await house.say(shared, code)
    expect(await house.say(shared, 'có thay đổi thì báo tôi')).not.toContain('đồng ý không')
    expect(await house.say(shared, `báo tôi khi ${code} có thay đổi`, 'đồng ý')).toContain(
      'chưa nhận theo dõi',
    )
  }
})
