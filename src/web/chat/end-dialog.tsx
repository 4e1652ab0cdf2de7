/** Asks once before everything is erased. */

import { useLayoutEffect, useRef } from 'preact/hooks'
import * as words from './words.ts'

type EndDialogProps = {
  readonly open: boolean
  readonly onEnd: () => void
  readonly onClose: () => void
}

export function EndDialog({ open, onEnd, onClose }: EndDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  function end(): void {
    onClose()
    onEnd()
  }

  return (
    <dialog ref={dialog} class="end" aria-labelledby="xoa" onClose={onClose}>
      <h2 id="xoa">{words.endTitle}</h2>
      <p>{words.endText}</p>
      <div class="end-buttons">
        <button type="button" class="plain" onClick={onClose}>
          {words.endNo}
        </button>
        <button type="button" class="strong" onClick={end}>
          {words.endYes}
        </button>
      </div>
    </dialog>
  )
}
