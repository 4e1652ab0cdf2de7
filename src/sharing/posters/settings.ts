/** What an operator sets about posters: `content/posters/posters.yaml`. */

import { join } from 'node:path'
import { z } from 'zod'
import { ContentInvalid } from '../../knowledge/content-invalid.ts'
import { createReader } from '../../knowledge/read.ts'
import { words } from '../../knowledge/schema/fact.ts'
import { type Emblem, readEmblem } from '../qr/emblem.ts'

/** Contrast with white paper; at 7 a text is read easily, in greys too (WCAG 2.2, AAA). */
const leastContrast = 7

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { error: 'expected a colour like #0b3d63' })
  .refine((hex) => contrastWithWhite(hex) >= leastContrast, {
    error: 'expected a dark colour: cheap printers make it grey',
  })

export const posterSettingsSchema = z.strictObject({
  /** Who hangs a poster that is made for no team, with its type: "xã Vĩnh Trạch". */
  commune: words.optional(),
  colours: z.strictObject({ ink: colour, accent: colour }),
  /** A picture file beside this one, for the middle of the codes. */
  emblem: z
    .string()
    .regex(/^[\w-]+\.(?:png|jpe?g)$/, { error: 'expected a file name like bieu-trung.png' })
    .optional(),
})

export type PosterSettings = {
  readonly commune: string | null
  readonly colours: { readonly ink: string; readonly accent: string }
  readonly emblem: Emblem | null
}

/** The file below `contentDir` as it is written. Throws ContentInvalid. */
export function readPosterSettings(contentDir: string): z.infer<typeof posterSettingsSchema> {
  const reader = createReader(contentDir, 'content')
  const settings = reader.read('posters/posters.yaml', posterSettingsSchema)
  if (settings) return settings
  throw new ContentInvalid(reader.problems)
}

/** The settings with the emblem read. Throws ContentInvalid, EmblemUnusable. */
export async function loadPosterSettings(contentDir: string): Promise<PosterSettings> {
  const { commune = null, colours, emblem } = readPosterSettings(contentDir)
  const file = emblem === undefined ? null : join(contentDir, 'posters', emblem)
  return { commune, colours, emblem: file === null ? null : await readEmblem(file) }
}

/** WCAG's ratio of white to a colour. */
function contrastWithWhite(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
