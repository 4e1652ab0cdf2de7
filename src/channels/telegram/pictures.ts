/** Pictures on Telegram: which size to take, and where its bytes are. */

import { z } from 'zod'
import type { PictureRef } from '../channel.ts'
import { download } from '../download.ts'
import { readAnswer } from '../request.ts'
import { largestPicture } from '../zalo-media.ts'
import type { TelegramMessage } from './update.ts'

const size = z.looseObject({
  file_id: z.string(),
  width: z.number().default(0),
  file_size: z.number().optional(),
})
const photo = z.array(size)
const document = z.looseObject({
  file_id: z.string(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
})

/** The largest size we may read, or a picture sent as a file; undefined when there is none. */
export function pictureOf({
  photo: sizes,
  document: file,
}: TelegramMessage): PictureRef | undefined {
  const photos = photo.safeParse(sizes)
  if (photos.success) {
    const [largest] = photos.data.filter(isReadable).toSorted((a, b) => b.width - a.width)
    return largest && { file: largest.file_id }
  }
  const sent = document.safeParse(file)
  const isPicture = sent.success && /^image\/(?:jpeg|png)$/.test(sent.data.mime_type ?? '')
  return isPicture && isReadable(sent.data) ? { file: sent.data.file_id } : undefined
}

function isReadable({ file_size = 0 }: { readonly file_size?: number | undefined }): boolean {
  return file_size <= largestPicture
}

type Bot = {
  readonly token: string
  readonly apiRoot: string
  readonly call: (method: string, body: object, signal?: AbortSignal) => Promise<unknown>
}

const place = z.object({ file_path: z.string() })

/** The bytes of a picture; the address with the token goes to Telegram and nowhere else. */
export async function fetchPicture(
  { token, apiRoot, call }: Bot,
  { file }: PictureRef,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const what = 'telegram file'
  const answer = await call('getFile', { file_id: String(file) }, signal)
  const { file_path: path } = readAnswer(what, place, answer)
  const { origin } = new URL(apiRoot)
  return download({
    ...{ what, url: `${apiRoot}/file/bot${token}/${path}`, signal },
    mayFetch: (url) => url.origin === origin,
    maxBytes: largestPicture,
  })
}
