/** The importer over the real national list, where it lies beside the project. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeImported } from '../../src/conversation/answer/imported.ts'
import { nowAt } from '../../src/conversation/now.ts'
import type { AnswerReply } from '../../src/conversation/reply.ts'
import type { ImportedProcedure } from '../../src/knowledge/national/imported-procedure.ts'
import type { Listing } from '../../src/knowledge/national/listing.ts'
import { type Facet, facets } from '../../src/knowledge/schema/intent.ts'
import { openSqliteCatalogue } from '../../src/stores/sql/sqlite/open-sqlite-catalogue.ts'
import { runImport, startImport, stored } from '../support/import-program.ts'
import type { ProcedureLine } from '../support/national-lines.ts'
import { plainWorld } from '../support/plain-world.ts'
import { tempFolder } from '../support/temp-folder.ts'

const procedures = resolve('../shared/data/national-procedures.jsonl.gz')
const index = resolve('../shared/data/national-index.jsonl.gz')
const isThere = existsSync(procedures) && existsSync(index)
if (!isThere)
  console.warn(`\n!! The national list is not at ${procedures}: its tests are SKIPPED.\n`)

/** Long enough for a slow machine that does other things. */
const patience = 180_000

describe.skipIf(!isThere)('the national list', { timeout: patience }, () => {
  let data = ''
  let outputs: ReturnType<typeof runImport>[] = []
  let listings: readonly Listing[] = []
  const details = new Map<string, ImportedProcedure | null>()

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-national-'))
    outputs = [procedures, index, procedures, index].map((file) => runImport(data, file))
    const store = await openSqliteCatalogue(data)
    listings = await store.listings()
    for (const { code } of listings) details.set(code, await store.details(code))
    await store.close()
  }, patience)

  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('is taken in without a rejected line', () => {
    expect(outputs.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      outputs.map(() => ({ status: 0, stderr: '' })),
    )
    expect(outputs[0]?.stdout).toContain('3076 added, 0 changed, 0 unchanged, 0 rejected')
    expect(outputs[1]?.stdout).toContain('6459 added, 0 changed, 0 unchanged, 0 rejected')
    expect(listings).toHaveLength(6749)
  })

  it('changes nothing the second time', () => {
    expect(outputs[2]?.stdout).toContain('0 added, 0 changed, 3076 unchanged, 0 rejected')
    expect(outputs[3]?.stdout).toContain('0 added, 0 changed, 6459 unchanged, 0 rejected')
  })

  it('has the defects its format tells of', () => {
    for (const [flag, count] of Object.entries(told)) {
      expect(outputs[0]?.stdout).toContain(`\n  ${count} ${flag}\n`)
    }
  })

  it('shows no amount, period or "Miễn phí" of a row that is flagged', () => {
    expect(rawLines().flatMap((line) => trustedRows(line, details.get(line.code) ?? null))).toEqual(
      [],
    )
  })

  it('shows no amount that lost its thousands', () => {
    const amounts = [...details].flatMap(([code, record]) =>
      (record?.channels ?? []).flatMap(({ fee }) =>
        fee !== null && /(?<![\d.,])\d{1,3} đồng/.test(fee) ? [`${code}: ${fee}`] : [],
      ),
    )
    expect(amounts).toEqual([])
  })

  it('is told in answers fit to read, for every procedure and facet', () => {
    expect(
      listings.flatMap((listing) => blemishesOf(listing, details.get(listing.code) ?? null)),
    ).toEqual([])
  })

  it('goes on after being killed in the middle', async () => {
    const folder = tempFolder()
    const running = startImport(folder, procedures)
    const ended = new Promise((done) => running.once('close', done))
    await hasBegun(folder)
    running.kill('SIGKILL')
    await ended
    const kept = (await stored(folder)).counts.details
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(3076)
    expect(kept % 200).toBe(0)
    const { stdout, status } = runImport(folder, procedures)
    expect(stdout).toContain(`${3076 - kept} added, 0 changed, ${kept} unchanged, 0 rejected`)
    expect(status).toBe(0)
  })
})

