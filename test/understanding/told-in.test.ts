import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { knowledge } from './known.ts'

const { toldIn } = createUnderstanding(knowledge)

function toldOf(id: string, text: string) {
  const procedure = knowledge.procedures.get(id)
  if (!procedure) throw new Error(`expected the record ${id}`)
  return toldIn(procedure, text)
}

describe('what a record tells of a question', () => {
  test.each([
    ['ket-hon', 'đã ly hôn một lần rồi', 'conditions'],
    ['gplx-doi', 'khám sức khỏe ở đâu', 'documents'],
    ['can-cuoc-doi', 'co phai ve que khong', 'where'],
  ] as const)('%s has words for %j, under %s', (id, text, facet) => {
    const told = toldOf(id, text)
    expect(told.share).toBeGreaterThan(0.5)
    expect(told.facet).toBe(facet)
  })

  test.each([
    ['khai-sinh', 'kéo điện ba pha cho xưởng'],
    ['tam-tru', 'tàu cá đánh bắt xa bờ'],
  ])('%s has hardly a word for %j', (id, text) => {
    expect(toldOf(id, text).share).toBeLessThan(0.35)
  })

  test('nothing tells of a message without words', () => {
    expect(toldOf('khai-sinh', '')).toEqual({ share: 0, facet: null })
  })
})
