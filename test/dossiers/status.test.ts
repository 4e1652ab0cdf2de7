import { describe, expect, it } from 'vitest'
import { groupRank, statusCodes, statusesSchema, statusOf } from '../../src/dossiers/status.ts'
import { readReference, readTable } from './support.ts'

const statuses = statusesSchema.parse(readTable('statuses'))

describe('the statuses', () => {
  it('name all ten national statuses', () => {
    for (const code of statusCodes) expect(statusOf(code, statuses)?.label).toBeTruthy()
    expect(statusOf('unknown', statuses)).toBeNull()
  })

  it('let only 1, 2 and 4 be late, and pause the clock in 5 and 6', () => {
    const codesWith = (flag: 'canBeOverdue' | 'clockPaused') =>
      statuses.statuses.filter((one) => one[flag]).map(({ code }) => code)
    expect(codesWith('canBeOverdue')).toEqual([1, 2, 4])
    expect(codesWith('clockPaused')).toEqual([5, 6])
  })

  it('put what waits for the citizen first and the unknown last', () => {
    const groups = ['closed', 'open', null, 'result-ready', 'waiting-citizen'] as const
    const sorted = [...groups].sort((a, b) => groupRank(a) - groupRank(b))
    expect(sorted).toEqual(['waiting-citizen', 'result-ready', 'open', 'closed', null])
  })

  it('are refused with every problem named', () => {
    const broken = { ...statuses, steps: ['một'], statuses: statuses.statuses.slice(1) }
    const fields = statusesSchema.safeParse(broken).error?.issues.map(({ path }) => path.join('.'))
    expect(fields).toEqual(['steps', 'statuses'])
  })

  type Reference = {
    readonly listOrder: readonly string[]
    readonly statuses: {
      readonly items: readonly {
        readonly code: string
        readonly label: string
        readonly group: string
        readonly canBeOverdue: boolean
        readonly clockPaused: boolean
        readonly step: { readonly at?: number; readonly done?: boolean; readonly ended?: boolean }
      }[]
    }
  }

  it('agree with the reference list, where it is at hand', ({ skip }) => {
    const reference = readReference<Reference>('dossier-statuses.json')
    if (!reference) return skip('the reference file is not on this machine')
    for (const { code, step, label, group, canBeOverdue, clockPaused } of reference.statuses
      .items) {
      const ours = statuses.statuses.find((one) => String(one.code) === code)
      expect(ours).toMatchObject({ label, group, canBeOverdue, clockPaused })
      if (step.at) expect(ours?.step).toMatchObject({ kind: 'at', n: step.at })
      if (step.at && step.done) expect(ours?.step).toMatchObject({ state: 'done' })
    }
  })
})
