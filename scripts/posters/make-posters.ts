/** A set of posters into a folder. */

import { createHash } from 'node:crypto'
import { type Place, parsePlace } from '../../src/sharing/place.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import { makePoster, PlaceUnknown } from '../../src/sharing/posters/make-poster.ts'
import { type PosterJob, planSet } from '../../src/sharing/posters/plan.ts'
import { loadFonts } from '../../src/sharing/print/font.ts'
import type { Look } from '../../src/sharing/print/poster/poster.ts'
import { layouts, type PosterSize } from '../../src/sharing/print/poster/sizes.ts'
import { readFonts } from '../../src/sharing/print/read-fonts.ts'
import type { Team } from '../../src/sharing/team.ts'
import { fieldsOf } from './fields.ts'
import type { Shop } from './open-shop.ts'
import { progressBar } from './progress.ts'
import { type FileJob, writeFiles } from './write-files.ts'

export type PosterOrder = {
  readonly shop: Shop
  readonly teams: readonly (Team | null)[]
  readonly fields: readonly string[]
  readonly places: readonly string[]
  readonly sizes: readonly PosterSize[]
  readonly procedures: number
  readonly together: boolean
  readonly url: string
  readonly day: string
  readonly out: string
}

/** Makes them, says how many, and returns the exit code. Every poster is planned before the first is written. */
export async function makePosters(order: PosterOrder): Promise<number> {
  const { shop, day, out } = order
  const places = [
    ...fieldsOf(order.fields, shop.knowledge).map((field): Place => ({ kind: 'field', field })),
    ...order.places.map(placeOf),
  ]
  const jobs = planSet({ ...order, places }, shop.knowledge)
  const files = jobs.map(fileJobs(order))
  const written = await writeFiles(files, out, { day, onProgress: progressBar(files.length) })
  const codes = jobs.reduce((sum, job) => sum + job.places.length, 0)
  console.log(
    `${out}: ${jobs.length} files with ${codes} codes: ${written.made} made, ${written.kept} left as they were`,
  )
  return 0
}

function placeOf(text: string): Place {
  const place = parsePlace(text)
  if (place === null) throw new PlaceUnknown(text)
  return place
}

function fileJobs({ shop, url, day }: PosterOrder): (job: PosterJob) => FileJob {
  const { knowledge, settings } = shop
  const { colours, emblem, commune } = settings
  const places = createPlaceBook(knowledge)
  const look: Look = { fonts: loadFonts(readFonts()), colours, emblem }
  const mark = emblem && createHash('sha256').update(emblem.bytes).digest('hex')
  return (job) => {
    const poster = makePoster(job, { knowledge, places, commune, url })
    return {
      file: job.file,
      content: { poster, size: job.size, colours, emblem: mark },
      // Nothing on a poster tells its day.
      ageless: true,
      print: () => {
        const title = [poster.subject ?? poster.words.headline, poster.team ?? poster.issuer]
        const pages = layouts[job.size](poster, look)
        return { title: title.filter((part) => part !== null).join(' – '), day, pages }
      },
    }
  }
}
