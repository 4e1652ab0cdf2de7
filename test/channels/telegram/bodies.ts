/** Updates of Telegram of every kind, and what they mean. */

import type { EventContent } from '../../../src/channels/channel.ts'
import type { Body } from '../../contracts/channel.contract.ts'

const from = { id: 42, is_bot: false, first_name: 'Tư', language_code: 'vi' }
const chat = { id: 42, type: 'private', first_name: 'Tư' }
const group = { id: -1001, type: 'supergroup', title: 'Tổ công nghệ số' }
const us = { id: 4242, is_bot: true, first_name: 'Hỏi Một Cửa', username: 'HoiMotCuaBot' }

/** A message in private with these fields. */
export function message(fields: object, id = 700_000_001) {
  return { update_id: id, message: { message_id: 11, date: 1_763_800_000, chat, from, ...fields } }
}

function inGroup(text: string, fields: object = {}) {
  return message({ chat: group, text, ...fields })
}

function mention(text: string, name: string) {
  const entities = [{ type: 'mention', offset: text.indexOf(name), length: name.length }]
  return inGroup(text, { entities })
}

const words = (text: string): EventContent => ({ kind: 'message', message: { kind: 'text', text } })
const choice = (tapped: string): EventContent => ({
  kind: 'message',
  message: { kind: 'choice', choice: tapped },
})
const media = (kind: Extract<EventContent, { kind: 'media' }>['media']): EventContent => ({
  kind: 'media',
  media: kind,
})
const file = { file_id: 'f', file_unique_id: 'u' }
const photo: EventContent = { kind: 'media', media: 'picture', picture: { file: 'f' } }
const sizes = [
  { ...file, file_id: 'small', width: 90, height: 90, file_size: 900 },
  { ...file, width: 1280, height: 960, file_size: 90_000 },
  { ...file, file_id: 'huge', width: 9000, height: 9000, file_size: 5_000_001 },
]

function tap(data: string, fields: object = {}) {
  const tapped = { message_id: 12, date: 1_763_800_003, chat, text: 'Chọn' }
  return {
    update_id: 700_000_002,
    callback_query: {
      id: '1801',
      from,
      chat_instance: '-77',
      message: { ...tapped, ...fields },
      data,
    },
  }
}

function member(status: string, where: object = chat) {
  const new_chat_member = { status, user: us }
  return {
    update_id: 3,
    my_chat_member: { chat: where, from, date: 1_763_800_000, new_chat_member },
  }
}

/** Whoever wrote it first is not passed on. */
const origins = [
  { type: 'user', date: 1, sender_user: { id: 77, is_bot: false, first_name: 'Sáu' } },
  { type: 'hidden_user', date: 1, sender_user_name: 'Sáu' },
  { type: 'chat', date: 1, sender_chat: { id: -5, type: 'group', title: 'Xóm' } },
  { type: 'channel', date: 1, chat: { id: -6, type: 'channel' }, message_id: 3 },
]
const forwarded = (text: string): EventContent => ({
  kind: 'message',
  message: { kind: 'text', text, forwarded: true },
})
const forwards = origins.flatMap((forward_origin): Body[] => [
  [
    `words forwarded from a ${forward_origin.type}`,
    message({ text: '/start nhé', forward_origin }),
    [forwarded('/start nhé')],
  ],
  [
    `a picture with words forwarded from a ${forward_origin.type}`,
    message({ photo: [{ ...file, width: 1, height: 1 }], caption: 'hỏi giúp', forward_origin }),
    [photo, forwarded('hỏi giúp')],
  ],
])

