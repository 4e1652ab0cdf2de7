/** Over all communes of the country, no question about a procedure is taken for a place. */

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createMind } from '../../../src/conversation/create-mind.ts'
import type { Mind } from '../../../src/conversation/mind.ts'
import { nowAt } from '../../../src/conversation/now.ts'
import { emptyState, type State } from '../../../src/conversation/state.ts'
import { createGazetteer } from '../../../src/understanding/places/gazetteer.ts'
import { join, readWords } from '../../../src/understanding/places/words.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { realKnowledge, realMind, statuses } from '../../support/real-mind.ts'
import { hasWhole, wholeUnits } from '../../support/units.ts'
import { wildText } from '../../vietnamese/wild.ts'

/** Some nine thousand turns take a minute on two cores, several where others work too. */
const patience = 400_000

const now = nowAt(new Date('2026-11-22T03:00:00.000Z'))
const spoken: State = { ...emptyState, subject: { procedure: 'khai-sinh', at: now.instant } }

/** The questions of test/questions/, and what the records are also called. */
function sayings(): readonly string[] {
  const folder = new URL('../../questions/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const questions = files.flatMap((name) => {
    const set = parse(readFileSync(new URL(name, folder), 'utf8'))
    return (set.questions as { say: string }[]).map(({ say }) => say)
  })
  const records = [...realKnowledge.procedures.values(), ...realKnowledge.lifeEvents.values()]
  const names = records.flatMap(({ title, aliases, utterances }) => [
    title,
    ...aliases,
    ...utterances,
  ])
  return [...new Set([...questions, ...names])]
}

const other = [
  'tôi tên Nguyễn Thị Phương Lan, làm khai sinh ở đâu',
  'con tôi là Trần Tân Lập làm căn cước ở đâu',
  'bé Lê Thị Ngọc Hà làm khai sinh ở đâu',
  'phường hẹn lên lấy giấy mà chưa có',
  'xã bảo tôi về quê làm',
  'công an xã có làm căn cước không',
  'ra phường hay ra quận',
  'sáp nhập xã rồi có phải đổi căn cước không',
  'xã mới của tôi ở đâu',
  'thành phố với tỉnh khác nhau thế nào',
  'huyện giải thể rồi nộp sổ đỏ ở đâu',
  'bảo hiểm xã hội tự nguyện đóng ở đâu',
  'trợ cấp xã hội cho người già nộp ở đâu',
  'đăng ký xe ở công an phường được không',
  'tôi muốn thống nhất tên trong giấy tờ',
]

describe.skipIf(!hasWhole)('with all communes known', { timeout: patience }, () => {
  let mind: Mind
  beforeAll(() => {
    mind = createMind({ ...realKnowledge, units: wholeUnits() }, statuses)
  })
  const taken = (state: State, text: string) => {
    const after = mind.turn(state, { kind: 'text', text }, now).state
    return after.place !== undefined || after.awaitingPlace === true
  }

  const placeIn = (text: string, awaitingPlace: boolean) =>
    mind.turn({ ...emptyState, awaitingPlace }, { kind: 'text', text }, now).state.place

  it.each([
    ['at the beginning', emptyState],
    ['after a procedure was spoken of', spoken],
  ])('a question about a procedure stays one %s', (_, state) => {
    const texts = [...sayings(), ...other].flatMap((text) => [text, fold(text)])
    expect(texts.length).toBeGreaterThan(4000)
    expect(texts.filter((text) => taken(state, text))).toEqual([])
  })

  it('nothing is answered otherwise than without them', () => {
    const texts = sayings().filter((_, i) => i % 10 === 0)
    const answers = (one: Mind) =>
      texts.map((text) => {
        const { outcome, considered } = one.turn(emptyState, { kind: 'text', text }, now)
        return { text, outcome, considered }
      })
    expect(answers(mind)).toEqual(answers(realMind))
  })

  it('wild text is no place', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        expect(placeIn(text, false)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  // "D u" is the former town of Đu to somebody who was asked where they live, and "f28" Phường 28.
  it('wild text is one to whom it was asked for only where it spells one', () => {
    const { lexicon } = realKnowledge
    const { units } = createGazetteer(wholeUnits(), lexicon.places)
    const spells = (text: string) => {
      const words = readWords(text)
      return words.some((_, start) =>
        words.slice(start).some((_, i) => units(join(words, start, start + i + 1).key).length > 0),
      )
    }
    fc.assert(
      fc.property(wildText, (text) => {
        expect(placeIn(text, true) === undefined || spells(text)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
