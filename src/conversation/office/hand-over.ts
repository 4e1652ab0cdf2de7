/** "Gặp cán bộ": the office with phone, address and hours as far as they are known, and a text ready to send. */

import { dayOfWeek } from '../../dossiers/iso-date.ts'
import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { catalogueEntry, entryCode } from '../../knowledge/catalogue.ts'
import { dayName, hoursText, timeText } from '../../knowledge/office-hours.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Stretch } from '../../knowledge/schema/office.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { entryRef } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { nearChoice } from '../places/ask-for-place.ts'
import { deskName, seatText } from '../places/local-desk.ts'
import { liveSubject, sureTopic } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'
import { type Office, officeFor } from './office.ts'
import { openingAt } from './opening.ts'

/** The turn that sends somebody to a person. */
export function handOver(input: TurnInput): Turn {
  const { state, world } = input
  const { phrases, settings, units } = world.knowledge
  const entry = entryMeant(input)
  const commune = units.communes.get(state.place ?? '') ?? null
  const office = officeFor(entry, commune, world)
  const text = [
    ...leadOf(entry, office, phrases),
    ...(office && commune ? [deskName(office.desk, commune, world)] : []),
    ...(office ? reachOf(office, input) : []),
    ...(office && commune && !office.address && office.desk !== 'police'
      ? seatText(commune, world)
      : []),
    ...(office && isReachable(office)
      ? []
      : [phrases.say('office.general', { contact: settings.contact })]),
    phrases.say('office.bring'),
  ].join('\n')
  const near = commune || units.communes.size === 0 ? [] : [nearChoice(subjectOf(entry), world)]
  return end(input, {
    outcome: 'hand-over',
    replies: [
      textReply(text, near),
      textReply(phrases.say('office.howTo')),
      // Alone in its message, so that it can be sent as it is.
      textReply(letterTo(office, entry, phrases)),
    ],
  })
}

function entryMeant(input: TurnInput): CatalogueEntry | null {
  const topic = sureTopic(input)
  const named =
    topic?.kind === 'procedure' ? catalogueEntry(input.world.knowledge, topic.id) : undefined
  return named ?? liveSubject(input) ?? null
}

function subjectOf(entry: CatalogueEntry | null): string | null {
  if (!entry) return null
  return entry.kind === 'curated' ? entry.procedure.id : entryCode(entry)
}

function leadOf(
  entry: CatalogueEntry | null,
  office: Office | null,
  phrases: Phrases,
): readonly string[] {
  if (!entry || !office) return [phrases.say('office.lead')]
  return [phrases.say('office.leadFor', { title: entryRef(entry).title, office: office.name })]
}

function isReachable({ phone, address, hours }: Office): boolean {
  return phone !== undefined || address !== undefined || hours !== undefined
}

function reachOf(office: Office, input: TurnInput): readonly string[] {
  if (!isReachable(office)) return []
  const { phone, address, hours, checkedOn } = office
  const { say } = input.world.knowledge.phrases
  return [
    ...(phone ? [say('office.phone', { phone })] : []),
    ...(address ? [say('office.address', { address })] : []),
    ...(hours ? openingText(hours, input) : []),
    say('office.checked', { date: formatDate(checkedOn) }),
  ]
}

function openingText(hours: readonly Stretch[], { world, now }: TurnInput): readonly string[] {
  const { phrases } = world.knowledge
  const opening = openingAt(hours, now, world.dossierRules?.calendar)
  const all = phrases.say('office.hours', { hours: hoursText(hours, phrases) })
  switch (opening?.kind) {
    case 'open':
      return [all, phrases.say('office.open', { time: timeText(opening.until) })]
    case 'later':
      return opening.isLunch
        ? [all, phrases.say('office.lunch', { time: timeText(opening.at) })]
        : [all, phrases.say('office.early', { time: timeText(opening.at) })]
    case 'closed': {
      const { date, at } = opening
      const weekday = dayName(dayOfWeek(date), phrases)
      return [
        all,
        phrases.say('office.closed', { time: timeText(at), weekday, date: formatDate(date) }),
      ]
    }
    default:
      return [all]
  }
}

/** No word of who asks: they sign it themselves. */
function letterTo(office: Office | null, entry: CatalogueEntry | null, phrases: Phrases): string {
  const name = office?.name ?? phrases.say('office.anyone')
  if (!entry) return phrases.say('office.letter', { office: name })
  const { title, code } = entryRef(entry)
  return code === null
    ? phrases.say('office.letterFor', { office: name, title })
    : phrases.say('office.letterForCode', { office: name, title, code })
}
