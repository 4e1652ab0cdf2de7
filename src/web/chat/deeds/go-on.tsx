/** A code to scan with a phone: it opens the chat there where it is here. */

import { useContext } from 'preact/hooks'
import { PlaceContext } from '../place.ts'
import { words } from '../words.ts'

/** `at`: the id or code of a procedure, or a code to go on with. */
export function GoOn({ at }: { readonly at: string }) {
  const { origin } = useContext(PlaceContext)
  return (
    <figure class="go-on">
      <img
        src={`${origin}/api/v1/qr?hoi=${encodeURIComponent(at)}`}
        alt={words.qr}
        width="160"
        height="160"
      />
      <figcaption>{words.qrHelp}</figcaption>
    </figure>
  )
}
