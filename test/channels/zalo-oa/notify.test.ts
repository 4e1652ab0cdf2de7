import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import type { OaNotices } from '../../../src/channels/zalo-oa/notify.ts'
import { createZaloOa } from '../../../src/channels/zalo-oa/zalo-oa.ts'
import type { NoticeBody } from '../../../src/conversation/notice-body.ts'
import { realWords } from '../../support/channel-words.ts'
import { openOaHouse } from '../../support/oa-house.ts'

const user = '2512523625412515'
const hour = 3_600_000
const facts = { code: 'H99.01-261120-0001', status: 'Đang xử lý', date: '', action: '' }
const notice: NoticeBody = { reply: { kind: 'text', text: 'Hồ sơ có thay đổi.' }, facts }
const signal = new AbortController().signal
const template = { id: '7895', fields: { ma_ho_so: 'code', trang_thai: 'status' } as const }

async function houseWith(notices: OaNotices) {
  const house = await openOaHouse()
  let passed = 0
  const clock = () => new Date(Date.now() + passed)
  const channel = createZaloOa({ client: house.client, words: realWords(), notices, clock })
  await house.fake.write(user, 'Xin chào')
  const pass = (ms: number) => {
    passed += ms
    house.pass(ms)
  }
  /** So long that the consent has run out and was given anew. */
  const passYear = async () => {
    pass(366 * 24 * hour)
    await house.tokens.adopt(house.fake.oauth.grant().refresh_token)
  }
  const notify = async (chat = user) => (await channel.notify?.(notice, chat, signal)) ?? null
  return { ...house, channel, pass, passYear, notify }
}

async function sendAll(channel: Channel, way: unknown) {
  const { parts } = way as { parts: Parameters<Channel['send']>[0][] }
  return Promise.all(parts.map((part) => channel.send(part, signal)))
}

describe('a notice to a user of the account', () => {
  it.each([
    ['an hour', hour, {}, 'consultation'],
    ['three days, when nobody pays', 72 * hour, {}, 'held'],
    ['three days, when it may cost', 72 * hour, { mayPay: true }, 'consultation'],
    ['three days, with a template', 72 * hour, { template }, 'template-user'],
    ['eight days, though it may cost', 192 * hour, { mayPay: true }, 'held'],
    ['eight days, with a template', 192 * hour, { mayPay: true, template }, 'template-user'],
  ])('after %s goes as it may', async (_, ms, notices, expected) => {
    const { pass, notify, channel } = await houseWith({ mayPay: false, ...notices })
    pass(ms)
    const way = await notify()
    const kind = way?.kind === 'parts' ? way.parts[0]?.method : way?.kind
    expect(kind).toBe(expected)
    if (way?.kind === 'parts')
      expect(await sendAll(channel, way)).toMatchObject([{ kind: 'delivered' }])
  })

  it('fills the blanks of the template and nothing else', async () => {
    const { pass, notify } = await houseWith({ mayPay: false, template })
    pass(192 * hour)
    expect(await notify()).toEqual({
      kind: 'parts',
      parts: [
        {
          method: 'template-user',
          body: {
            user_id: user,
            template_id: '7895',
            template_data: { ma_ho_so: 'H99.01-261120-0001', trang_thai: 'Đang xử lý' },
          },
        },
      ],
    })
  })

  it('goes to the telephone number Zalo was given, when the account has not heard of them for too long', async () => {
    const { passYear, notify, channel, fake } = await houseWith({ mayPay: false, template })
    await passYear()
    expect(await notify()).toMatchObject({ kind: 'held' })
    fake.share(user, '84 987 654 321')
    const way = await notify()
    expect(way).toMatchObject({ parts: [{ method: 'template-phone' }] })
    expect(await sendAll(channel, way)).toMatchObject([{ kind: 'delivered' }])
    expect(fake.notices).toMatchObject([{ to: '84987654321', template: '7895' }])
    expect(fake.notices[0]?.tracking).toMatch(/^\S{1,48}$/)
  })

  it('goes to the number where the template forbids anything else, once however often it is sent', async () => {
    const forNumbers = { ...template, id: 'no-user-id' }
    const { pass, notify, channel, fake } = await houseWith({ mayPay: false, template: forNumbers })
    pass(192 * hour)
    fake.share(user, '0987654321')
    const way = await notify()
    await sendAll(channel, way)
    await sendAll(channel, way)
    expect(fake.notices).toMatchObject([{ to: '84987654321' }, { to: '84987654321' }])
    expect(fake.notices[0]?.tracking).toBe(fake.notices[1]?.tracking)
  })

  it('is held when the number is none of Vietnam', async () => {
    const { passYear, notify, fake } = await houseWith({ mayPay: false, template })
    await passYear()
    fake.share(user, '+1 555 0100')
    expect(await notify()).toMatchObject({ kind: 'held' })
  })

  it('waits for the next day when the templates of this one are used up', async () => {
    const { pass, notify, channel, fake } = await houseWith({ mayPay: false, template })
    pass(192 * hour)
    const json = { error: -211, message: 'quota' }
    fake.fail('message/template', { kind: 'answer', status: 200, json })
    expect(await sendAll(channel, await notify())).toMatchObject([{ kind: 'refused' }])
    expect(await notify()).toMatchObject({ kind: 'later' })
    pass(25 * hour)
    expect(await notify()).toMatchObject({ kind: 'parts' })
  })

  it.each([
    [-32, 'later'],
    [-200, 'later'],
    [-221, 'later'],
    [-213, 'held'],
  ] as const)('when Zalo answers %i to the question is %s', async (error, kind) => {
    const { notify, fake } = await houseWith({ mayPay: false })
    fake.fail('quota/message', { kind: 'answer', status: 200, json: { error, message: '' } })
    expect(await notify()).toMatchObject({ kind })
  })

  it('asked for again later when Zalo cannot be reached', async () => {
    const { notify, fake } = await houseWith({ mayPay: false })
    fake.fail('quota/message', { kind: 'drop', done: false })
    expect(await notify()).toMatchObject({ kind: 'later' })
  })

  it('is not sent to somebody without an account', async () => {
    const { notify } = await houseWith({ mayPay: true, template })
    expect(await notify('anonymous/a/b')).toMatchObject({ kind: 'held' })
  })
})
