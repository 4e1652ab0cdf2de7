/** Fees and periods of the rows of an imported record, with equal rows folded into one line. */

import { timeSentences } from '../../../knowledge/national/durations.ts'
import type {
  ImportedChannel,
  ImportedProcedure,
} from '../../../knowledge/national/imported-procedure.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import type { Line } from '../../reply.ts'

/** What each way of filing costs; none when the source has no amount and no note. */
export function feeLines({ channels }: ImportedProcedure, phrases: Phrases): readonly Line[] {
  if (channels.every(isSilentOnFee)) return []
  const rows = fold(channels, ({ fee, feeNote, postage }) => `${fee}|${feeNote}|${postage}`)
  return rows.flatMap((row) => feeLinesOf(row, phrases))
}

function isSilentOnFee({ fee, feeNote, postage }: ImportedChannel): boolean {
  return fee === null && feeNote === null && !postage
}

function feeLinesOf(row: Row, phrases: Phrases): readonly Line[] {
  const { fee, feeNote, postage } = row.sample
  const channels = channelsOf(row, phrases)
  const also = caseOf(row, phrases)
  if (fee === null && feeNote !== null) {
    const text = row.isAll
      ? phrases.say('imported.fee.noted', { note: feeNote })
      : phrases.say('imported.fee.notedFor', { channels, note: feeNote })
    return [withNotes(text, [also])]
  }
  if (fee === null) {
    const text = phrases.say(postage ? 'imported.fee.postage' : 'imported.fee.unknown')
    return [withNotes(rowText(row, channels, text, phrases), [also])]
  }
  const note = feeNote === null ? '' : phrases.say('imported.fee.note', { note: feeNote })
  return fee
    .split('\n')
    .map((item) => withNotes(rowText(row, channels, item, phrases), [note, also]))
}

/** Sentences about time told besides the periods. */
const maxSentences = 3

/** How long each way of filing takes, and what the source adds; none when it does not say. */
export function durationLines(imported: ImportedProcedure, phrases: Phrases): readonly Line[] {
  const { channels, timeNotes } = imported
  const inRows = channels.flatMap(({ note, duration }) =>
    timeSentences(note ?? undefined).filter((sentence) => !repeats(sentence, duration)),
  )
  const sentences = [...new Set([...inRows, ...timeNotes])].slice(0, maxSentences)
  const told = sentences.map((text) => ({ text: phrases.say('imported.duration.told', { text }) }))
  if (channels.every(({ duration }) => duration === null)) return told
  const rows = fold(channels, ({ duration }) => `${duration}`)
  const lines = rows.map((row) => {
    const text = row.sample.duration ?? phrases.say('imported.duration.unknown')
    return withNotes(rowText(row, channelsOf(row, phrases), text, phrases), [caseOf(row, phrases)])
  })
  return [...lines, ...told]
}

/** Whether a sentence says no more than the period itself ("03 (ba) ngày làm việc, kể từ ngày nhận"). */
function repeats(sentence: string, duration: string | null): boolean {
  const [, value, unit] = /^(\d+) (ngày làm việc|ngày|giờ|tháng)$/.exec(duration ?? '') ?? []
  if (value === undefined || unit === undefined) return false
  const periods = [
    ...sentence.matchAll(/(\d+)\s*(?:\([^)]*\)\s*)?(ngày làm việc|ngày|giờ|tháng)/gi),
  ]
  const isSame = periods.every(
    ([, n, u]) => Number(n) === Number(value) && u?.toLowerCase() === unit,
  )
  return isSame && !/trường hợp|đối với|riêng/i.test(sentence)
}

/** Rows that say the same. */
type Row = {
  readonly sample: ImportedChannel
  readonly channels: readonly ImportedChannel['channel'][]
  /** Whether it holds for every row of the record. */
  readonly isAll: boolean
  /** Whether the same way of filing says something else in another row. */
  readonly isCase: boolean
}

function fold(
  channels: readonly ImportedChannel[],
  key: (row: ImportedChannel) => string,
): readonly Row[] {
  const groups = [...Map.groupBy(channels, key).values()]
  return groups.flatMap((rows) => {
    const [sample] = rows
    if (!sample) return []
    const names = [...new Set(rows.map(({ channel }) => channel))]
    const others = groups.filter((group) => group !== rows).flat()
    const isCase = others.some(({ channel }) => names.includes(channel))
    return [{ sample, channels: names, isAll: groups.length === 1, isCase }]
  })
}

function rowText(row: Row, channels: string, text: string, phrases: Phrases): string {
  if (row.isAll && row.channels.length > 1) return capital(text)
  return phrases.say('imported.row', { channels, text })
}

/** "Nộp trực tiếp, trực tuyến". */
function channelsOf({ channels }: Row, phrases: Phrases): string {
  const [first = 'unknown', ...rest] = channels
  const ways = rest.flatMap((channel) =>
    channel === 'unknown' ? [] : [phrases.say(`imported.way.${channel}`)],
  )
  return [phrases.say(`imported.channel.${first}`), ...ways].join(', ')
}

/** Characters of a case that are told under its line. */
const longestCase = 160

/** Which case a row is about, where its way of filing has several. */
function caseOf({ sample: { note }, isCase }: Row, phrases: Phrases): string {
  const [first = ''] = note?.split('\n') ?? []
  if (!isCase || first === '' || first.length > longestCase) return ''
  return phrases.say('imported.case', { text: first.replace(/^Trường hợp:?\s+/i, '') })
}

function withNotes(text: string, notes: readonly string[]): Line {
  const note = notes.filter((part) => part !== '').join(' ')
  return { text, ...(note === '' ? {} : { note }) }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
