/** Loads the tables of content/dossiers/: statuses and their words, agency prefixes, working days. */

import { ContentInvalid } from '../knowledge/content-invalid.ts'
import { createReader } from '../knowledge/read.ts'
import type { AgencyPrefix } from './agencies.ts'
import { agenciesSchema } from './agencies.ts'
import type { Calendar } from './calendar.ts'
import { calendarOf, calendarSchema } from './calendar.ts'
import { type Columns, columnsSchema } from './import/columns.ts'
import type { Statuses } from './status.ts'
import { statusesSchema } from './status.ts'
import { type Views, viewsSchema } from './views-config.ts'

export type DossierTables = {
  readonly statuses: Statuses
  readonly agencies: readonly AgencyPrefix[]
  readonly calendar: Calendar
  readonly columns: Columns
  readonly views: Views
}

/** The tables below `contentDir`. Throws ContentInvalid with every problem of every file. */
export function loadDossierTables(contentDir: string): DossierTables {
  const reader = createReader(contentDir, 'content')
  const statuses = reader.read('dossiers/statuses.yaml', statusesSchema)
  const agencies = reader.read('dossiers/agencies.yaml', agenciesSchema)
  const holidays = reader.read('dossiers/holidays.yaml', calendarSchema)
  const columns = reader.read('dossiers/columns.yaml', columnsSchema)
  const views = reader.read('dossiers/views.yaml', viewsSchema)
  if (!statuses || !agencies || !holidays || !columns || !views) {
    throw new ContentInvalid(reader.problems)
  }
  const calendar = calendarOf(holidays)
  return { statuses, agencies: agencies.agencies, calendar, columns, views }
}
