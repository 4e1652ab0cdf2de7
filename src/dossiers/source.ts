/** A system that knows dossiers; each adapter has its own folder. */

import type { ParsedCode } from './code.ts'
import type { DossierRecord } from './record.ts'

export type DossierSource = {
  /** `book`, `igate-hxx` */
  readonly id: string
  /** Shown to citizens: "Dữ liệu của …". */
  readonly name: string
  /** Whether this system handles the code's dossier, as far as the code tells. */
  readonly owns: (code: ParsedCode) => 'yes' | 'maybe' | 'no'
  /** Looks up a normalised code. `null` = unknown there; throws SourceUnreachable when it cannot say, CodeAmbiguous when it knows two. */
  readonly find: (code: string, signal: AbortSignal) => Promise<DossierRecord | null>
  /**
   * Compares the last four digits of the owner's personal number or phone where they are kept.
   * `null` = there is nothing to compare with; absent = this source cannot compare.
   */
  readonly verify?: (code: string, digits: string, signal: AbortSignal) => Promise<boolean | null>
}
