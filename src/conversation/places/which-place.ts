/** Several places share a name: which one, by province first where there are many. */

import type { Province } from '../../knowledge/units/unit-list.ts'
import type { Unit } from '../../understanding/places/gazetteer.ts'
import { codesOf } from '../../understanding/places/within.ts'
import { joinName } from '../../understanding/places/words.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'
import { provinceLabel, shortName } from './names.ts'
import { mostOptions, placeChoice, question, type ToldFor, unitOptions } from './question.ts'

/** Asks which of the units is meant. */
export function whichPlace(units: readonly Unit[], told: ToldFor, input: TurnInput): Turn {
  const { world } = input
  const { phrases } = world.knowledge
  const name = nameOf(units)
  if (!told.sure) {
    const likely = unitOptions(units.slice(0, mostOptions), told, world)
    return question(phrases.say('place.maybe'), likely, told, input)
  }
  const provinces = provincesOf(units, world)
  if (units.length > mostOptions && provinces.length > 1) {
    const text = phrases.say('place.whichProvince', { count: units.length, name })
    const options = provinceOptions(provinces.slice(0, mostOptions), {
      name: units.map(bareName)[0] ?? '',
      told,
      world,
    })
    return question(text, options, told, input)
  }
  const options = unitOptions(units.slice(0, mostOptions), told, world)
  return question(phrases.say('place.which', { name }), options, told, input)
}

/** What all of them are called; a number says nothing without its type. */
export function nameOf([unit]: readonly Unit[]): string {
  if (!unit) return ''
  const name = bareName(unit)
  if (!/^(?:\d+|[IVX]+)$/.test(name)) return name
  return shortName(unit.kind === 'commune' ? unit.commune : unit.former)
}

function bareName(unit: Unit): string {
  return unit.kind === 'commune' ? unit.commune.name : (unit.earlier ?? unit.former.name)
}

/** The provinces of today they lie in, those with most of them first. */
function provincesOf(units: readonly Unit[], { knowledge }: World): readonly Province[] {
  const codes = units.flatMap((unit) => codesOf(unit).slice(0, 1))
  const count = (code: string) => codes.filter((one) => one === code).length
  return knowledge.units.provinces
    .filter(({ code }) => count(code) > 0)
    .toSorted((a, b) => count(b.code) - count(a.code))
}

function provinceOptions(
  provinces: readonly Province[],
  { name, told, world }: { readonly name: string; readonly told: ToldFor; readonly world: World },
): readonly Choice[] {
  const { key } = joinName(name)
  return provinces.map((province) =>
    placeChoice(provinceLabel(province, world), `${province.code}.${key}`, told),
  )
}
