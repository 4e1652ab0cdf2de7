/** The button to send a picture of a receipt: its code is read from it, the picture is not kept. */

import { useContext, useRef } from 'preact/hooks'
import { TalkContext } from '../talk-context.ts'
import { shrink } from './shrink.ts'
import * as words from './words.ts'

export function PictureButton() {
  const talk = useContext(TalkContext)
  const input = useRef<HTMLInputElement>(null)

  async function take(): Promise<void> {
    const file = input.current?.files?.[0]
    if (input.current) input.current.value = ''
    if (file) talk.show(await shrink(file))
  }

  return (
    <>
      <button type="button" class="plain" onClick={() => input.current?.click()}>
        {words.sendPicture}
      </button>
      <input ref={input} type="file" accept="image/*" hidden onChange={take} />
    </>
  )
}
