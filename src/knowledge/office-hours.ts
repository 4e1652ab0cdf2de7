/** Opening hours as people here say them, the same in the chat and on paper. */

import type { Phrases } from './phrases.ts'
import { type Stretch, weekdays } from './schema/office.ts'

/** As people here count them: the week begins on Monday. */
const fromMonday = (day: number) => (day + 6) % 7

/** "7 giờ – 11 giờ 30, 13 giờ – 17 giờ, thứ Hai đến thứ Sáu; 7 giờ 30 – 11 giờ, thứ Bảy" */
export function hoursText(hours: readonly Stretch[], phrases: Phrases): string {
  const groups = Map.groupBy(hours, ({ days }) => daysText(days, phrases))
  const texts = [...groups].map(([days, stretches]) => {
    const times = stretches.map(({ from, to }) => `${timeText(from)} – ${timeText(to)}`)
    return [...times, days].join(', ')
  })
  return texts.join('; ')
}

/** "07:30" → "7 giờ 30" */
export function timeText(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`}`
}

/** "thứ Hai"; days count from 0, Sunday. */
export function dayName(day: number, phrases: Phrases): string {
  return phrases.say(`office.weekday.${day}`)
}

/** Days that follow one another as a span, others one by one. */
function daysText(days: Stretch['days'], phrases: Phrases): string {
  const sorted = days
    .map((day) => weekdays.indexOf(day))
    .toSorted((a, b) => fromMonday(a) - fromMonday(b))
  const [first = 0] = sorted
  const last = sorted.at(-1) ?? first
  const isSpan = sorted.length > 2 && fromMonday(last) - fromMonday(first) === sorted.length - 1
  const name = (day: number) => dayName(day, phrases)
  return isSpan
    ? phrases.say('office.days', { first: name(first), last: name(last) })
    : sorted.map(name).join(', ')
}
