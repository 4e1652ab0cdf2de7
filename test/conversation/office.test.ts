/** "Gặp cán bộ": the office, whether it is open, and a text ready to send. */

import { describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { nowAt } from '../../src/conversation/now.ts'
import { openingAt } from '../../src/conversation/office/opening.ts'
import { emptyState, type State } from '../../src/conversation/state.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import type { Stretch } from '../../src/knowledge/schema/office.ts'
import { agencySchema } from '../../src/knowledge/schema/surroundings.ts'
import { contentDir, realKnowledge, realMind, statuses } from '../support/real-mind.ts'
import { textOf } from '../support/talk.ts'
import { sampleUnits } from '../support/units.ts'

const tables = loadDossierTables(contentDir)
const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const hours: readonly Stretch[] = [
  { days: [...days], from: '07:30', to: '11:30' },
  { days: [...days], from: '13:30', to: '17:00' },
]

const at = (local: string) => nowAt(new Date(`${local}:00+07:00`))

describe('an office', () => {
  const cases = [
    ['on a working morning', '2026-11-23T08:00', { kind: 'open', until: '11:30' }],
    ['at its first minute', '2026-11-23T07:30', { kind: 'open', until: '11:30' }],
    ['at the minute it closes', '2026-11-23T11:30', { kind: 'later', at: '13:30', isLunch: true }],
    ['at noon', '2026-11-23T12:15', { kind: 'later', at: '13:30', isLunch: true }],
    ['early', '2026-11-23T05:00', { kind: 'later', at: '07:30', isLunch: false }],
    [
      'on the evening before a holiday',
      '2026-11-23T19:00',
      { kind: 'closed', date: '2026-11-25', at: '07:30' },
    ],
    ['on a holiday', '2026-11-24T09:00', { kind: 'closed', date: '2026-11-25', at: '07:30' }],
    ['on Friday evening', '2026-11-27T18:00', { kind: 'closed', date: '2026-11-30', at: '07:30' }],
    ['before Tết', '2026-02-13T17:30', { kind: 'closed', date: '2026-02-23', at: '07:30' }],
    ['on a Saturday worked for another day', '2026-08-22T09:00', { kind: 'open', until: '11:30' }],
  ] as const

  it.each(cases)('%s', (_, local, expected) => {
    expect(openingAt(hours, at(local), tables.calendar)).toEqual(expected)
  })

  it('that never opens is not waited for', () => {
    expect(openingAt([], at('2026-11-23T08:00'), tables.calendar)).toBeNull()
  })
})

const commune = [...sampleUnits().communes.values()][0]
if (!commune) throw new Error('expected a commune in the sample')

function knowing(unit: object): Knowledge {
  const id = 'trung-tam-phuc-vu-hanh-chinh-cong'
  const agency = realKnowledge.agencies.get(id)
  const filled = agencySchema.parse({ ...agency, units: [unit] })
  const agencies = new Map([...realKnowledge.agencies, [id, filled]])
  return { ...realKnowledge, agencies, units: sampleUnits() }
}

const office = {
  commune: commune.code,
  phone: '0200 000 0000',
  address: 'Số 1, đường Thử Nghiệm',
  hours,
  checkedOn: '2026-11-20',
}
const known = createMind(knowing(office), statuses, tables)
const here: State = { ...emptyState, place: commune.code }
const meet = (state: State, local: string, mind = known) =>
  mind.turn(state, { kind: 'choice', choice: 'p' }, at(local))

describe('gặp cán bộ', () => {
  it('gives phone, address and hours of the commune, and that it is open', () => {
    const text = textOf(meet(here, '2026-11-23T09:00'))
    expect(text).toContain('Điện thoại: 0200 000 0000')
    expect(text).toContain('Địa chỉ: Số 1, đường Thử Nghiệm')
    expect(text).toContain(
      'Giờ làm việc: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ, thứ Hai đến thứ Sáu.',
    )
    expect(text).toContain('đang mở cửa, đến 11 giờ 30')
    expect(text).toContain('kiểm tra ngày 20/11/2026')
  })

  it.each([
    ['2026-11-23T12:00', 'nghỉ trưa, 13 giờ 30 hôm nay mở lại'],
    ['2026-11-23T06:00', 'chưa mở cửa, 7 giờ 30 hôm nay'],
    ['2026-11-23T18:00', 'mở lại lúc 7 giờ 30 thứ Tư, ngày 25/11/2026'],
  ])('says at %s: %s', (local, words) => {
    expect(textOf(meet(here, local))).toContain(words)
  })

  it('of another commune invents nothing', () => {
    const text = textOf(meet({ ...emptyState, place: '99999' }, '2026-11-23T09:00'))
    expect(text).not.toMatch(/\d{4} \d{3}|Điện thoại|Giờ làm việc/)
    expect(text).toContain(realKnowledge.settings.contact)
  })

  it('writes a text to send, about the procedure spoken of, without the one who asks', () => {
    const subject = { procedure: 'tam-tru', at: '2026-11-23T01:50:00.000Z' }
    const { replies } = meet({ ...here, subject }, '2026-11-23T09:00')
    expect(replies.at(-1)?.text).toMatch(
      /^Kính gửi Công an \p{L}+ .+,\nTôi cần hỏi về thủ tục “Đăng ký tạm trú” \(mã /u,
    )
    expect(textOf({ replies })).not.toContain('0200')
  })

  it('without anything known says the general sentence and a text to fill in', () => {
    const turn = realMind.turn(
      emptyState,
      { kind: 'text', text: 'cho tôi gặp cán bộ' },
      at('2026-11-23T09:00'),
    )
    expect(turn.outcome).toBe('hand-over')
    expect(turn.replies[0]?.text).toContain('Xin liên hệ: Trung tâm Phục vụ hành chính công')
    expect(turn.replies.at(-1)?.text).toContain('Tôi cần hỏi về việc: …')
  })

  it('asks for the commune where that would tell more', () => {
    const choices = meet(emptyState, '2026-11-23T09:00').replies[0]?.choices ?? []
    expect(choices.map(({ choice }) => choice)).toEqual(['q'])
  })

  it('is asked with the matter in the same breath', () => {
    const words = 'cho tôi gặp cán bộ hỏi về đăng ký kết hôn'
    const turn = realMind.turn(emptyState, { kind: 'text', text: words }, at('2026-11-23T09:00'))
    expect(turn.replies.at(-1)?.text).toContain('“Đăng ký kết hôn”')
  })
})

describe('an office filled in wrongly', () => {
  it.each([
    ['both commune and province', { ...office, province: '01' }],
    ['neither', { phone: '1', checkedOn: '2026-11-20' }],
    [
      'hours that end before they begin',
      { ...office, hours: [{ days: ['mon'], from: '11:00', to: '07:00' }] },
    ],
    ['no day of checking', { ...office, checkedOn: undefined }],
  ])('is refused: %s', (_, unit) => {
    const agency = realKnowledge.agencies.get('ubnd-cap-xa')
    expect(agencySchema.safeParse({ ...agency, units: [unit] }).success).toBe(false)
  })
})
