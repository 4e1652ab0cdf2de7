import { describe, expect, it } from 'vitest'
import { listingOf, withListings } from '../../src/knowledge/catalogue.ts'
import { officialNameOf } from '../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'

const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
const listed = (code: string, name: string) => ({
  ...listingOf({ code, aliases: [], utterances: [], popularity: 0 }),
  name,
})

function nameOf(id: string, of = knowledge): string | undefined {
  const procedure = of.procedures.get(id)
  return procedure && officialNameOf(procedure)
}

describe('the official name of a record', () => {
  const list = [listed('1.013133', 'Tên trên Cổng'), listed('1.001193', 'Tên khác trên Cổng')]
  const imported = withListings(knowledge, list)

  it('that leaves it out is that of the national list, once imported', () => {
    expect(nameOf('nvqs-lan-dau', imported)).toBe('Tên trên Cổng')
  })

  it('that leaves it out is its title until then', () => {
    expect(nameOf('nvqs-lan-dau')).toBe(knowledge.procedures.get('nvqs-lan-dau')?.title)
  })

  it('that gives one stays its own', () => {
    expect(nameOf('khai-sinh', imported)).toBe(nameOf('khai-sinh'))
  })
})
