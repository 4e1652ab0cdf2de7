/** Webhooks of an Official Account of every kind, and what they mean. */

import type { EventContent, Media } from '../../../src/channels/channel.ts'
import type { Body } from '../../contracts/channel.contract.ts'

const common = { app_id: '1234567890123456789', user_id_by_app: '552', timestamp: '1763800000000' }
const user = { id: '2468458835296197922' }
const oa = { id: '388613280878808645' }

const said = (text: string): EventContent => ({ kind: 'message', message: { kind: 'text', text } })
const media = (kind: Media): EventContent => ({ kind: 'media', media: kind })

/** Somebody sends something. */
export function sends(kind: string, message: object, from = 'user') {
  const whole = { msg_id: '96d3cdf3af150460909', ...message }
  return {
    ...common,
    event_name: `${from}_send_${kind}`,
    sender: user,
    recipient: oa,
    message: whole,
  }
}

function attached(type: string, payload: object) {
  return { attachments: [{ type, payload }] }
}

const place = { coordinates: { latitude: '10.7923119', longitude: '106.7820651' } }

export const zaloOaBodies: readonly Body[] = [
  ['words', sends('text', { text: 'Xin chào' }), [said('Xin chào')]],
  ['an answer to a message', sends('text', { text: 'ừ', quote_msg_id: 'x' }), [said('ừ')]],
  [
    'a tap',
    sends('text', { text: '#dvc:a:khai-sinh' }),
    [{ kind: 'message', message: { kind: 'choice', choice: 'a:khai-sinh' } }],
  ],
  [
    'ids as numbers',
    { ...sends('text', { text: 'a', msg_id: 5 }), sender: { id: 42 }, timestamp: 1763800000000 },
    [said('a')],
  ],
  [
    'a picture',
    sends('image', { ...attached('photo', { url: 'https://x.zdn.vn/a.jpg' }) }),
    [{ kind: 'media', media: 'picture', picture: { url: 'https://x.zdn.vn/a.jpg' } }],
  ],
  [
    'a picture with words',
    sends('image', { text: 'giấy gì', ...attached('image', {}) }),
    [media('picture'), said('giấy gì')],
  ],
  ['a moving picture', sends('gif', attached('gif', {})), [media('picture')]],
  ['a link', sends('link', { text: '', ...attached('link', {}) }), [media('other')]],
  [
    'a voice message',
    sends('audio', attached('audio', { url: 'https://x.zdn.vn/a.amr' })),
    [media('voice')],
  ],
  ['a film', sends('video', attached('video', {})), [media('video')]],
  ['a sticker', sends('sticker', attached('sticker', { id: '1' })), [media('sticker')]],
  [
    'a place with its name',
    sends('location', { text: 'Chợ Bến Thành', ...attached('location', place) }),
    [media('place')],
  ],
  ['a business card', sends('business_card', {}), [media('contact')]],
  [
    'a file',
    sends('file', attached('file', { name: 'to-khai.docx', size: '233947' })),
    [media('file')],
  ],
  ['a kind of message we do not know', sends('dance', {}), []],
  [
    'somebody without an account',
    sends('text', { text: 'a', conversation_id: 'c9' }, 'anonymous'),
    [said('a')],
  ],
  ['somebody without an account or a talk', sends('text', { text: 'a' }, 'anonymous'), []],
  [
    'our own echo',
    {
      ...common,
      event_name: 'oa_send_text',
      sender: { ...oa, admin_id: '1' },
      recipient: user,
      message: { text: 'a', msg_id: '1' },
    },
    [],
  ],
  [
    'a follow',
    { ...common, event_name: 'follow', oa_id: oa.id, follower: user, source: 'oa_profile' },
    [{ kind: 'start' }],
  ],
  [
    'an unfollow',
    { ...common, event_name: 'unfollow', oa_id: oa.id, follower: user },
    [{ kind: 'gone' }],
  ],
  [
    'a click on "Nhắn tin"',
    { ...common, event_name: 'user_click_chatnow', oa_id: oa.id, user_id: user.id },
    [{ kind: 'start' }],
  ],
  [
    'shared contact details',
    {
      ...common,
      event_name: 'user_submit_info',
      sender: user,
      recipient: oa,
      info: { name: 'Tư', phone: '84912345678' },
    },
    [media('contact')],
  ],
  [
    'a wish to be forgotten',
    { event_name: 'user_withdraw', user_id: user.id, user_id_by_app: '552' },
    [{ kind: 'withdrawn' }],
  ],
  [
    'a receipt',
    {
      ...common,
      event_name: 'user_received_message',
      sender: oa,
      recipient: user,
      message: { msg_id: '1' },
    },
    [],
  ],
  [
    'a sign of reading',
    {
      ...common,
      event_name: 'user_seen_message',
      sender: oa,
      recipient: user,
      message: { msg_ids: ['1'] },
    },
    [],
  ],
  [
    'a reaction',
    {
      ...common,
      event_name: 'user_reacted_message',
      sender: user,
      recipient: oa,
      message: { msg_id: '1', react_icon: '/-heart' },
    },
    [],
  ],
  ['a change of a template', { ...common, event_name: 'change_template_status', oa_id: oa.id }, []],
  ['an event nobody knows', { ...common, event_name: 'user_flew_away', sender: user }, []],
]
