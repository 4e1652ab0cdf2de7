/** The office somebody should turn to: of the procedure spoken of, in the commune they told. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { Stretch } from '../../knowledge/schema/office.ts'
import type { LocalDesk } from '../../knowledge/schema/procedure.ts'
import type { Commune } from '../../knowledge/units/unit-list.ts'
import { localDesk } from '../places/local-desk.ts'
import { shortName } from '../places/names.ts'
import type { World } from '../world.ts'

export type Office = {
  readonly desk: LocalDesk['desk']
  /** "Công an phường Tân Lập", "Công an xã, phường, đặc khu" where no commune is known. */
  readonly name: string
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly hours?: readonly Stretch[] | undefined
  /** ISO date on which phone, address and hours were checked. */
  readonly checkedOn: string
}

/** Files of content/agencies/. */
const agencies: Readonly<Record<LocalDesk['desk'], string>> = {
  centre: 'trung-tam-phuc-vu-hanh-chinh-cong',
  police: 'cong-an-cap-xa',
  committee: 'ubnd-cap-xa',
}

/** The office; null where the procedure is handed in elsewhere than in a commune. */
export function officeFor(
  entry: CatalogueEntry | null,
  commune: Commune | null,
  { knowledge }: World,
): Office | null {
  const desk = entry ? localDesk(entry)?.desk : 'centre'
  const agency = desk && knowledge.agencies.get(agencies[desk])
  if (!desk || !agency) return null
  const unit =
    agency.units.find((one) => commune !== null && one.commune === commune.code) ??
    agency.units.find((one) => commune !== null && one.province === commune.province.code)
  const { phone, address, hours, checkedOn } = unit ?? agency
  const name = unit?.name ?? (commune ? nameIn(desk, agency.name, commune) : agency.name)
  return { desk, name, phone, address, hours, checkedOn: checkedOn ?? '' }
}

/** "Công an xã, phường, đặc khu" of one commune is "Công an phường Tân Lập". */
function nameIn(desk: LocalDesk['desk'], general: string, commune: Commune): string {
  const bare = desk === 'centre' ? general : general.replace(/ xã, phường, đặc khu$/, '')
  return `${bare} ${shortName(commune)}`
}
