/** The list of procedures: what is searched is found as the chat would find it; pages lose and double nothing. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMind } from '../../../src/conversation/create-mind.ts'
import type { CatalogueWish } from '../../../src/conversation/pages/catalogue-page.ts'
import { withListings } from '../../../src/knowledge/catalogue.ts'
import { noonOf, today } from '../../support/ask.ts'
import { listingOf } from '../../support/national.ts'
import { realKnowledge, realMind, statuses } from '../../support/real-mind.ts'

const everything: CatalogueWish = { text: '', field: null, lifeEvent: null, online: null, page: 1 }

function pageFor(wish: Partial<CatalogueWish>, mind = realMind) {
  return mind.pages.catalogue({ ...everything, ...wish }, noonOf(today))
}

function idsOn(wish: Partial<CatalogueWish>, mind = realMind): readonly string[] {
  return pageFor(wish, mind).hits.map(({ card }) => card.procedure.id)
}

describe('the search of the pages', () => {
  it.each([
    ['đổi căn cước', 'can-cuoc-doi'],
    ['doi can cuoc', 'can-cuoc-doi'],
    ['dang ky tam tru', 'tam-tru'],
    ['lam khai sinh cho con', 'khai-sinh'],
    ['1.001193', 'khai-sinh'],
  ])('“%s” finds %s first', (text, id) => {
    expect(idsOn({ text })[0]).toBe(id)
  })

  it('says by which name a procedure was recognised, unless its title says so', () => {
    const [first] = pageFor({ text: 'mat the can cuoc' }).hits
    expect(first?.because).toBe('mất thẻ căn cước')
    expect(pageFor({ text: 'dang ky khai sinh' }).hits[0]?.because).toBeNull()
  })

  it('leads to life events and guides as well', () => {
    expect(pageFor({ text: 'nha moi sinh em be' }).topics).toContainEqual({
      kind: 'life-event',
      id: 'sinh-con',
      title: 'Nhà có em bé mới sinh',
    })
  })

  it.each([
    ['H99.01-261120-0001', 'dossier'],
    ['001085012345', 'personal'],
    ['0912345678', 'personal'],
    ['dang ky ket hon', null],
  ])('knows that %s is a number of kind %s', (text, number) => {
    const page = pageFor({ text })
    expect(page.number).toBe(number)
    if (number) expect(page.hits).toEqual([])
  })

  it('finds nothing for nonsense, and breaks on no text', () => {
    expect(pageFor({ text: 'zzzz qqqq' }).hits).toEqual([])
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(pageFor({ text }).hits.length).toBeLessThanOrEqual(20)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the list', () => {
  const mind = createMind(
    withListings(realKnowledge, [
      listingOf({ code: '1.700001', name: 'Thủ tục thử một', field: 'Chăn nuôi' }),
      listingOf({ code: '1.700002', name: 'Thủ tục cũ', current: false }),
      listingOf({ code: '1.700003', name: 'Thủ tục tỉnh', scope: 'provincial-decision' }),
      listingOf({ code: '1.700004', name: 'Thủ tục thử hộ tịch', field: 'Hộ tịch' }),
    ]),
    statuses,
  )

  it('shows every procedure exactly once over all its pages', () => {
    const { pages, total } = pageFor({}, mind)
    const all = Array.from({ length: pages }, (_, i) => idsOn({ page: i + 1 }, mind)).flat()
    expect(all).toHaveLength(total)
    expect(new Set(all).size).toBe(total)
    expect(all).toContain('1.700001')
    for (const id of realKnowledge.procedures.keys()) expect(all).toContain(id)
  })

  it('leaves out what is no longer in force, and what one province decided for itself', () => {
    const { pages } = pageFor({}, mind)
    const all = Array.from({ length: pages }, (_, i) => idsOn({ page: i + 1 }, mind)).flat()
    expect(all).not.toContain('1.700002')
    expect(all).not.toContain('1.700003')
  })

  it('puts a listed procedure into our field of the same name', () => {
    expect(
      idsOn({ field: 'ho-tich', page: 2 }, mind).concat(idsOn({ field: 'ho-tich' }, mind)),
    ).toContain('1.700004')
    expect(idsOn({ field: 'chan-nuoi' }, mind)).toEqual(['1.700001'])
  })

  it('goes to its last page when a later one is asked for', () => {
    const page = pageFor({ field: 'chan-nuoi', page: 99 }, mind)
    expect(page).toMatchObject({ total: 1, pages: 1, wish: { page: 1 } })
  })

  it('narrows by life event and by level of online filing, both together', () => {
    expect(idsOn({ lifeEvent: 'sinh-con' })).toContain('khai-sinh')
    expect(idsOn({ lifeEvent: 'sinh-con' })).not.toContain('ket-hon')
    const none = pageFor({ online: 'none' })
    expect(none.hits.every(({ card }) => card.online === 'none')).toBe(true)
    expect(none.total).toBe(none.levels.find(({ id }) => id === 'none')?.count)
    expect(idsOn({ online: 'none', lifeEvent: 'sinh-con' })).toEqual([])
    expect(idsOn({ field: 'khong-co' })).toEqual([])
  })

  it('counts each field as it lists it', () => {
    for (const { id, count } of pageFor({}).fields.slice(0, 5)) {
      expect(pageFor({ field: id }).total, id).toBe(count)
    }
  })
})

describe('pages of life events, guides and walkthroughs', () => {
  const now = noonOf(today)
  const { lists, lifeEvent, guide, walk } = realMind.pages

  it('are there for everything on the lists, with sources and dates', () => {
    for (const { id } of lists().lifeEvents) {
      const page = lifeEvent(id, now)
      expect(page?.steps.length, id).toBeGreaterThan(0)
      expect(page?.sources.length, id).toBeGreaterThan(0)
    }
    for (const { id } of lists().guides) {
      const parts = guide(id, now)?.parts ?? []
      expect(parts.flatMap(({ lines }) => lines).length, id).toBeGreaterThan(0)
    }
    for (const { id } of lists().walks) {
      const page = walk(id, now)
      expect(page?.steps.length, id).toBe(realKnowledge.flows.get(id)?.steps.length)
      expect(page?.footnotes.join(' '), id).toMatch(/ngày \d\d\/\d\d\/\d{4}/)
    }
  })

  it('are null for what there is not', () => {
    expect([lifeEvent('x', now), guide('x', now), walk('x', now)]).toEqual([null, null, null])
  })

  it('show no step of a walkthrough one step of which no longer holds', () => {
    const flows = new Map(realKnowledge.flows)
    const flow = flows.get('khai-sinh-truc-tuyen')
    if (!flow) throw new Error('expected the walkthrough khai-sinh-truc-tuyen')
    const [first, ...others] = flow.steps
    if (!first) throw new Error('expected steps')
    flows.set(flow.id, { ...flow, steps: [{ ...first, validTo: '2026-01-01' }, ...others] })
    const page = createMind({ ...realKnowledge, flows }, statuses).pages.walk(flow.id, now)
    expect(page?.steps).toEqual([])
    expect(page?.outdated).toContain('đã thay đổi')
  })
})
