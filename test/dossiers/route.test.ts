import { expect, it } from 'vitest'
import { whereToAsk } from '../../src/dossiers/route.ts'
import { codeOf } from './support.ts'

it.each([
  ['H26.19-250715-0003', 'province-system'],
  ['000.00.19.H26-220518-0004', 'province-system'],
  ['G01.899.909-260916-890001', 'police-portal'],
  ['G22.99.08-260921-896001', 'interconnection'],
  ['G22.99.09-240114-0001', 'interconnection'],
  ['G22.99-251225-020001', 'national-portal'],
  ['G22.99.081-251225-020001', 'national-portal'],
  ['G09.20-20260609-0090001', 'ministry'],
  ['G22.01-260609-0001', 'ministry'],
  ['K01.20-260609-0001', 'national-portal'],
])('%s is followed at the %s', (code, where) => {
  expect(whereToAsk(codeOf(code))).toBe(where)
})
