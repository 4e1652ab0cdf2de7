/** Past the header at one press of a key. */

import * as words from './words.ts'

export function SkipLinks() {
  return (
    <>
      <a class="skip" href="#cau-hoi">
        {words.skipToComposer}
      </a>
      <a class="skip" href="#tin-moi-nhat">
        {words.skipToNewest}
      </a>
    </>
  )
}
