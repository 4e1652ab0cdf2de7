/** A procedure as it goes on paper, with the imported details where it needs them. */

import type { Mind } from '../conversation/mind.ts'
import { nowAt } from '../conversation/now.ts'
import type { Sheet } from '../conversation/sheet/sheet.ts'
import type { ImportedProcedure } from '../knowledge/national/imported-procedure.ts'

export type SheetParts = {
  readonly mind: Mind
  /** The imported details of a listed procedure, by code. */
  readonly details: (code: string) => Promise<ImportedProcedure | null>
  readonly clock: () => Date
}

/** `procedure` is an id or code, `chosen` are case answers as `question/option`. */
export type PrintSheet = (procedure: string, chosen: readonly string[]) => Promise<Sheet | null>

/** What the server asks for the printed page. */
export function createPrintSheet({ mind, details, clock }: SheetParts): PrintSheet {
  return async (procedure, chosen) => {
    const isCode = /^\d\.\d{6}$/.test(procedure)
    const imported = isCode ? await details(procedure) : null
    return mind.sheet({ procedure, chosen, details: imported }, nowAt(clock()))
  }
}
