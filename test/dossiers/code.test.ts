import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDossierCode } from '../../src/dossiers/code.ts'
import { codeOf, readReference, today } from './support.ts'

const samples = [
  ['000.00.19.H26-220518-0004', 'legacy-qcvn102', 'H26', '2022-05-18'],
  ['H49.12-250715-0003', 'qd20-short', 'H49', '2025-07-15'],
  ['000.00.06.H56-231027-0001', 'legacy-qcvn102', 'H56', '2023-10-27'],
  ['000.17.22.H56-210531-0001', 'legacy-qcvn102', 'H56', '2021-05-31'],
  ['H56.14-240823-0001', 'qd20-short', 'H56', '2024-08-23'],
  ['000.00.53.H48-220921-0001', 'legacy-qcvn102', 'H48', '2022-09-21'],
  ['000.00.32.H19-210708-0001', 'legacy-qcvn102', 'H19', '2021-07-08'],
  ['000.A0.01.H26-210212-9001', 'legacy-qcvn102', 'H26', '2021-02-12'],
  ['000.00.12.H62-201105-0001', 'legacy-qcvn102', 'H62', '2020-11-05'],
  ['H15.50.05.13-261008-0901', 'qd20-short', 'H15', '2026-10-08'],
  ['G01.899.909-260916-890001', 'qd20-short', 'G01', '2026-09-16'],
  ['G22.99.08-260921-896001', 'qd20-short', 'G22', '2026-09-21'],
  ['G22.99.09-240114-0001', 'qd20-short', 'G22', '2024-01-14'],
  ['G22.99-251225-020001', 'qd20-short', 'G22', '2025-12-25'],
  ['G09.20-20260609-0090001', 'ministry-8digit-date', 'G09', '2026-06-09'],
  // Of unusual length, and not refused for it.
  ['12.34.H99-260105-0007', 'unusual', 'H99', '2026-01-05'],
  ['000.123.45.G99-251219-99110000132001', 'unusual', 'G99', '2025-12-19'],
] as const

describe('a dossier code', () => {
  it.each(samples)('%s is read as %s', (text, form, level1, date) => {
    expect(codeOf(text)).toMatchObject({ raw: text, normalised: text, form, level1, date })
  })

  it('keeps the agency part as written, in either direction', () => {
    expect(codeOf('000.00.19.H26-220518-0004').agencyPath).toBe('000.00.19.H26')
    expect(codeOf('H26.19-250715-0003').agencyPath).toBe('H26.19')
    expect(codeOf('H26.19-250715-0003').seq).toBe('0003')
  })

  it.each([
    ['  h26.19-250715-0003 ', 'H26.19-250715-0003'],
    ['Mã hồ sơ: H26.19-250715-0003', 'H26.19-250715-0003'],
    ['ma ho so H26.19-250715-0003', 'H26.19-250715-0003'],
    ['Mã số hồ sơ: H26.19-250715-0003', 'H26.19-250715-0003'],
    ['số hồ sơ là H26.19-250715-0003', 'H26.19-250715-0003'],
    ['MHS H26.19-250715-0003', 'H26.19-250715-0003'],
    ['#H26.19-250715-0003', 'H26.19-250715-0003'],
    ['“H26.19-250715-0003”.', 'H26.19-250715-0003'],
    ['H26.19–250715—0003', 'H26.19-250715-0003'],
    ['H26.19−250715_0003', 'H26.19-250715-0003'],
    ['H26 . 19 - 250715 - 0003', 'H26.19-250715-0003'],
    ['H26,19-250715-0003', 'H26.19-250715-0003'],
    ['H26.19-25O7I5-OOO3', 'H26.19-250715-0003'],
    ['OOO.OO.19.H26-220518-OOO4', '000.00.19.H26-220518-0004'],
    ['000.AO.01.H26-210212-9001', '000.AO.01.H26-210212-9001'],
    ['H26.19-250715-000l', 'H26.19-250715-0001'],
    ['Ｈ２６.19-250715-0003', 'H26.19-250715-0003'],
    ['H26.19\u200b-250715-0003', 'H26.19-250715-0003'],
    ['Mã hồ sơ H26.19-250715-0003'.normalize('NFD'), 'H26.19-250715-0003'],
  ])('%s is looked up as %s', (typed, normalised) => {
    expect(codeOf(typed)).toMatchObject({ raw: typed, normalised })
  })

  it.each([
    ['000.00.19.H26-229918-0004', 'not-a-date'],
    ['H26.19-260230-0003', 'not-a-date'],
    ['H26.19-171231-0003', 'before-2018'],
    ['H26.19-261124-0003', 'in-the-future'],
    ['G09.20-20990609-0090001', 'in-the-future'],
  ])('%s is refused with the reason %s', (text, reason) => {
    expect(parseDossierCode(text, today)).toMatchObject({
      kind: 'bad-date',
      normalised: text,
      reason,
    })
  })

  it('may carry the first day of 2018 and, as clocks differ, tomorrow', () => {
    expect(codeOf('H26.19-180101-0003').date).toBe('2018-01-01')
    expect(codeOf('H26.19-261123-0003').date).toBe('2026-11-23')
  })
})

