import { describe, expect, it, onTestFinished } from 'vitest'
import { lookupTimeout } from '../../src/assistant/think.ts'
import { wordsOf } from '../../src/assistant/words-of.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { createLookupGuard } from '../../src/dossiers/lookup-guard.ts'
import type { DossierRecord } from '../../src/dossiers/record.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import { verifyOwner } from '../../src/dossiers/verify.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { recordWith } from '../dossiers/support.ts'
import { contentDir, realKnowledge } from '../support/real-mind.ts'
import { startTalk, textOf } from '../support/talk.ts'
import { tempFolder } from '../support/temp-folder.ts'

const { say } = realKnowledge.phrases
const code = 'H99.01-261109-0005'
const tables = loadDossierTables(contentDir)
const verified = { ...tables.views.verified, enabled: true }

/** A talk in which the agency lets owners prove themselves. */
async function talkAbout(changes: Partial<DossierRecord>, apology = '') {
  const views = { ...tables.views, verified, apology }
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  const sources: readonly DossierSource[] = [
    {
      id: 'thu',
      name: 'hệ thống thử',
      owns: () => 'yes',
      find: async () => recordWith({ asOf: '2026-11-22T08:00+07:00', ...changes }),
      verify: async (_code, digits) => digits === '4567',
    },
  ]
  const find = { timeoutMs: lookupTimeout }
  const clock = () => new Date('2026-11-22T03:00:00Z')
  const parts = { sources, tries: stores.tries, rules: verified, clock, find }
  return startTalk('2026-11-22', {
    mind: createMind(realKnowledge, tables.statuses, { ...tables, views }),
    dossiers: sources,
    lookups: {
      guard: createLookupGuard(views.limits, stores.lookups, () => {}),
      verify: (asked, digits) => verifyOwner(parts, asked, digits),
      hidden: [],
    },
  })
}

async function seenByOwner(changes: Partial<DossierRecord>, apology?: string) {
  const talk = await talkAbout(changes, apology)
  await talk.say(code)
  await talk.tap(say('choice.verify'))
  return textOf(await talk.say('bốn số cuối là 4567 nhé'))
}

