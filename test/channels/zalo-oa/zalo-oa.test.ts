import { setTimeout as pause } from 'node:timers/promises'
import { noticeToPhone, noticeToUser } from '../../../src/channels/zalo-oa/encode.ts'
import {
  type ChannelHouse,
  channelContract,
  type Trouble,
} from '../../contracts/channel.contract.ts'
import { type OaHouse, openOaHouse } from '../../support/oa-house.ts'
import { sends, zaloOaBodies } from './bodies.ts'

const user = '2512523625412515'
const hour = 3_600_000

async function open(): Promise<ChannelHouse> {
  const house = await openOaHouse()
  const { channel, fake } = house
  await fake.write(user, 'Xin chào')
  let seen = 0
  return {
    channel,
    chat: user,
    takeShown: () => {
      const fresh = fake.messages.slice(seen)
      seen = fake.messages.length
      return fresh.map(({ text, buttons }) => ({
        text,
        payloads: buttons.flatMap(({ payload }) => (typeof payload === 'string' ? payload : [])),
      }))
    },
    tap: (payload) => sends('text', { text: payload }),
    faults: troublesOf(house),
  }
}

function troublesOf({ fake, pass }: Pick<OaHouse, 'fake' | 'pass'>): readonly Trouble[] {
  const fail =
    (error: number, at = 'message/cs') =>
    () =>
      fake.fail(at, { kind: 'answer', status: 200, json: { error, message: 'about +84912345678' } })
  const notice = { template: '7895', values: { ma_ho_so: 'HS-01' } }
  return [
    { name: 'all is well', arrange() {}, sent: 'delivered' },
    { name: 'a token that ran out', arrange: () => fake.oauth.expire(), sent: 'delivered' },
    { name: 'a consent taken back', arrange: () => fake.oauth.withdraw(), sent: 'failed' },
    { name: '-216 once', arrange: fail(-216), sent: 'delivered' },
    { name: '-200', arrange: fail(-200), sent: 'failed' },
    { name: '-201', arrange: fail(-201), sent: 'refused' },
    { name: '-210', arrange: fail(-210), sent: 'refused' },
    { name: '-211', arrange: fail(-211), sent: 'refused' },
    { name: '-213', arrange: fail(-213), sent: 'gone' },
    { name: '-221', arrange: fail(-221), sent: 'refused' },
    { name: '-227', arrange: fail(-227), sent: 'gone' },
    { name: '-230', arrange: fail(-230), sent: 'refused' },
    { name: 'seven days of silence', arrange: () => pass(7 * 24 * hour + 1000), sent: 'refused' },
    { name: 'two days of silence, which cost', arrange: () => pass(49 * hour), sent: 'delivered' },
    { name: '-32', arrange: fail(-32), sent: 'wait' },
    { name: '-99999, unknown', arrange: fail(-99999), sent: 'refused' },
    {
      name: '500',
      arrange: () => fake.fail('message/cs', { kind: 'answer', status: 500, json: {} }),
      sent: 'failed',
    },
    {
      name: 'a page that says 200',
      arrange: () => fake.fail('message/cs', { kind: 'answer', status: 200, text: '<html>' }),
      sent: 'uncertain',
    },
    {
      name: 'hung up before',
      arrange: () => fake.fail('message/cs', { kind: 'drop', done: false }),
      sent: 'uncertain',
    },
    {
      name: 'hung up after',
      arrange: () => fake.fail('message/cs', { kind: 'drop', done: true }),
      sent: 'uncertain',
    },
    {
      name: 'too slow',
      arrange: () => fake.fail('message/cs', { kind: 'slow', ms: 3000 }),
      sent: 'uncertain',
    },
    {
      name: 'no token, Zalo hanging up',
      arrange: () => fake.fail('access_token', { kind: 'drop', done: false }),
      sent: 'failed',
    },
    { name: 'nobody there', arrange: () => fake.close().then(() => pause(50)), sent: 'failed' },
    { name: 'a notice', arrange() {}, sent: 'delivered', part: noticeToUser(user, notice) },
    {
      name: 'a notice by a template that forbids it',
      arrange() {},
      sent: 'refused',
      part: noticeToUser(user, { ...notice, template: 'no-user-id' }),
    },
    {
      name: 'a notice by a template for numbers only, to somebody who gave theirs',
      arrange: () => fake.share(user, '0987654321'),
      sent: 'delivered',
      part: noticeToUser(user, { ...notice, template: 'no-user-id' }),
    },
    {
      name: 'a notice by telephone',
      arrange() {},
      sent: 'delivered',
      part: noticeToPhone('84987654321', 'hs-01', notice),
    },
    {
      name: 'a telephone without Zalo',
      arrange() {},
      sent: 'gone',
      part: noticeToPhone('84987654000', 'hs-01', notice),
    },
    {
      name: 'a telephone that is none',
      arrange() {},
      sent: 'refused',
      part: noticeToPhone('0987', 'hs-01', notice),
    },
    {
      name: 'a notice at night',
      arrange: fail(-133, '/message/template'),
      sent: 'wait',
      part: noticeToPhone('84987654321', 'hs-02', notice),
    },
    {
      name: 'an unknown kind of part',
      arrange() {},
      sent: 'refused',
      part: { method: 'list', body: {} },
    },
  ]
}

const nothing = { fake: { fail() {} }, pass() {} } as unknown as OaHouse

channelContract('Zalo Official Account', {
  open,
  bodies: zaloOaBodies,
  troubles: troublesOf(nothing).map(({ name }) => name),
})
