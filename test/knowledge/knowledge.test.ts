import { beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { currentCode, proceduresByCode } from '../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Procedure } from '../../src/knowledge/schema/procedure.ts'

let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
})

/** The real procedure with other codes. */
function withCodes(id: string, codes: Procedure['codes']): Procedure {
  const procedure = knowledge.procedures.get(id)
  if (!procedure) throw new Error(`expected a procedure ${id}`)
  return { ...procedure, codes }
}

describe('proceduresByCode', () => {
  it.each([
    ['its code of today', '1.001193', ['khai-sinh']],
    ['a former code', '2.000986', ['lien-thong-khai-sinh']],
    ['an equivalent code', '1.001471', ['ho-chieu']],
    ['an unknown code', '9.999999', []],
    ['a code with its agency', '1.001193.000.00.00.H26', []],
    ['no code', '', []],
  ])('finds by %s', (_, code, ids) => {
    expect(proceduresByCode(knowledge, code).map(({ id }) => id)).toEqual(ids)
  })

  it('finds all that share a code after a merger', () => {
    const shared: Procedure['codes'] = [{ code: '1.116410', status: 'current' }]
    const procedures = new Map([
      ['khai-sinh', withCodes('khai-sinh', shared)],
      ['khai-tu', withCodes('khai-tu', shared)],
    ])
    const found = proceduresByCode({ ...knowledge, procedures }, '1.116410')
    expect(found.map(({ id }) => id)).toEqual(['khai-sinh', 'khai-tu'])
  })
})

describe('currentCode', () => {
  it('is the code filed under today, wherever it stands', () => {
    const procedure = withCodes('khai-sinh', [
      { code: '1.014063', status: 'former' },
      { code: '1.116410', status: 'current' },
    ])
    expect(currentCode(procedure)).toBe('1.116410')
  })

  it('is the first code where none is current', () => {
    const procedure = withCodes('khai-sinh', [
      { code: '1.014063', status: 'former' },
      { code: '2.001195', status: 'equivalent' },
    ])
    expect(currentCode(procedure)).toBe('1.014063')
  })

  it('is null for a service without a code', () => {
    expect(currentCode(withCodes('khai-sinh', []))).toBeNull()
  })
})
