/** What filing online saves against the counter, where two rates of the same matter tell. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Fee } from '../../knowledge/schema/procedure.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { formatMoney } from '../../vietnamese/money.ts'
import type { StatedLine } from './facts.ts'

/**
 * One line for each pair of rates that differ only in the channel, as they are on `today`. The
 * labels of a pair differ only in "nộp trực tiếp" and "nộp trực tuyến".
 */
export function savingLines(
  all: readonly Fee[],
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const fees = currentFacts(all, today)
  const counters = fees.filter(({ kind, channel }) => kind === 'base' && channel === 'in-person')
  const pairs = counters.flatMap((base) => {
    const online = fees.find((fee) => isOnlineOf(fee, base))
    return online ? [{ counter: rateToday(base, fees), online: rateToday(online, fees) }] : []
  })
  return [...pairs.flatMap((pair) => savingLine(pair, phrases)), ...wholeSaving(fees, phrases)]
}

function isOnlineOf(fee: Fee, counter: Fee): boolean {
  const { kind, channel, label, per } = fee
  if (kind !== 'base' || channel !== 'online' || per !== counter.per) return false
  return label.toLowerCase() === counter.label.toLowerCase().replace('trực tiếp', 'trực tuyến')
}

/** The reduced rate while there is one. */
function rateToday(base: Fee, fees: readonly Fee[]): Fee {
  return fees.find(({ kind, label }) => kind === 'reduction' && label === base.label) ?? base
}

type Pair = { readonly counter: Fee; readonly online: Fee }

function savingLine({ counter, online }: Pair, phrases: Phrases): readonly StatedLine[] {
  if (counter.amount === null || online.amount === null) return []
  const saved = counter.amount - online.amount
  if (saved <= 0) return []
  const amount = online.per
    ? phrases.say('fee.per', { amount: formatMoney(saved), per: online.per })
    : formatMoney(saved)
  const who = /^(.+?),? nộp trực tuyến$/i.exec(online.label)?.[1]
  const text = who
    ? phrases.say('fee.savedBy', { who, amount })
    : phrases.say('fee.saved', { amount })
  return [{ text: withEnd(text, [counter, online], phrases), facts: [counter, online] }]
}

/** With the day the difference ends, when a rate of the pair is only for a time. */
function withEnd(text: string, pair: readonly Fee[], phrases: Phrases): string {
  const ends = pair.flatMap(({ validTo }) => validTo ?? []).sort()
  return ends[0] ? phrases.say('fee.savedUntil', { text, until: formatDate(ends[0]) }) : text
}

/** A waiver for filing online, told as a saving only where it is sure that nothing is paid. */
function wholeSaving(fees: readonly Fee[], phrases: Phrases): readonly StatedLine[] {
  const waiver = fees.find(
    ({ kind, channel, amount }) => kind === 'waiver' && channel === 'online' && amount === 0,
  )
  const priced = fees.some(({ kind, amount }) => kind === 'base' && (amount ?? 0) > 0)
  if (!waiver || !priced) return []
  const until = formatDate(waiver.validTo ?? '')
  return [{ text: phrases.say('fee.savedWhole', { until }), facts: [waiver] }]
}
