/** A code to scan with a phone: it opens the chat there where it is here. */

import { useContext, useState } from 'preact/hooks'
import { PlaceContext } from '../place.ts'
import * as words from './words.ts'

/** `at`: the id or code of a procedure, or a code to go on with. */
export function GoOn({ at }: { readonly at: string }) {
  const { origin } = useContext(PlaceContext)
  return (
    <figure class="go-on">
      <img
        src={`${origin}/api/v1/qr?hoi=${encodeURIComponent(at)}`}
        alt={words.qr}
        width="160"
        height="172"
      />
      <figcaption>{words.qrHelp}</figcaption>
    </figure>
  )
}

type GoOnButtonProps = { readonly at: string; readonly tab: 0 | -1 }

/** Shows the code when it is wanted. */
export function GoOnButton({ at, tab }: GoOnButtonProps) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <button
        type="button"
        class="deed"
        tabIndex={tab}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {words.qr}
      </button>
      {shown && <GoOn at={at} />}
    </>
  )
}
