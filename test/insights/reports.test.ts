import { describe, expect, it } from 'vitest'
import type { What } from '../../src/insights/happening.ts'
import type { Sum } from '../../src/insights/measures.ts'
import { teamSheets, walkGroupSheet, walkSheet } from '../../src/insights/report-sheet.ts'
import { teamReport } from '../../src/insights/team-report.ts'
import { walkGroups } from '../../src/insights/walk-groups.ts'
import { walkReports } from '../../src/insights/walk-report.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import type { Team } from '../../src/sharing/team.ts'
import { realKnowledge } from '../support/real-mind.ts'

const week = { from: '2026-11-23', to: '2026-11-29' }
const team = (
  code: string,
  commune: string,
  hamlet: string,
  removedOn: string | null = null,
): Team => ({
  ...{ code, province: 'Hà Nội', commune, communeCode: null, hamlet, name: `Tổ ${hamlet}` },
  ...{ lead: 'Nguyễn Văn An', contact: '0912345678', removedOn },
})
const teams = [
  team('K7M2PT', 'Xã Đan Phượng', 'Thôn 1'),
  team('A2A2A6', 'Xã Đan Phượng', 'Thôn 2'),
  team('C3C3C3', 'Xã Liên Minh', 'Thôn 1', '2026-11-01'),
]
const sum = (team: string | null, place: string | null, what: What, count: number): Sum => ({
  ...{ team, place, what, count },
})
const title = createPlaceBook(realKnowledge).title
const reportOf = (now: readonly Sum[], before: readonly Sum[] = []) =>
  teamReport({ week, now, before, teams, title })

describe('the results of teams', () => {
  const report = reportOf(
    [
      sum('K7M2PT', 'khai-sinh', 'open', 40),
      sum('A2A2A6', 'khai-sinh', 'open', 20),
      sum('C3C3C3', 'sk-sinh-con', 'open', 10),
      sum(null, 'khai-sinh', 'open', 30),
      sum('K7M2PT', 'khai-sinh', 'satisfied-5', 6),
      sum('K7M2PT', 'khai-sinh', 'satisfied-2', 6),
      sum('D4D4D4', 'da-xoa-lau-roi', 'open', 8),
    ],
    [sum('K7M2PT', 'khai-sinh', 'open', 25)],
  )

  it('stand beside those of the week before, in all and by commune', () => {
    expect(report.weekBefore).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect([report.total.now.open, report.total.before.open]).toEqual([108, 25])
    const rows = report.communes.map(({ name, within, now }) => [name, within, now.open])
    expect(rows).toEqual([
      ['Xã Đan Phượng', 'Hà Nội', 60],
      ['Không qua tổ nào', null, 30],
      ['Xã Liên Minh', 'Hà Nội', 10],
      ['Mã tổ không có trong danh sách', null, 8],
    ])
  })

  it('name teams with their code, also one taken off', () => {
    const rows = report.teams.map(({ name, within, code, now }) => [name, within, code, now.open])
    expect(rows).toEqual([
      ['Tổ Thôn 1', 'Xã Đan Phượng', 'K7M2PT', 40],
      ['Tổ Thôn 2', 'Xã Đan Phượng', 'A2A2A6', 20],
      ['Tổ Thôn 1 (đã thôi)', 'Xã Liên Minh', 'C3C3C3', 10],
    ])
  })

  it('name places as citizens know them', () => {
    expect(report.places.map(({ name, now }) => [name, now.open])).toEqual([
      ['Đăng ký khai sinh', 90],
      ['Nhà có em bé mới sinh', 10],
      ['da-xoa-lau-roi', 8],
    ])
  })

  it('tell the mean of the marks', () => {
    expect([report.total.now.rated, report.total.now.mark]).toEqual([12, 3.5])
  })

  it('take all steps of a walkthrough for one place', () => {
    const { places } = reportOf([
      sum(null, 'hd-khai-sinh-truc-tuyen', 'walk-begun', 9),
      sum(null, 'hd-khai-sinh-truc-tuyen-7', 'walk-finished', 6),
    ])
    expect(places.map(({ now }) => [now['walk-begun'], now['walk-finished']])).toEqual([[9, 6]])
  })

  it('never tell a small number, nor let it be worked out from a total', () => {
    const {
      total,
      communes,
      teams: rows,
    } = reportOf([
      sum('K7M2PT', 'khai-sinh', 'open', 3),
      sum('A2A2A6', 'khai-sinh', 'open', 20),
      sum('C3C3C3', 'khai-sinh', 'open', 50),
      sum('C3C3C3', 'khai-sinh', 'satisfied-5', 2),
    ])
    expect(total.now.open).toBe(73)
    expect(rows.map(({ code, now }) => [code, now.open])).toEqual([
      ['C3C3C3', 50],
      ['A2A2A6', 'withheld'],
      ['K7M2PT', 'few'],
    ])
    expect(communes.map(({ now }) => now.open)).toEqual([50, 23])
    expect([total.now.rated, total.now.mark]).toEqual(['few', null])
  })

  it('are written as sheets, without lead and contact', () => {
    const sheets = teamSheets(report)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Theo xã',
      'Theo tổ',
      'Theo nơi đến',
    ])
    for (const { rows } of sheets) {
      expect(rows[0]?.[0]).toBe('Tuần 23/11/2026 – 29/11/2026, so với tuần 16/11/2026 – 22/11/2026')
      expect(new Set(rows.slice(1).map(({ length }) => length)).size).toBe(1)
    }
    expect(JSON.stringify(sheets)).not.toMatch(/0912345678|Nguyễn Văn An/)
  })

  it('of nobody are empty', () => {
    const empty = reportOf([])
    expect([empty.communes, empty.teams, empty.places, empty.total.now.open]).toEqual([
      [],
      [],
      [],
      0,
    ])
  })
})

