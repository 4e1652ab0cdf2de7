import { describe, expect, it } from 'vitest'
import { warningsOf } from '../../../src/knowledge/review/warnings.ts'
import type { Procedure } from '../../../src/knowledge/schema/procedure.ts'
import { knowledgeWith, procedureOf, realKnowledge } from '../../support/real-mind.ts'

const file = 'content/procedures/khai-sinh.yaml'

it('the content has no warnings', () => {
  expect(warningsOf(realKnowledge)).toEqual([])
})

describe('a warning is given', () => {
  const cases: readonly (readonly [string, (p: Procedure) => Procedure, string])[] = [
    [
      'for a name of another procedure',
      (p) => ({ ...p, aliases: [...p.aliases, procedureOf('khai-tu').title] }),
      'là tên của nhiều thủ tục: khai-sinh, khai-tu',
    ],
    [
      'for a name of the national list',
      (p) => ({ ...p, aliases: [...p.aliases, 'đăng ký logo'] }),
      'là tên của nhiều thủ tục: khai-sinh, 1.012132',
    ],
    [
      'for a source nothing cites',
      (p) => ({ ...p, sources: { ...p.sources, thua: { title: 'Thừa' } } }),
      'nguồn “thua” khai ra mà không dùng',
    ],
    [
      'for a fact that ends before it begins',
      (p) => ({
        ...p,
        result: { ...p.result, validFrom: '2026-02-01', validTo: '2026-01-01' },
      }),
      'result: validFrom sau validTo',
    ],
    [
      'for a review before the check',
      (p) => ({ ...p, reviewBy: p.checkedOn }),
      'reviewBy không sau checkedOn',
    ],
    ['for codes none of which is current', withoutCurrent, '0 mã đang dùng, cần đúng một'],
  ]

  it.each(cases)('%s', (_, change, text) => {
    const warnings = warningsOf(knowledgeWith('khai-sinh', change))
    expect(warnings).toEqual([{ file, text: expect.stringContaining(text) }])
  })
})

function withoutCurrent(procedure: Procedure): Procedure {
  return { ...procedure, codes: procedure.codes.map((one) => ({ ...one, status: 'former' })) }
}
