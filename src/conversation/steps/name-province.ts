/** "Bến Tre giờ là tỉnh nào": told from the table of provinces. */

import type { ProvinceRow } from '../../knowledge/schema/provinces.ts'
import type { NamedProvince } from '../../understanding/places/province-question.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { end, textReply } from '../ending.ts'
import { nearChoice } from '../places/ask-for-place.ts'
import { capital, shortName } from '../places/names.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Ends turns that ask what has become of a province. */
export const nameProvince: Step = (input) => {
  const { world } = input
  const asked = world.provinces(input.text)
  if (!asked) return null
  const { provinces, phrases, units } = world.knowledge
  const rows = asked.kind === 'all' ? provinces.provinces : asked.named.map(({ now }) => now)
  const told =
    asked.kind === 'all' ? [allText(input)] : asked.named.map((one) => nowText(one, input))
  const text = [
    ...told,
    phrases.say('place.provinceSource', {
      sources: titlesOf(rows, input).join('; '),
      date: formatDate(provinces.checkedOn),
    }),
  ].join('\n')
  const choices = units.communes.size > 0 ? [nearChoice(null, world)] : []
  return end(input, { outcome: 'answered', replies: [textReply(text, choices)] })
}

function nowText({ name, now }: NamedProvince, { world }: TurnInput): string {
  const { phrases, provinces } = world.knowledge
  const [whole, since] = [shortName(now), formatDate(provinces.validFrom)]
  const others = now.former.filter((one) => one !== name).join(', ')
  if (others === '') return phrases.say('place.provinceStayed', { province: capital(whole) })
  if (name === now.name)
    return phrases.say('place.provinceGrew', { province: capital(whole), since, others })
  return phrases.say('place.provinceBecame', { former: name, since, others, province: whole })
}

function allText({ world }: TurnInput): string {
  const { phrases, provinces } = world.knowledge
  return phrases.say('place.provinceAll', {
    count: provinces.provinces.length,
    since: formatDate(provinces.validFrom),
    names: provinces.provinces.map(({ name }) => name).join(', '),
  })
}

function titlesOf(rows: readonly ProvinceRow[], { world }: TurnInput): readonly string[] {
  const { provinces } = world.knowledge
  const ids = new Set(rows.flatMap(({ source }) => source ?? provinces.source))
  return [...ids].flatMap((id) => provinces.sources[id]?.title ?? [])
}
