/** Where in the citizen's own commune a procedure is handed in. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { LocalDesk } from '../../knowledge/schema/procedure.ts'
import type { Commune } from '../../knowledge/units/unit-list.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import type { World } from '../world.ts'
import { provinceName, shortName } from './names.ts'

/** The desk of a procedure of the catalogue; null where none in the commune takes it, or none is known. */
export function localDesk(entry: CatalogueEntry): LocalDesk | null {
  if (entry.kind === 'curated') return entry.procedure.places.local ?? null
  return listedDesk(entry.listing.agency ?? '')
}

/** Committees of communes receive through the centres of their province (Decree 118/2025/NĐ-CP). */
function listedDesk(agency: string): LocalDesk | null {
  if (/^(?:Chủ tịch )?Ủy ban nhân dân (?:cấp )?xã[^,]*$/u.test(agency)) {
    return { desk: 'centre', reach: 'province' }
  }
  return /^Công an (?:cấp )?xã[^,]*$/u.test(agency) ? { desk: 'police', reach: 'home' } : null
}

/** The desk in `commune` in words, and who else takes the dossier. */
export function deskText({ desk, reach }: LocalDesk, commune: Commune, world: World): string {
  const { phrases } = world.knowledge
  return [
    deskName(desk, commune, world),
    reachText(reach, commune, phrases),
    ...(desk === 'police' ? [] : seatText(commune, world)),
  ].join('\n')
}

/** The desk in `commune` by name. */
export function deskName(desk: LocalDesk['desk'], commune: Commune, { knowledge }: World): string {
  const { phrases, agencies } = knowledge
  const name = shortName(commune)
  if (desk === 'police') return phrases.say('place.police', { commune: name })
  if (desk === 'committee') return phrases.say('place.committee', { commune: name })
  const { code } = commune.province
  const isPoint = agencies.get(centreAgency)?.oneForAll.includes(code) ?? false
  if (!isPoint) return phrases.say('place.centre', { commune: name })
  return phrases.say('place.point', { commune: name, province: provinceName(commune.province) })
}

/** content/agencies/ tells where the centre of a commune is a point of the province's. */
const centreAgency = 'trung-tam-phuc-vu-hanh-chinh-cong'

function reachText(reach: LocalDesk['reach'], { province }: Commune, phrases: Phrases): string {
  if (reach === 'home') return phrases.say('place.reach.home')
  if (reach === 'country') return phrases.say('place.reach.country')
  return phrases.say('place.reach.province', { province: provinceName(province) })
}

/** For a citizen who named no procedure: the centre, the police, the seat where it is known. */
export function desksText(commune: Commune, world: World): string {
  const { phrases } = world.knowledge
  const name = shortName(commune)
  const province = provinceName(commune.province)
  return [
    deskName('centre', commune, world),
    phrases.say('place.general', { commune: name, province }),
    ...seatText(commune, world),
  ].join('\n')
}

/** The seat as announced, where it is known. */
export function seatText(commune: Commune, { knowledge }: World): readonly string[] {
  const { seatsAsOf } = knowledge.units
  if (commune.seat === null || seatsAsOf === null) return []
  const seat = commune.seat.replace(/\.+$/, '')
  const date = formatDate(seatsAsOf)
  return [knowledge.phrases.say('place.seat', { commune: shortName(commune), date, seat })]
}
