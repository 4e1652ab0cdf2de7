import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierRecord } from '../../../src/dossiers/record.ts'
import { reportOver } from '../../../src/dossiers/statistics/report.ts'
import { sheetOf } from '../../../src/dossiers/statistics/sheet.ts'
import {
  countsOf,
  emptyTally,
  onlineShare,
  onTimeShare,
  receivedIn,
  withDossier,
} from '../../../src/dossiers/statistics/tally.ts'
import { csvOf } from '../../../src/sheets/write-sheet.ts'
import { recordWith } from '../support.ts'

const period = { from: '2026-11-01', to: '2026-11-30' }

function dossier(changes: Partial<DossierRecord>): DossierRecord {
  const { dueAt: _dueAt, submittedAt: _submittedAt, ...rest } = recordWith({ status: 4 })
  return { ...rest, acceptedAt: '2026-11-05T08:30+07:00', ...changes }
}

const due = { dueAt: '2026-11-20T17:00+07:00' }
const solvedAt = (finishedAt: string) => dossier({ status: 9, finishedAt, ...due })

describe('one dossier', () => {
  it.each([
    [dossier({ channel: 'online' }), ['receivedOnline', 'pendingInTime']],
    [dossier({ channel: 'post' }), ['receivedByPost', 'pendingInTime']],
    [dossier({}), ['receivedInPerson', 'pendingInTime']],
    [dossier({ acceptedAt: '2026-10-20' }), ['carriedOver', 'pendingInTime']],
    [dossier({ ...due }), ['receivedInPerson', 'pendingLate']],
    [dossier({ status: 5, ...due }), ['receivedInPerson', 'pendingPaused']],
    [dossier({ status: 6, ...due }), ['receivedInPerson', 'pendingPaused']],
    [solvedAt('2026-11-18T10:00+07:00'), ['receivedInPerson', 'solvedEarly']],
    [solvedAt('2026-11-20T16:59+07:00'), ['receivedInPerson', 'solvedOnTime']],
    [solvedAt('2026-11-20T17:01+07:00'), ['receivedInPerson', 'solvedLate']],
    [solvedAt('2026-11-20'), ['receivedInPerson', 'solvedOnTime']],
    [solvedAt('2026-11-21'), ['receivedInPerson', 'solvedLate']],
    [solvedAt('2026-12-02'), ['receivedInPerson', 'pendingLate']],
    [dossier({ status: 10 }), ['receivedInPerson', 'solvedUndated']],
    [dossier({ status: 10, finishedAt: '2026-11-10' }), ['receivedInPerson', 'solvedUndated']],
    [dossier({ status: 9, acceptedAt: '2026-10-01', finishedAt: '2026-10-20' }), []],
    [dossier({ acceptedAt: '2026-12-01' }), []],
    [{ ...dossier({ status: 1 }), acceptedAt: undefined }, []],
  ] as const)('%# counts as %j', (record, counts) => {
    expect(countsOf(record as DossierRecord, period)).toEqual(counts)
  })
})

describe('a tally', () => {
  const days = fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-11-${String(day).padStart(2, '0')}`)
  const wild = fc.record({
    status: fc.constantFrom(...([1, 2, 3, 4, 5, 6, 8, 9, 10] as const)),
    acceptedAt: days,
    dueAt: days,
    finishedAt: days,
  })

  it('accounts for every dossier it took in: received and carried over are solved or pending', () => {
    fc.assert(
      fc.property(fc.array(wild), days, days, (dossiers, one, other) => {
        const [from = one, to = one] = [one, other].sort()
        const tally = dossiers.reduce(
          (sum, changes) => withDossier(sum, dossier(changes), { from, to }),
          emptyTally,
        )
        const left = tally.pendingInTime + tally.pendingLate + tally.pendingPaused
        const solved =
          tally.solvedEarly + tally.solvedOnTime + tally.solvedLate + tally.solvedUndated
        expect(receivedIn(tally) + tally.carriedOver).toBe(solved + left)
      }),
    )
  })

  it('of nothing has no shares', () => {
    expect([onlineShare(emptyTally), onTimeShare(emptyTally)]).toEqual([null, null])
  })
})

describe('a report', () => {
  async function* records() {
    yield dossier({ channel: 'online', agency: { name: 'Xã B' } })
    yield dossier({ agency: { name: '=HYPERLINK("x")' } })
    yield { ...solvedAt('2026-11-18'), agency: { name: 'Xã B' } }
    yield dossier({ acceptedAt: '2026-12-05', agency: { name: 'Xã A' } })
  }

  it('has a row for each group that counts, and a total', async () => {
    const report = await reportOver(records(), { period, by: 'agency' })
    expect(report.rows.map(({ group }) => group)).toEqual(['=HYPERLINK("x")', 'Xã B'])
    expect(receivedIn(report.total)).toBe(3)
    const sheet = sheetOf(report, 'Cơ quan')
    expect(sheet[0]?.slice(0, 2)).toEqual(['Cơ quan', 'Tiếp nhận trong kỳ'])
    expect(sheet.at(-1)?.slice(0, 4)).toEqual(['Cộng', 3, 2, 1])
    expect(sheet.at(-1)?.at(-1)).toBe(100)
  })

  it('goes by month of acceptance too', async () => {
    const report = await reportOver(records(), { period, by: 'month' })
    expect(report.rows.map(({ group }) => group)).toEqual(['2026-11'])
  })

  it('as CSV holds no formula', async () => {
    const csv = csvOf(sheetOf(await reportOver(records(), { period, by: 'agency' }), 'Cơ quan'))
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    expect(csv.startsWith('\uFEFF"Cơ quan"')).toBe(true)
  })
})
