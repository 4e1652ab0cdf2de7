/** Loads the names of columns of a list of teams. */

import { ContentInvalid } from '../../knowledge/content-invalid.ts'
import { createReader } from '../../knowledge/read.ts'
import { type TeamColumns, teamColumnsSchema } from './columns.ts'

/** The names below `contentDir`. Throws ContentInvalid. */
export function loadTeamColumns(contentDir: string): TeamColumns {
  const reader = createReader(contentDir, 'content')
  const columns = reader.read('sharing/columns.yaml', teamColumnsSchema)
  if (!columns) throw new ContentInvalid(reader.problems)
  return columns
}