describe('an owner who sends the four digits', () => {
  it('sees due date, distance, department and procedure', async () => {
    const text = await seenByOwner({ department: 'Phòng Thử', dueAt: '2026-11-27T17:00+07:00' })
    for (const part of [
      'Thủ tục kín đáo',
      'Ngày hẹn trả: 17:00 27/11/2026',
      'Còn 4 ngày làm việc đến ngày hẹn.',
      'Hồ sơ đang ở: Phòng Thử, UBND xã Thử Nghiệm',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('4567')
  })

  it('is told plainly that a dossier is late, and of the right to an apology', async () => {
    const late = { dueAt: '2026-11-18T17:00+07:00' }
    const text = await seenByOwner(late)
    expect(text).toContain('Hồ sơ đã quá hẹn 2 ngày làm việc.')
    expect(text).toContain('xin lỗi bằng văn bản')
    expect(text).not.toContain('Cơ quan xin lỗi')
    expect(text).not.toContain('chờ đến ngày hẹn')
    expect(await seenByOwner(late, 'Cơ quan xin lỗi ông/bà.')).toContain('Cơ quan xin lỗi ông/bà.')
  })

  it.each([5, 6] as const)('is never told of lateness at status %i', async (status) => {
    const text = await seenByOwner({ status, statusText: '', dueAt: '2026-11-18T17:00+07:00' })
    expect(text).not.toContain('quá hẹn')
    const lines = text.split('\n')
    const action = lines.findIndex((line) => line.startsWith('Ông/bà cần làm'))
    expect(action).toBeLessThan(lines.findIndex((line) => line.startsWith('Ngày hẹn trả')))
  })

  it('is told what to supply, what to pay, and why it came back', async () => {
    const asked = await seenByOwner({ status: 5, statusText: '' })
    expect(asked).toContain('Cần bổ sung: Bản sao giấy riêng tư')
    expect(asked).toContain('Hạn bổ sung: 30/11/2026')
    expect(await seenByOwner({ status: 6, statusText: '' })).toContain(
      'Số tiền cần nộp: 123.000 đồng',
    )
    const refused = await seenByOwner({
      status: 3,
      statusText: '',
      reason: 'Thiếu tờ khai minh họa',
      procedure: { code: '1.001193.000.00.00.H99', name: 'Đăng ký khai sinh' },
    })
    expect(refused).toContain('Lý do cơ quan ghi: Thiếu tờ khai minh họa')
    expect(refused).toContain(say('dossier.owner.usual'))
  })

  it('is not told an amount or a day the source did not give', async () => {
    const record = recordWith({ status: 6, statusText: '', fee: { state: 'due' } })
    const { dueAt: _dueAt, ...without } = record
    const text = await seenByOwner({ ...without, dueAt: undefined })
    expect(text).toContain(say('dossier.due.none'))
    expect(text).not.toMatch(/\d đồng/)
  })
})

describe('the question for the digits', () => {
  it('is not put where the agency has not switched it on', async () => {
    const talk = await startTalk()
    expect(textOf(await talk.say('H99.01-261120-0001'))).not.toContain(say('choice.verify'))
    expect(textOf(await talk.choose(`v:${code}`))).not.toContain('bốn số cuối')
  })

  it('refuses a whole number and asks again', async () => {
    const talk = await talkAbout({})
    await talk.choose(`v:${code}`)
    const turn = await talk.say('001203004567')
    expect(textOf(turn)).toContain(say('dossier.verify.onlyFour'))
    expect(textOf(await talk.say('4567'))).toContain('Ngày hẹn trả')
  })

  it('counts wrong digits and then locks', async () => {
    const talk = await talkAbout({})
    const answers: string[] = []
    for (let i = 0; i < 6; i++) {
      await talk.choose(`v:${code}`)
      answers.push(textOf(await talk.say(`000${i}`)))
    }
    expect(answers[0]).toContain(say('dossier.verify.refused', { left: '4' }))
    expect(answers[4]).toContain(say('dossier.verify.locked', { hours: '24' }))
    await talk.choose(`v:${code}`)
    expect(textOf(await talk.say('4567'))).not.toContain('Ngày hẹn')
  })

  it('goes on after wrong digits without another tap, and asks for four again', async () => {
    const talk = await talkAbout({})
    await talk.choose(`v:${code}`)
    await talk.say('0001')
    expect(textOf(await talk.say('001203004567'))).toBe(say('dossier.verify.onlyFour'))
    expect(textOf(await talk.say('4 số cuối là 4567 ạ'))).toContain('Ngày hẹn trả')
    expect(talk.state().verifying).toBeFalsy()
  })

  it('leaves another question free, and is over with it', async () => {
    const talk = await talkAbout({})
    await talk.choose(`v:${code}`)
    expect((await talk.say('làm khai sinh cần giấy tờ gì')).outcome).toBe('answered')
    expect(talk.state().verifying).toBeNull()
  })

  it('keeps no digit in what is stored', async () => {
    const talk = await talkAbout({})
    await talk.choose(`v:${code}`)
    const kept = await wordsOf({ kind: 'text', text: 'là 4567' }, talk.state(), async () => [])
    expect(kept).toBe('là ••••')
  })
})

describe('a code nobody here knows', () => {
  it.each([
    ['H26.19-250715-0003', 'TP Hà Nội.', 'Tra cứu hồ sơ'],
    ['H22.01-240315-0001', 'Hà Giang, nay là Tuyên Quang.', 'Tra cứu hồ sơ'],
    ['G01.899.909-260916-890001', 'Công an Thành phố Hồ Chí Minh.', 'ngành Công an'],
    ['G22.99.08-260921-896001', 'Liên thông khai sinh', 'lienthong.dichvucong.gov.vn'],
  ])('%s is told as perhaps of %s', async (asked, agency, where) => {
    const mind = createMind(realKnowledge, tables.statuses, tables)
    const talk = await startTalk('2026-11-22', { mind, dossiers: [] })
    const text = textOf(await talk.say(asked))
    expect(text).toContain(`có thể thuộc: ${agency}`)
    expect(text).toContain(where)
  })

  it('of an agency in no table is told no agency', async () => {
    const mind = createMind(realKnowledge, tables.statuses, tables)
    const talk = await startTalk('2026-11-22', { mind, dossiers: [] })
    expect(textOf(await talk.say('H99.01-261109-9999'))).not.toContain('có thể thuộc')
  })
})

describe('asking for many dossiers', () => {
  it('one after the other is slowed down with a kind word', async () => {
    const talk = await talkAbout({})
    const texts: string[] = []
    for (let n = 1; n <= 7; n++) texts.push(textOf(await talk.say(`H99.01-261109-000${n}`)))
    expect(texts.findIndex((text) => text.includes('nhiều mã trong thời gian ngắn'))).toBe(5)
  })
})