export const telegramBodies: readonly Body[] = [
  ['words', message({ text: 'làm khai sinh' }), [words('làm khai sinh')]],
  ...forwards,
  ['the command to share', message({ text: '/chiase' }), [choice('s')]],
  ['a start', message({ text: '/start' }), [{ kind: 'start' }]],
  ['a start by a link', message({ text: '/start HS1234' }), [{ kind: 'start', payload: 'HS1234' }]],
  [
    'a start that names us',
    message({ text: '/start@HoiMotCuaBot x_Y-9' }),
    [{ kind: 'start', payload: 'x_Y-9' }],
  ],
  ['a command of the menu', message({ text: '/hoso' }), [choice('d')]],
  ['help', message({ text: '/help' }), [choice('h')]],
  ['a command we do not have', message({ text: '/khac' }), [words('/khac')]],
  ['a tap', tap('a:khai-sinh:d'), [choice('a:khai-sinh:d')]],
  ['a tap on a message too old to be shown', tap('d', { date: 0 }), [choice('d')]],
  ['a tap without payload', tap(''), []],
  [
    'a tap on an inline message',
    { update_id: 1, callback_query: { id: '1', from, chat_instance: '1', data: 'd' } },
    [],
  ],
  ['a picture', message({ photo: [{ ...file, width: 1, height: 1 }] }), [photo]],
  [
    'a picture with a question',
    message({ photo: [{ ...file, width: 1, height: 1 }], caption: 'giấy gì đây' }),
    [photo, words('giấy gì đây')],
  ],
  ['a picture in several sizes: the largest we may read', message({ photo: sizes }), [photo]],
  ['a picture too large to be read', message({ photo: [sizes[2]] }), [media('picture')]],
  ['a picture as a file', message({ document: { ...file, mime_type: 'image/png' } }), [photo]],
  ['a file', message({ document: file }), [media('file')]],
  ['a voice message', message({ voice: { ...file, duration: 3 } }), [media('voice')]],
  ['music', message({ audio: { ...file, duration: 3 } }), [media('voice')]],
  ['a film', message({ video: file }), [media('video')]],
  ['a round film', message({ video_note: file }), [media('video')]],
  ['an animation', message({ animation: file, document: file }), [media('video')]],
  ['a sticker', message({ sticker: file }), [media('sticker')]],
  ['a place', message({ location: { latitude: 10.7, longitude: 106.7 } }), [media('place')]],
  [
    'a contact',
    message({ contact: { phone_number: '+84912345678', first_name: 'Tư' } }),
    [media('contact')],
  ],
  ['dice', message({ dice: { emoji: '🎲', value: 3 } }), [media('other')]],
  ['a poll', message({ poll: { id: '1', question: '?' } }), [media('other')]],
  ['a pinned message', message({ pinned_message: { message_id: 1, date: 1, chat } }), []],
  ['a member who joined', message({ chat: group, new_chat_members: [from] }), []],
  [
    'a group that moved',
    message({ chat: { id: -5, type: 'group' }, migrate_to_chat_id: -1001 }),
    [],
  ],
  [
    'a corrected question',
    { update_id: 4, edited_message: { ...message({ text: 'khai tử' }).message, edit_date: 1 } },
    [words('khai tử')],
  ],
  [
    'a place that moves',
    {
      update_id: 4,
      edited_message: {
        ...message({ location: { latitude: 1, longitude: 1 } }).message,
        edit_date: 1,
      },
    },
    [],
  ],
  ['a bot', message({ from: { id: 7, is_bot: true, first_name: 'Bot' }, text: 'xin chào' }), []],
  [
    'a post of a channel',
    {
      update_id: 5,
      channel_post: { message_id: 1, date: 1, chat: { id: -9, type: 'channel' }, text: 'tin' },
    },
    [],
  ],
  ['a message of a channel', message({ chat: { id: -9, type: 'channel' }, text: 'tin' }), []],
  ['talk in a group', inGroup('mai họp nhé'), []],
  [
    'a group that names us',
    mention('@HoiMotCuaBot làm khai sinh', '@HoiMotCuaBot'),
    [words('làm khai sinh')],
  ],
  [
    'a group that names us in small letters',
    mention('ơi @hoimotcuabot, lệ phí?', '@hoimotcuabot'),
    [words('ơi lệ phí?')],
  ],
  ['a group that only calls us', mention('@HoiMotCuaBot', '@HoiMotCuaBot'), [{ kind: 'start' }]],
  ['a group that names another bot', mention('@KhacBot làm khai sinh', '@KhacBot'), []],
  [
    'an answer to us in a group',
    inGroup('còn lệ phí?', { reply_to_message: { message_id: 1, date: 1, chat: group, from: us } }),
    [words('còn lệ phí?')],
  ],
  [
    'an answer to somebody in a group',
    inGroup('ừ', { reply_to_message: { message_id: 1, date: 1, chat: group, from } }),
    [],
  ],
  [
    'a command in a group',
    inGroup('/hoso@HoiMotCuaBot', { entities: [{ type: 'bot_command', offset: 0, length: 18 }] }),
    [choice('d')],
  ],
  [
    'a command for another bot',
    inGroup('/hoso@KhacBot', { entities: [{ type: 'bot_command', offset: 0, length: 13 }] }),
    [],
  ],
  ['a sticker in a group', message({ chat: group, sticker: file }), []],
  ['a block', member('kicked'), [{ kind: 'gone' }]],
  ['being removed from a group', member('left', group), [{ kind: 'gone' }]],
  ['an unblock', member('member'), []],
  ['an update of a kind we do not know', { update_id: 6, message_reaction: {} }, []],
]
