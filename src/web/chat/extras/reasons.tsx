/** Why an answer is wrong: a choice, never free words. */

import { useContext, useState } from 'preact/hooks'
import type { WrongReason } from '../talk/api.ts'
import { TalkContext } from '../talk-context.ts'
import * as common from '../words.ts'
import * as words from './words.ts'

export function Reasons({ seq }: { readonly seq: number }) {
  const talk = useContext(TalkContext)
  const [chosen, setChosen] = useState<WrongReason | null>(null)

  async function choose(reason: WrongReason): Promise<void> {
    setChosen(reason)
    talk.tell((await talk.judge(seq, 'wrong', reason)) ? common.thanks : common.notKept)
  }

  return (
    <fieldset class="deeds reasons">
      <legend>{words.whyWrong}</legend>
      {words.reasons.map(({ reason, label }) => (
        <button
          key={reason}
          type="button"
          class="deed"
          aria-pressed={chosen === reason}
          onClick={() => choose(reason)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