describe('what is typed in place of a dossier code', () => {
  it.each([
    ['1.010708.000.00.00.H56', 'procedure-code'],
    ['1.012784.H21', 'procedure-code'],
    ['2.000635', 'procedure-code'],
    ['2.OOO635', 'procedure-code'],
    ['G22.99.3-241219000001', 'payment-transaction'],
    ['012345678901', 'personal-number'],
    ['012 345 678 901', 'personal-number'],
    ['123456789', 'old-id-card'],
    ['0912345678', 'phone'],
    ['0912 345 678', 'phone'],
    ['+84 912 345 678', 'phone'],
    ['84912345678', 'phone'],
    ['0101234567', 'tax-code'],
    ['0101234567-001', 'tax-code'],
  ])('%s is told apart as %s', (text, as) => {
    expect(parseDossierCode(text, today)).toMatchObject({ kind: 'look-alike', as })
  })

  it('names the procedure by the two groups that are the same everywhere', () => {
    const reading = parseDossierCode('1.010708.000.00.00.H56', today)
    expect(reading).toEqual({ kind: 'look-alike', as: 'procedure-code', procedureCode: '1.010708' })
  })

  it('never repeats a personal number', () => {
    for (const number of ['012345678901', '0912345678', '0101234567', '123456789']) {
      expect(JSON.stringify(parseDossierCode(number, today))).not.toMatch(/\d/)
    }
  })

  it.each([
    '',
    'xin chào',
    'H26',
    'H26.19-2507-0003',
    'H26.19-2507150003',
    'Z26.19-250715-0003',
    '12/03/2026',
    '250.000.000',
    '2026',
    'tôi - 250715 - 0003',
    'x'.repeat(10_000),
  ])('%.30s is nothing of the kind', (text) => {
    expect(parseDossierCode(text, today)).toEqual({ kind: 'none' })
  })
})

describe('parsing', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseDossierCode(text, today).kind).toBeTypeOf('string')
      }),
    )
  })

  it('reads its own normal form as the same code', () => {
    const agency = fc.stringMatching(/^[A-Y][0-9]{2}(\.[0-9A-Z]{1,5}){0,6}$/)
    const seq = fc.stringMatching(/^[0-9]{4,7}$/)
    fc.assert(
      fc.property(agency, seq, (path, number) => {
        const { normalised } = codeOf(`${path}-260715-${number}`)
        expect(codeOf(normalised).normalised).toBe(normalised)
      }),
    )
  })

  type Reference = {
    readonly samples: readonly { readonly code: string; readonly pattern: string }[]
    readonly counterSamples: readonly { readonly input: string; readonly as: string }[]
  }

  it('agrees with the reference patterns, where they are at hand', ({ skip }) => {
    const reference = readReference<Reference>('dossier-code-patterns.json')
    if (!reference) return skip('the reference file is not on this machine')
    for (const { code, pattern } of reference.samples) expect(codeOf(code).form).toBe(pattern)
    for (const { input, as } of reference.counterSamples) {
      const reading = parseDossierCode(input, today)
      const kind = reading.kind === 'look-alike' ? reading.as : reading.kind
      expect(kind).toBe(as === 'invalid-date' ? 'bad-date' : as)
    }
  })
})