/** Procedures by defect, as the format of the list counts them. */
const told = {
  'duration-unit-missing': 313,
  'fee-shown-free-but-note-says-otherwise': 291,
  'fee-amount-implausible': 86,
  'duration-fee-merged': 55,
  'wrong-body': 17,
  'hand-copied': 11,
  'pre-reform-provincial': 108,
}

function rawLines(): readonly ProcedureLine[] {
  const text = gunzipSync(readFileSync(procedures)).toString()
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ProcedureLine)
}

const noFee = [
  'fee-amount-implausible',
  'fee-shown-free-but-note-says-otherwise',
  'duration-fee-merged',
]
const noDuration = ['duration-unit-missing', 'duration-fee-merged']

function trustedRows(line: ProcedureLine, record: ImportedProcedure | null): readonly string[] {
  return (line.channels ?? []).flatMap(({ flags = [] }, i) => {
    const row = record?.channels[i]
    const fee = flags.some((flag) => noFee.includes(flag)) && row?.fee
    const duration = flags.some((flag) => noDuration.includes(flag)) && row?.duration
    return fee || duration ? [`${line.code}: ${fee} ${duration}`] : []
  })
}

const questions: readonly (readonly Facet[])[] = [
  [],
  ...facets.map((facet) => [facet]),
  ['documents', 'fee', 'duration', 'where'],
]
const now = nowAt(new Date('2026-11-22T12:00:00+07:00'))

function blemishesOf(listing: Listing, record: ImportedProcedure | null): readonly string[] {
  const entry = { kind: 'listed', listing, title: listing.name } as const
  return questions.flatMap((asked) => {
    const answer = composeImported(entry, record, asked, { world: plainWorld, now })
    return [...wordsOf(answer), ...shapeOf(answer, record)].map(
      (blemish) => `${listing.code} ${asked.join('+')}: ${blemish}`,
    )
  })
}

const bad: readonly (readonly [string, RegExp])[] = [
  ['a hole', /undefined|null|NaN|\[object/],
  ['a placeholder', /[{}]/],
  ['invisible characters', /[\p{Cf}\p{Co}]/u],
  ['two full stops', /\.\s*\.|[,;:]\s*\.|\.\s*[,;]/],
  ['a space before a mark', / [,.;:!?](?!\p{L})/u],
  ['two spaces', /\S {2,}\S/],
  ['an ISO date', /\d{4}-\d{2}-\d{2}/],
  ['a currency of the portal', /\d ?VN[ĐD](?!\p{L})|Việt Nam Đồng/u],
  ['a comma in an amount', /\d,\d{3} đồng/],
  [
    'a district to go to',
    /(?<!Phó Chủ tịch )(?:UBND|Ủy ban nhân dân|Công an|Bảo hiểm xã hội|BHXH|Ban chỉ huy quân sự|tại|đến|về) (?:các )?(?:cấp huyện|quận, huyện)/i,
  ],
]

/** The official name is what it is, even where it names a level that is gone. */
function wordsOf({ text: whole, procedure }: AnswerReply): readonly string[] {
  const text = whole.replaceAll(procedure.title, 'NAME')
  return bad.flatMap(([name, pattern]) => {
    const found = pattern.exec(text)
    return found
      ? [`${name}: …${text.slice(Math.max(0, found.index - 40), found.index + 30)}…`]
      : []
  })
}

function shapeOf(answer: AnswerReply, record: ImportedProcedure | null): readonly string[] {
  const { text, sections, footnotes, sources } = answer
  const lines = sections.flatMap((section) => section.lines)
  const isAnswered = record !== null && !record.flags.includes('pre-reform-provincial')
  return [
    ...(text === text.normalize('NFC') ? [] : ['not NFC']),
    ...(text.length <= 4000 ? [] : [`${text.length} characters`]),
    ...(lines.every((line) => line.text.trim().length > 1) ? [] : ['an empty line']),
    ...(isAnswered === sections.length > 0 ? [] : ['no section']),
    ...(sections.every((section) => section.lines.length > 0) ? [] : ['an empty section']),
    ...(sources.length > 0 && footnotes.length > 0 ? [] : ['no source']),
  ]
}

/** Waits until a batch is stored. */
async function hasBegun(folder: string): Promise<void> {
  const store = await openSqliteCatalogue(folder)
  while ((await store.counts()).details === 0) await pause(20)
  await store.close()
}