describe('the results of walkthroughs', () => {
  const at = (step: number, what: What, count: number) =>
    sum(
      null,
      step === 1 ? 'hd-khai-sinh-truc-tuyen' : `hd-khai-sinh-truc-tuyen-${step}`,
      what,
      count,
    )
  const last = realKnowledge.flows.get('khai-sinh-truc-tuyen')?.steps.length ?? 0
  const [walk] = walkReports(
    [
      at(1, 'walk-begun', 100),
      at(1, 'walk-done', 70),
      at(1, 'walk-skipped', 20),
      at(1, 'walk-back', 10),
      at(2, 'walk-done', 40),
      at(2, 'walk-stuck', 9),
      at(2, 'walk-stopped', 3),
      at(last, 'walk-finished', 30),
    ],
    realKnowledge.flows,
  )

  it('tell how many came to each step; going back and on again counts once', () => {
    expect(walk?.steps.slice(0, 3).map(({ reached }) => reached)).toEqual([100, 80, 40])
    expect(walk).toMatchObject({ begun: 100, finished: 30 })
  })

  it('tell where people leave, stop and are stuck', () => {
    expect(walk?.steps[0]?.left).toBeCloseTo(0.2)
    expect(walk?.steps[1]).toMatchObject({ left: 0.5, stuck: 9, stopped: 'few', skipped: 0 })
  })

  it('tell no share of a handful, and nothing of what has gone', () => {
    const few = walkReports(
      [at(1, 'walk-begun', 3), sum(null, 'hd-xua', 'walk-begun', 9)],
      realKnowledge.flows,
    )
    expect(few).toHaveLength(1)
    expect(few[0]).toMatchObject({
      begun: 'few',
      steps: expect.arrayContaining([expect.objectContaining({ left: null })]),
    })
  })

  it('are written as a sheet', () => {
    const { rows } = walkSheet(walk ? [walk] : [], week)
    expect(rows[2]?.slice(3)).toEqual([100, 20, 0, 0, 20])
    expect(rows).toHaveLength(2 + last)
  })
})

describe('the results of walkthroughs by commune and team', () => {
  const flow = 'hd-khai-sinh-truc-tuyen'
  const groups = walkGroups(
    [
      sum('K7M2PT', flow, 'walk-begun', 3),
      sum('A2A2A6', flow, 'walk-begun', 20),
      sum('A2A2A6', `${flow}-4`, 'walk-stuck', 2),
      sum('C3C3C3', flow, 'walk-begun', 50),
      sum('C3C3C3', `${flow}-9`, 'walk-finished', 30),
      sum(null, flow, 'walk-begun', 9),
      sum('K7M2PT', 'hd-xua', 'walk-begun', 9),
      sum('K7M2PT', 'khai-sinh', 'open', 9),
    ],
    realKnowledge.flows,
    teams,
  )
  const begun = groups.map(({ commune, team, told }) => [
    ...[commune.name, team?.code ?? null, told['walk-begun'], told['walk-finished']],
  ])

  it('tell each commune, then its teams, all steps together', () => {
    expect(begun).toEqual([
      ['Xã Đan Phượng', null, 23, 0],
      ['Xã Đan Phượng', 'K7M2PT', 'few', 0],
      ['Xã Đan Phượng', 'A2A2A6', 'withheld', 0],
      ['Xã Liên Minh', null, 50, 30],
      ['Xã Liên Minh', 'C3C3C3', 50, 30],
      ['Không qua tổ nào', null, 9, 0],
    ])
  })

  it('tell no small number of any measure', () => {
    const told = groups.flatMap((group) => Object.values(group.told))
    expect(told.filter((one) => typeof one === 'number' && one > 0 && one < 5)).toEqual([])
    expect(groups.map(({ told: { 'walk-stuck': stuck } }) => stuck)).toContain('few')
  })

  it('are written as a sheet, without lead and contact', () => {
    const { rows } = walkGroupSheet(groups, week)
    expect(rows).toHaveLength(2 + groups.length)
    expect(rows[3]?.slice(1, 5)).toEqual(['Xã Đan Phượng', 'Tổ Thôn 1', 'K7M-2PT', 'ít hơn 5'])
    expect(JSON.stringify(rows)).not.toMatch(/0912345678|Nguyễn Văn An/)
  })
})
