/** A place that was named: what it is today and where to go there, or the one question that settles it. */

import type { Commune, District, FormerUnit } from '../../knowledge/units/unit-list.ts'
import { homes } from '../../knowledge/units/unit-list.ts'
import type { Unit } from '../../understanding/places/gazetteer.ts'
import type { Place } from '../../understanding/places/mention.ts'
import type { Turn } from '../mind.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'
import { capital, districtLabel, formerName, fullName, shortName, small } from './names.ts'
import { communeOptions, mostOptions, placeChoice, question, type ToldFor } from './question.ts'
import { settled } from './settled.ts'
import { whichPlace } from './which-place.ts'

/** Ends the turn of a named place. */
export function tellPlace(place: Place, told: ToldFor, input: TurnInput): Turn {
  if (place.kind === 'districts') return tellDistricts(place.districts, told, input)
  const { units } = place
  const [unit] = units
  const now = new Set(units.flatMap(homesOf))
  const [commune] = now
  if (!unit || !commune) throw new Error('[conversation] tell a place: expected one, got none')
  if (!told.sure) return whichPlace(units, told, input)
  if (now.size === 1) return settled(commune, introOf(unit, commune, input.world), told, input)
  return units.length === 1 && unit.kind === 'former'
    ? tellSplit(unit, [...now], told, input)
    : whichPlace(units, told, input)
}

/** The communes of today that are meant. */
function homesOf(unit: Unit): readonly Commune[] {
  if (unit.kind === 'commune') return [unit.commune]
  const { earlier, former } = unit
  if (earlier === null) return homes(former)
  const kept = former.targets.filter(
    ({ earlierNames, part }) => earlierNames.includes(earlier) && part !== 'area',
  )
  return kept.length > 0 ? kept.map(({ commune }) => commune) : homes(former)
}

function introOf(unit: Unit, commune: Commune, world: World): string {
  const { phrases } = world.knowledge
  if (unit.kind === 'commune') return phrases.say('place.here', { commune: fullName(commune) })
  const former = formerName(unit.former, world)
  const now = fullName(commune)
  const isSame = shortName(unit.former) === shortName(commune)
  const text = isSame
    ? phrases.say('place.unchanged', { former, commune: now })
    : phrases.say('place.became', { former, commune: now })
  return [...earlierText(unit, world), text].join('\n')
}

function earlierText(unit: Unit, world: World): readonly string[] {
  if (unit.kind === 'commune' || unit.earlier === null) return []
  const former = small(formerName(unit.former, world))
  return [world.knowledge.phrases.say('place.earlier', { name: unit.earlier, former })]
}

function tellSplit(
  unit: Extract<Unit, { readonly kind: 'former' }>,
  communes: readonly Commune[],
  told: ToldFor,
  input: TurnInput,
): Turn {
  const { world } = input
  const text = world.knowledge.phrases.say('place.split', {
    former: formerName(unit.former, world),
    communes: communes.map(fullName).join('; '),
  })
  const options = communeOptions(communes, told)
  return question([...earlierText(unit, world), text].join('\n'), options, told, input)
}

function tellDistricts(districts: readonly District[], told: ToldFor, input: TurnInput): Turn {
  const { world } = input
  const { units, phrases } = world.knowledge
  const formers = [...units.former.values()]
  const inside = (district: District) => formers.filter((former) => former.district === district)
  const [district, ...others] = districts
  if (!district) throw new Error('[conversation] tell a district: expected one, got none')
  if (others.length > 0) {
    const options = districtOptions(districts.slice(0, mostOptions), inside, told, world)
    const text = phrases.say('place.which', { name: shortName(district) })
    return question(text, options, told, input)
  }
  const communes = [...new Set(inside(district).flatMap(homes))]
  const text = phrases.say('place.district', {
    district: capital(shortName(district)),
    province: district.province,
    communes: communes.map(shortName).join('; '),
  })
  return question(text, communeOptions(communes, told), told, input)
}

function districtOptions(
  districts: readonly District[],
  inside: (district: District) => readonly FormerUnit[],
  told: ToldFor,
  world: World,
) {
  return districts.flatMap((district) => {
    const [first] = inside(district)
    const label = districtLabel(district, world)
    return first ? [placeChoice(label, `d${first.code}`, told)] : []
  })
}
