/** Where an imported procedure is handed in, who decides it, and how it is filed online. */

import type { ImportedProcedure } from '../../../knowledge/national/imported-procedure.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import type { Settings } from '../../../knowledge/schema/settings.ts'
import type { Line } from '../../reply.ts'

/** Where to go, who decides, and by which ways. */
export function placeLines(imported: ImportedProcedure, phrases: Phrases): readonly Line[] {
  const places = officeLines(imported, phrases)
  const ways = waysOf(imported, phrases)
  if (places.length === 0 || ways === '') return places
  return [...places, { text: phrases.say('imported.where.ways', { ways }) }]
}

function officeLines(imported: ImportedProcedure, phrases: Phrases): readonly Line[] {
  const { agency } = imported
  const submit = submitPlace(imported, phrases)
  if (agency !== null && (submit === null || submit === agency)) {
    return [{ text: phrases.say('imported.where.both', { agency }) }]
  }
  return [
    ...(submit === null ? [] : [{ text: phrases.say('where.submit', { text: submit }) }]),
    ...(agency === null ? [] : [{ text: phrases.say('where.decide', { text: agency }) }]),
  ]
}

/**
 * Committees and departments of a province are reached through its one-stop centres, any of them
 * (Decree 118/2025/NĐ-CP); others receive themselves.
 */
const local = /(?:^|, )(?:Chủ tịch )?(?:Ủy ban nhân dân (?:cấp )?(?:xã|tỉnh)|Sở )/
const other =
  /(?:^|, )(?:Bộ |Cục |Công an|Ngân hàng|Chi cục|Thuế|Bảo hiểm|Tổng cục|Tòa án|Văn phòng)/

function submitPlace(imported: ImportedProcedure, phrases: Phrases): string | null {
  const { agency, submitAt, flags } = imported
  if (submitAt !== null) return submitAt
  const isLocal = agency === null ? flags.includes('hand-copied') : local.test(agency)
  return isLocal && !other.test(agency ?? '') ? phrases.say('imported.where.centre') : null
}

function waysOf({ channels }: ImportedProcedure, phrases: Phrases): string {
  const names = [...new Set(channels.map(({ channel }) => channel))]
  return names
    .flatMap((name) => (name === 'unknown' ? [] : [phrases.say(`imported.way.${name}`)]))
    .join(', ')
}

/** How to file online; none when no row of the source is about it. */
export function onlineLines(
  { channels, code }: ImportedProcedure,
  phrases: Phrases,
  { portal }: Settings,
): readonly Line[] {
  const rows = channels.filter(({ channel }) => channel === 'online')
  if (rows.length === 0) return []
  const level = rows.map(({ onlineLevel }) => onlineLevel).find((told) => told !== null) ?? null
  const notes = [...new Set(rows.flatMap(({ note }) => note?.split('\n') ?? []))]
  const { name, url } = portal
  return [
    { text: phrases.say('imported.online.portal', { code, portal: name, url }) },
    ...(level === null ? [] : [{ text: phrases.say(`imported.online.${level}`) }]),
    ...notes.map((text) => ({ text })),
  ]
}
