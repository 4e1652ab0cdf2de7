/** Which column of a list of teams is which field, from content/sharing/columns.yaml. */

import { z } from 'zod'
import { words } from '../../knowledge/schema/fact.ts'
import { type HeaderMapping, mapHeaders } from '../../sheets/headers.ts'

export const teamFields = [
  'code',
  'province',
  'district',
  'commune',
  'hamlet',
  'team',
  'lead',
  'contact',
] as const
export type TeamField = (typeof teamFields)[number]

const names = z.array(words).min(1)

export const teamColumnsSchema = z.strictObject({
  columns: z.record(z.enum(teamFields), names),
  /** Columns that are known and never kept. */
  dropped: z.array(names),
})

export type TeamColumns = z.infer<typeof teamColumnsSchema>
export type TeamMapping = HeaderMapping<TeamField>

/** The columns of a row of headers; null when it is no such row, as a title above the table. */
export function mapTeamHeader(
  headers: readonly string[],
  { columns, dropped }: TeamColumns,
): TeamMapping | null {
  const mapping = mapHeaders<TeamField>(headers, { fields: columns, dropped })
  const has = (field: TeamField) => mapping.fields.includes(field)
  return has('commune') && (has('hamlet') || has('team')) ? mapping : null
}
