/** The rows of a record that say how to file, what it costs and how long it takes. */

import { cleanDuration } from './durations.ts'
import type { Fee } from './fees.ts'
import { cleanFee, free } from './fees.ts'
import type { ImportedChannel } from './imported-procedure.ts'
import { toLines } from './lines.ts'
import type { NationalChannel, NationalProcedure } from './record.ts'

/** The rows, cleaned; "Miễn phí" in one of them does not stand against a charge in another. */
export function cleanChannels({
  channels,
  onlineLevel,
}: NationalProcedure): readonly ImportedChannel[] {
  const fees = trusted(channels, channels.map(cleanFee))
  return channels.map((row, i) => {
    const { fee = null, note: feeNote = null, postage = false } = fees[i] ?? {}
    const channel = names[row.type]
    return {
      channel,
      onlineLevel: channel === 'online' ? levelOf(row, onlineLevel) : null,
      duration: cleanDuration(row),
      fee,
      feeNote,
      postage,
      note: toLines(row.description).join('\n') || null,
    }
  })
}

/** Whether a free row was put aside because another row takes money. */
export function isContradicted(channels: readonly NationalChannel[]): boolean {
  const fees = channels.map(cleanFee)
  return trusted(channels, fees).some((fee, i) => fee !== fees[i])
}

const names = { direct: 'in-person', online: 'online', post: 'post', unknown: 'unknown' } as const

function levelOf(row: NationalChannel, ofRecord: string | undefined): 'full' | 'partial' | null {
  const told = `${row.onlineLevel ?? ofRecord ?? ''} ${row.typeRaw ?? ''}`
  if (/full|toàn trình/i.test(told)) return 'full'
  return /partial|một phần/i.test(told) ? 'partial' : null
}

const unknown: Fee = { fee: null, note: null, postage: false, sure: false }

function trusted(rows: readonly NationalChannel[], fees: readonly Fee[]): readonly Fee[] {
  const isPaid = fees.some(({ fee, note }) => note !== null || (fee !== null && fee !== free))
  const isLost = rows.some(({ flags }) => flags.some((flag) => moneyFlags.has(flag)))
  if (!isPaid && !isLost) return fees
  return fees.map((fee, i) => {
    const isSure = fee.sure && rows[i]?.type !== 'post'
    return fee.fee === free && !isSure ? unknown : fee
  })
}

/** A row with one of these does take money. */
const moneyFlags: ReadonlySet<string> = new Set([
  'fee-amount-implausible',
  'fee-shown-free-but-note-says-otherwise',
  'duration-fee-merged',
])
