/** Every former unit and every commune of the list is found by its full name, with marks and without. */

import { describe, expect, it } from 'vitest'
import { type FormerUnit, homes, type UnitList } from '../../../src/knowledge/units/unit-list.ts'
import {
  createPlaceFinder,
  type PlaceFinder,
} from '../../../src/understanding/places/find-place.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { realKnowledge } from '../../support/real-mind.ts'
import { hasWhole, sampleUnits, wholeUnits } from '../../support/units.ts'

/** Folding every name of the country takes some ten seconds on two cores. */
const patience = 120_000

function former({ type, name, district }: FormerUnit): string {
  if (type === 'huyện') return `huyện ${name}, ${district.province}`
  return `${type} ${name}, ${district.type} ${district.name}, ${district.province}`
}

/** Codes of the communes of today a message leads to. */
function ledTo(finder: PlaceFinder, text: string): readonly string[] {
  const place = finder.find(text, { asked: false })?.place
  const units = place?.kind === 'units' ? place.units : []
  const communes = units.flatMap((unit) =>
    unit.kind === 'commune' ? [unit.commune] : homes(unit.former),
  )
  return [...new Set(communes.map(({ code }) => code))]
}

/** Names that do not lead to where they should, or, where that is looked for, also elsewhere. */
function lost(units: UnitList, spell: (text: string) => string, alone: boolean): readonly string[] {
  const finder = createPlaceFinder(units, realKnowledge.lexicon)
  const old = [...units.former.values()].filter((unit) => {
    const right = homes(unit).map(({ code }) => code)
    const got = ledTo(finder, spell(former(unit)))
    return (alone && got.length !== right.length) || !right.every((code) => got.includes(code))
  })
  const now = [...units.communes.values()].filter(({ code, type, name, province }) => {
    return !ledTo(finder, spell(`${type} ${name}, ${province.name}`)).includes(code)
  })
  return [...old.map(former), ...now.map(({ type, name }) => `${type} ${name}`)]
}

const upper = (text: string) => text.toUpperCase()

describe('every unit of the sample', () => {
  it.each([
    ['with marks', String],
    ['without marks', fold],
    ['in capitals', upper],
  ])('is found by its full name, %s', (_, spell) => {
    expect(lost(sampleUnits(), spell, true)).toEqual([])
  })
})

describe.skipIf(!hasWhole)('every unit of the country', { timeout: patience }, () => {
  it('is found by its full name with marks, and nothing beside it', () => {
    expect(lost(wholeUnits(), String, true)).toEqual([])
  })

  it('is found without marks, with those that only marks tell apart', () => {
    expect(lost(wholeUnits(), fold, false)).toEqual([])
  })
})
