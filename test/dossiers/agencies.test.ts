import { describe, expect, it } from 'vitest'
import { agenciesSchema, agencyHint } from '../../src/dossiers/agencies.ts'
import { codeOf, readReference, readTable } from './support.ts'

const agencies = agenciesSchema.parse(readTable('agencies')).agencies

describe('the agency hint', () => {
  it.each([
    ['H26.19-250715-0003', 'TP Hà Nội'],
    ['000.00.19.H26-220518-0004', 'TP Hà Nội'],
    ['H22.01-240315-0001', 'Hà Giang'],
    ['H57.01-240315-0001', 'Thừa Thiên Huế'],
    ['H57.01-260315-0001', 'TP Huế'],
    ['G10.20-20260609-0090001', 'Bộ Nông nghiệp và Môi trường'],
    ['G01.899.909-260916-890001', 'Công an Thành phố Hồ Chí Minh'],
    ['G01.111.909-260916-890001', 'Bộ Công an'],
    ['G22.99.08-260921-896001', 'Liên thông khai sinh'],
    ['G22.99-251225-020001', 'Cổng Dịch vụ công quốc gia'],
  ])('of %s is %s', (code, name) => {
    expect(agencyHint(codeOf(code), agencies)?.name).toBe(name)
  })

  it('tells what a lapsed name is now, also on codes issued after it lapsed', () => {
    const hint = agencyHint(codeOf('H22.01-251101-0001'), agencies)
    expect(hint).toMatchObject({ name: 'Hà Giang', now: 'Tuyên Quang', validTo: '2025-06-30' })
  })

  it('is absent for an unknown prefix, which is no reason to refuse the code', () => {
    expect(agencyHint(codeOf('H99.01-261105-0004'), agencies)).toBeNull()
  })

  it('refuses a table with a prefix that is none', () => {
    const bad = { agencies: [{ code: 'Hà Nội', name: 'x', kind: 'province', sure: 'unverified' }] }
    expect(agenciesSchema.safeParse(bad).success).toBe(false)
  })

  type Reference = {
    readonly provincesOld: { readonly items: readonly { code: string; now: string }[] }
    readonly ministries2020: { readonly items: readonly { code: string; name: string }[] }
  }

  it('covers every code of the reference list, where it is at hand', ({ skip }) => {
    const reference = readReference<Reference>('agency-codes.json')
    if (!reference) return skip('the reference file is not on this machine')
    for (const { code, now } of reference.provincesOld.items) {
      const hint = agencyHint(codeOf(`${code}-261105-0001`), agencies)
      expect([hint?.name, hint?.now]).toContain(now)
    }
    for (const { code, name } of reference.ministries2020.items) {
      expect(agencyHint(codeOf(`${code}-210105-0001`), agencies)?.name).toBe(name)
    }
  })
})
