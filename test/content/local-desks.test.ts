/** What records say about the desk in the commune is what their sentence about the place says. */

import { describe, expect, it } from 'vitest'
import type { LocalDesk, Procedure } from '../../src/knowledge/schema/procedure.ts'
import { realKnowledge } from '../support/real-mind.ts'

const desks: Readonly<Record<LocalDesk['desk'], RegExp>> = {
  centre: /Trung tâm Phục vụ hành chính công/,
  police: /^(?:VNeID hoặc Cổng [^;]*; hoặc )?(?:đến )?Công an|; hoặc (?:đến )?Công an xã/,
  committee: /^Ủy ban nhân dân xã/,
}
const reaches: Readonly<Record<LocalDesk['reach'], RegExp>> = {
  province: /nào trong tỉnh cũng nhận/,
  country: /trong cả nước cũng được|nào thuận tiện cũng được/,
  home: /./,
}

const procedures = [...realKnowledge.procedures.values()]
const withDesk = procedures.flatMap((procedure) => {
  const { local } = procedure.places
  return local ? [{ procedure, local }] : []
})

/** `id: the sentence` of records that break a rule. */
function breaking(rule: (procedure: Procedure, local: LocalDesk) => boolean) {
  return withDesk
    .filter(({ procedure, local }) => rule(procedure, local))
    .map(({ procedure }) => `${procedure.id}: ${procedure.places.submit.text}`)
}

describe('the desk in the commune', () => {
  it('is known of most records', () => {
    expect(withDesk.length).toBeGreaterThan(procedures.length / 2)
  })

  it('is the one the sentence names', () => {
    expect(breaking(({ places }, { desk }) => !desks[desk].test(places.submit.text))).toEqual([])
  })

  it('receives from the whole province or country only where the sentence says so', () => {
    expect(breaking(({ places }, { reach }) => !reaches[reach].test(places.submit.text))).toEqual(
      [],
    )
  })

  it('is not left at home where any in the province receives', () => {
    const anywhere =
      /Trung tâm Phục vụ hành chính công xã, phường, đặc khu nào trong tỉnh cũng nhận/
    expect(
      breaking(({ places }, { reach }) => reach === 'home' && anywhere.test(places.submit.text)),
    ).toEqual([])
  })
})
