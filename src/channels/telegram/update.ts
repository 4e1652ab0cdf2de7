/** The slice of Telegram's Update this program reads. */

import { z } from 'zod'

const chat = z.object({ id: z.number(), type: z.string() })
const user = z.object({ id: z.number(), is_bot: z.boolean().default(false) })
const entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: user.optional(),
})

const message = z.looseObject({
  message_id: z.number(),
  date: z.number(),
  chat,
  from: user.optional(),
  message_thread_id: z.number().optional(),
  is_topic_message: z.boolean().optional(),
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entity).optional(),
  /** That it is forwarded is all that is read of it: who wrote it is nobody's business here. */
  forward_origin: z
    .unknown()
    .transform(() => true as const)
    .optional(),
  reply_to_message: z.object({ from: user.optional() }).optional(),
})

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: z
    .object({
      message_id: z.number(),
      date: z.number(),
      chat,
      message_thread_id: z.number().optional(),
      is_topic_message: z.boolean().optional(),
    })
    .optional(),
  data: z.string().optional(),
})

const memberChange = z.object({
  chat,
  date: z.number(),
  new_chat_member: z.object({ status: z.string() }),
})

export const updateSchema = z.object({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: memberChange.optional(),
})

/** The kinds asked for when receiving. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member']

export type Update = z.infer<typeof updateSchema>
export type TelegramMessage = z.infer<typeof message>
export type CallbackQuery = z.infer<typeof callbackQuery>
export type MemberChange = z.infer<typeof memberChange>
