import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/conversation/mind.ts'
import type { DossierRecord } from '../../src/dossiers/record.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import { SourceUnreachable } from '../../src/dossiers/source-unreachable.ts'
import { recordWith } from '../dossiers/support.ts'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk, textOf } from '../support/talk.ts'

const { say } = realKnowledge.phrases
const code = 'H99.01-261109-0005'

function source(find: DossierSource['find']): readonly DossierSource[] {
  return [{ id: 'thu', name: 'hệ thống thử', owns: () => 'yes', find }]
}

const holding = (record: DossierRecord) => source(async () => record)
const empty = source(async () => null)
const down = source(async () => {
  throw new SourceUnreachable('thu', 'a closed door')
})

async function lookUp(dossiers: readonly DossierSource[], text = code): Promise<Turn> {
  const talk = await startTalk('2026-11-22', { dossiers })
  return talk.say(text)
}

describe('found, not found and unreachable', () => {
  it('are three different sentences', async () => {
    const turns = [await lookUp(holding(recordWith())), await lookUp(empty), await lookUp(down)]
    expect(turns.map(({ outcome }) => outcome)).toEqual(['dossier', 'dossier', 'dossier'])
    const [found, missing, unreachable] = turns.map((turn) => turn.replies[0]?.text ?? '')
    expect(found).toContain('Tình trạng: Đang xử lý')
    expect(missing).toContain(`Tôi không tìm thấy hồ sơ ${code}`)
    expect(unreachable).toBe(say('dossier.unreachable', { source: 'hệ thống thử' }))
    expect(unreachable).not.toContain('không tìm thấy')
  })

  it('only a found dossier carries data', async () => {
    expect((await lookUp(holding(recordWith()))).replies[0]).toHaveProperty('dossier.code', code)
    expect((await lookUp(empty)).replies[0]).not.toHaveProperty('dossier')
    expect((await lookUp(down)).replies[0]).not.toHaveProperty('dossier')
  })

  it('a code that was not found offers a person, by button, number and word', async () => {
    const talk = await startTalk('2026-11-22', { dossiers: empty })
    for (const reach of [() => talk.tap(say('choice.person')), () => talk.say('1')]) {
      expect(textOf(await talk.say(code))).toContain(say('choice.person'))
      expect((await reach()).outcome).toBe('hand-over')
    }
  })

  it('no lookup is left open once the sources have spoken', async () => {
    expect((await lookUp(holding(recordWith()))).lookups).toEqual([])
  })
})

describe('a found dossier, shown to whoever has its code', () => {
  it('tells the degree of completion, what to do, the source and the time of its data', async () => {
    const turn = await lookUp(holding(recordWith({ step: 2 })))
    const text = textOf(turn)
    for (const part of [
      'Hồ sơ H99.01-261109-0005 / H99.01-261109-54321',
      'Tình trạng: Đang xử lý',
      'Đang ở bước 2 trên 5: thẩm định',
      'Việc cần làm:',
      'Dữ liệu của hệ thống thử, lúc 17:00 20/11/2026',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('hides procedure, agency, missing papers, days and amounts', async () => {
    const everything = JSON.stringify(await lookUp(holding(recordWith())))
    for (const secret of [
      'Thủ tục kín đáo',
      '1.000003',
      'UBND xã Thử Nghiệm',
      'Bản sao giấy riêng tư',
      '123000',
      '123.000',
      '27/11/2026',
      '2026-11-27',
      '30/11/2026',
      '2026-11-30',
      '2026-11-09',
      '09/11/2026',
    ]) {
      expect(everything).not.toContain(secret)
    }
  })

  it('does not repeat a status text that gives something away', async () => {
    for (const statusText of ['Chờ CCCD 001203004567', 'Đã chuyển UBND xã Thử Nghiệm']) {
      const text = textOf(await lookUp(holding(recordWith({ statusText }))))
      expect(text).not.toContain(statusText)
      expect(text).toContain('Tình trạng: Đang xử lý')
    }
  })

  it('guesses no step for a status that is not on the national list', async () => {
    const record = recordWith({ status: 'unknown', statusText: 'Chờ kết quả liên thông', step: 3 })
    const text = textOf(await lookUp(holding(record)))
    expect(text).toContain('Tình trạng: Chờ kết quả liên thông')
    expect(text).not.toContain('Đang ở bước')
  })
})

it('several codes in one message get one reply each, ready results before open ones, what is missing last', async () => {
  const talk = await startTalk()
  const turn = await talk.say('H99.01-261120-0001 và H99.01-261103-0009 với H99.01-261103-9999')
  expect(turn.replies.map(({ text }) => text.split('\n')[0])).toEqual([
    'Hồ sơ H99.01-261103-0009',
    'Hồ sơ H99.01-261120-0001',
    'Tôi không tìm thấy hồ sơ H99.01-261103-9999. Ông/bà xem lại giúp:',
  ])
})

it('more codes than are looked up at once are answered in part, and it is said', async () => {
  const talk = await startTalk()
  const codes = Array.from({ length: 7 }, (_, i) => `H99.01-26112${i < 2 ? 0 : 1}-000${i + 1}`)
  const turn = await talk.say(codes.join(' '))
  expect(turn.replies).toHaveLength(6)
  expect(turn.replies[0]?.text).toBe(say('dossier.onlyFirst', { count: '5' }))
})

it('part of a code is not looked up, and the whole is asked for', async () => {
  const talk = await startTalk()
  for (const text of ['mã của tôi là 0004 ngày 15/7', 'hồ sơ H26.19-250715 xong chưa']) {
    expect((await talk.say(text)).replies[0]?.text).toBe(say('dossier.half'))
  }
})

describe('after "tra cứu hồ sơ"', () => {
  it('the next number is read as a code', async () => {
    const talk = await startTalk()
    expect((await talk.choose('d')).replies[0]?.text).toBe(say('dossier.ask'))
    expect((await talk.say('12345')).replies[0]?.text).toBe(say('dossier.unreadable'))
    expect((await talk.say('h99.01 261120 0001')).replies[0]).toHaveProperty('dossier')
    expect(talk.state().awaitingCode).toBe(false)
  })

  it('a day that does not exist is told apart from a code that was not found', async () => {
    const talk = await startTalk()
    await talk.choose('d')
    expect((await talk.say('H99.01-261332-0001')).replies[0]?.text).toBe(
      say('dossier.badDate.not-a-date'),
    )
  })

  it('a question may still be asked', async () => {
    const talk = await startTalk()
    await talk.choose('d')
    expect((await talk.say('làm khai sinh cần giấy tờ gì')).outcome).toBe('answered')
  })
})
