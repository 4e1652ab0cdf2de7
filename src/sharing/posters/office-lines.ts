/** How the one-stop centre is reached without a smartphone: only what the operator filled in. */

import type { Phrases } from '../../knowledge/phrases.ts'
import type { OfficeUnit, Stretch } from '../../knowledge/schema/office.ts'

/** What is read of an agency: how it is reached everywhere, and in one commune. */
export type Office = Reach & {
  readonly units?: readonly (Reach & Pick<OfficeUnit, 'commune'>)[] | undefined
}

type Reach = Pick<OfficeUnit, 'phone' | 'address' | 'hours'>

/** As people here count them. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Weekday = (typeof weekdays)[number]

/** Lines to print, phone first; none where nothing is known. `commune` is its code of today, or null. */
export function officeLines(
  office: Office | undefined,
  commune: string | null,
  phrases: Phrases,
): readonly string[] {
  const unit = office?.units?.find((one) => commune !== null && one.commune === commune)
  const { phone, address, hours } = { ...office, ...unit }
  return [
    ...(phone ? [phrases.say('poster.help.call', { phone })] : []),
    ...(address ? [phrases.say('poster.help.come', { address })] : []),
    ...(hours ? [phrases.say('poster.help.hours', { hours: hoursText(hours, phrases) })] : []),
  ]
}

/** "7 giờ – 11 giờ 30, 13 giờ – 17 giờ, thứ Hai đến thứ Sáu". */
function hoursText(hours: readonly Stretch[], phrases: Phrases): string {
  const groups = Map.groupBy(hours, ({ days }) => daysText(days, phrases))
  const texts = [...groups].map(([days, stretches]) => {
    const times = stretches.map(({ from, to }) => `${timeText(from)} – ${timeText(to)}`)
    return [...times, days].join(', ')
  })
  return texts.join('; ')
}

function timeText(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`}`
}

/** Days that follow one another as a span, others one by one. */
function daysText(days: readonly Weekday[], phrases: Phrases): string {
  const places = days.map((day) => weekdays.indexOf(day)).toSorted((a, b) => a - b)
  const [first = 0] = places
  const last = places.at(-1) ?? 0
  const name = (place: number) => phrases.say(dayNames[weekdays[place] ?? 'mon'])
  const isSpan = places.length > 2 && last - first === places.length - 1
  if (isSpan) return phrases.say('poster.days.span', { from: name(first), to: name(last) })
  return places.map(name).join(', ')
}

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'poster.days.mon',
  tue: 'poster.days.tue',
  wed: 'poster.days.wed',
  thu: 'poster.days.thu',
  fri: 'poster.days.fri',
  sat: 'poster.days.sat',
  sun: 'poster.days.sun',
}
