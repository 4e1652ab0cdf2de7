/** How the texts of content/ and intents/ are written. Each test lists the texts that break its rule. */

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeTones } from '../../src/vietnamese/normalise.ts'
import type { ContentText } from '../support/content-texts.ts'
import { contentTexts, isShown } from '../support/content-texts.ts'

const texts = [...contentTexts('content'), ...contentTexts('intents')]
/** Dates in fields of their own are ISO and never shown as they are. */
const isoFields = /(?:^|\.)(?:checkedOn|reviewBy|validFrom|validTo|date|for|\w+At|asOf|due)$/
const shown = texts.filter(isShown).filter(({ path }) => !isoFields.test(path))

const anyDate = /(?<![\p{L}\d/.-])(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/-]|\.[\p{L}\d])/gu
const money =
  /(?<![\d.,])(\d[\d.,]*)\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|k(?!\p{L})|nghìn|ngàn)(?!\p{L})/giu
const wellWrittenMoney = /^(?:0|[1-9]\d{0,2}(?:\.\d{3})*) đồng$/

/** `file path: text` of the texts that break a rule. */
function breaking(from: readonly ContentText[], rule: (text: string) => boolean) {
  return from
    .filter(({ text }) => rule(text))
    .map(({ file, path, text }) => `${file} ${path}: ${text}`)
}

function hasBadDate(text: string): boolean {
  return [...text.matchAll(anyDate)].some(([date]) => !isDay(date))
}

/** dd/mm/yyyy, and on the calendar. */
function isDay(date: string): boolean {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(date) ?? []
  const iso = `${year}-${month}-${day}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)
}

function hasBadMoney(text: string): boolean {
  return [...text.matchAll(money)].some(([amount]) => !wellWrittenMoney.test(amount))
}

describe('content', () => {
  it('stands in files that are read', () => {
    const files = ['content', 'intents'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`),
    )
    const unread = files.filter((file) => !file.endsWith('.yaml'))
    expect(unread).toEqual(['content/dossiers/samples.json'])
  })

  it('is NFC everywhere', () => {
    expect(breaking(texts, (text) => text !== text.normalize('NFC'))).toEqual([])
  })

  it('has no spaces in a row, none before a mark, none at the ends', () => {
    const rule = (text: string) => / {2}|\t| [,.;:!?](?!\p{L})|^\s| $/u.test(text)
    expect(breaking(texts, rule)).toEqual([])
  })

  it('has no invisible or broken characters', () => {
    const rule = (text: string) => /[\p{Cf}\p{Co}\u00a0\ufffd]/u.test(text)
    expect(breaking(texts, rule)).toEqual([])
  })

  it('sets tones the new way in what is shown', () => {
    expect(breaking(shown, (text) => placeTones(text) !== text)).toEqual([])
  })

  it('speaks of no level of government that is gone', () => {
    const rule = (text: string) => /cấp huyện|thị trấn|ubnd huyện|công an huyện/i.test(text)
    const forCitizens = shown.filter(({ path }) => !path.startsWith('conflicts.'))
    expect(breaking(forCitizens, rule)).toEqual([])
  })

  it('has no words left over from writing', () => {
    const leftOver =
      /\b(?:todo|fixme|tbd|lorem|ipsum|xxx+|foo|undefined|null|nan|placeholder|prompt|gpt|chatbot)\b|\?\?|\[object|…\.|\bđiền vào đây\b/i
    expect(breaking(shown, (text) => leftOver.test(text))).toEqual([])
  })

  it('calls people ông/bà', () => {
    const rule = (text: string) =>
      /(?<!\p{L})(?:quý khách|quý vị|quý công dân|anh\/chị|các bạn|bạn)(?!\p{L})/iu.test(text)
    expect(breaking(shown, rule)).toEqual([])
  })

  it('writes dates as dd/mm/yyyy, and only days there are', () => {
    expect(breaking(shown, hasBadDate)).toEqual([])
    expect(breaking(shown, (text) => /ngày \d{1,2} tháng \d{1,2}/i.test(text))).toEqual([])
  })

  it('writes money like 50.000 đồng', () => {
    expect(breaking(shown, hasBadMoney)).toEqual([])
  })
})

describe('the rules themselves', () => {
  it.each([
    ['từ 01/07/2025', false],
    ['Luật 60/2014/QH13, mã H26.19-250715-0003, thủ tục 1.001193', false],
    ['cơ quan G22.99.08, hồ sơ 000.00.01.H99-261105-0004', false],
    ['đến hết 31/12/2026.', false],
    ['đến hết 1/12/2026.', true],
    ['từ 1/7/2025', true],
    ['từ 01-07-2025', true],
    ['từ 2025-07-01', true],
    ['từ 31/02/2025', true],
    ['từ 01/07/25', true],
  ])('see the date in %j', (text, bad) => {
    expect(hasBadDate(text)).toBe(bad)
  })

  it.each([
    ['là 8.000 đồng một bản', false],
    ['Mức 30.000 và 15.000 đồng', false],
    ['thu 0 đồng', false],
    ['3 đường, 5 khu, 10 USD, điểm 4', false],
    ['là 50,000 đồng', true],
    ['là 50000 đồng', true],
    ['là 50.000đ', true],
    ['là 50.000 đ.', true],
    ['là 50k', true],
    ['là 50 nghìn', true],
    ['là 50.00 đồng', true],
  ])('see the money in %j', (text, bad) => {
    expect(hasBadMoney(text)).toBe(bad)
  })

  it.each([
    ['aliases.0', false],
    ['29.utterances.2', false],
    ['entries.3', false],
    ['documents.0.name', true],
    ['problem.not-found', true],
  ])('know what people type from what they read: %s', (path, expected) => {
    expect(isShown({ file: 'content/x.yaml', path, text: '' })).toBe(expected)
  })
})
