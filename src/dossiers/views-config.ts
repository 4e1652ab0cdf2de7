/** What the agency lets be shown of a dossier, and to whom; from content/dossiers/views.yaml. */

import { z } from 'zod'

export const viewsSchema = z.strictObject({
  anonymous: z.strictObject({ procedureName: z.boolean() }),
  verified: z.strictObject({
    enabled: z.boolean(),
    tries: z.int().min(1).max(20),
    lockHours: z.int().min(1).max(720),
  }),
  limits: z.strictObject({
    /** Codes in ten minutes. */
    perUser: z.int().min(1),
    perAddress: z.int().min(1),
    /** Neighbouring codes of one user that raise the alarm. */
    consecutive: z.int().min(3),
    /** The same of one address; people who filed one after the other share the office's network. */
    consecutivePerAddress: z.int().min(3),
  }),
  /** Said in the agency's name about a late dossier; empty = nothing is. */
  apology: z.string().refine((text) => text === text.normalize('NFC'), {
    error: 'expected NFC text',
  }),
})

export type Views = z.infer<typeof viewsSchema>
