/** Short films that show how something is done: `content/clips.yaml`, filled by the operator. */

import { z } from 'zod'
import { id, words } from './fact.ts'
import { procedureCode } from './procedure.ts'

const clip = z
  .strictObject({
    title: words,
    url: z.url({ protocol: /^https$/ }),
    /** Minutes and seconds. */
    length: z.string().regex(/^\d{1,3}:[0-5]\d$/, { error: 'expected a length like 2:30' }),
    /** What one sees, a few words. */
    shows: words,
    /** Hangs on the answers about this procedure: its id, or a code of the national list. */
    procedure: z.union([id, procedureCode]).optional(),
    /** Hangs on this step instead: of every walkthrough, or of the one of `procedure`. */
    step: id.optional(),
  })
  .refine(({ procedure, step }) => procedure !== undefined || step !== undefined, {
    error: 'expected a procedure, a step or both',
    path: ['procedure'],
  })

export const clipsSchema = z.array(clip)

export type Clip = z.infer<typeof clip>
