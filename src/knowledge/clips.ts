/** Which clips hang where. */

import type { Clip } from './schema/clips.ts'
import type { Flow } from './schema/flow.ts'

/** The clips about a procedure as a whole, by its id or code. */
export function clipsOfProcedure(
  clips: readonly Clip[],
  { id, code }: { readonly id: string; readonly code: string | null },
): readonly Clip[] {
  return clips.filter(
    ({ procedure, step }) => step === undefined && (procedure === id || procedure === code),
  )
}

/** The clips about a step of a walkthrough. */
export function clipsOfStep(clips: readonly Clip[], flow: Flow, stepId: string): readonly Clip[] {
  return clips.filter(
    ({ procedure = flow.procedure, step }) => step === stepId && procedure === flow.procedure,
  )
}
