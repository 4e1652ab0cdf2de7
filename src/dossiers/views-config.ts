/** What the agency lets be shown of a dossier, and to whom; from content/dossiers/views.yaml. */

import { z } from 'zod'

const hour = z.int().min(0).max(23)

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
  /** Being told of changes; needs DOSSIER_SECRET too. */
  follow: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** Followed at the longest. */
      months: z.int().min(1).max(60).default(12),
      /** Dossiers one user may follow. */
      most: z.int().min(1).max(200).default(20),
      /** Notices name the dossier by agency and number only. */
      shortCode: z.boolean().default(false),
      /** Hours in which only urgent notices are sent. */
      quiet: z.strictObject({ from: hour.default(21), to: hour.default(7) }).prefault({}),
      /** Systems that do not push are asked for followed dossiers: how often, and how many in a minute. */
      pollMinutes: z.int().min(5).max(1440).default(60),
      pollsPerMinute: z.int().min(1).max(600).default(20),
    })
    .prefault({}),
  /** Said in the agency's name about a late dossier; empty = nothing is. */
  apology: z.string().refine((text) => text === text.normalize('NFC'), {
    error: 'expected NFC text',
  }),
})

export type Views = z.infer<typeof viewsSchema>
