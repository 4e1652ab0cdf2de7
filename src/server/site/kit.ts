/** What every page is written with. */

import type { Phrases } from '../../knowledge/phrases.ts'

export type Kit = {
  readonly phrases: Phrases
  /** Where the public finds this server, without a slash at the end. */
  readonly publicUrl: string
  /** How the assistant calls itself. */
  readonly name: string
}
