/** The teams as a table for officers: with code and link, and such that an import takes it back. */

import type { NamedSheet } from '../sheets/write-sheet.ts'
import { shareLink } from './link.ts'
import { home } from './place.ts'
import type { Team } from './team.ts'
import { spellTeamCode } from './team-code.ts'

const headers = [
  ...['Mã tổ', 'Tỉnh', 'Xã', 'Thôn', 'Tổ', 'Tổ trưởng', 'Liên hệ', 'Liên kết', 'Tình trạng'],
]

/** Rows of all teams. `publicUrl` has no slash at its end. */
export function teamSheet(teams: readonly Team[], publicUrl: string): NamedSheet {
  const rows = teams.map((team) => [
    spellTeamCode(team.code),
    ...[team.province, team.commune, team.hamlet, team.name, team.lead, team.contact],
    shareLink(publicUrl, { team: team.code, place: home }),
    team.removedOn === null ? null : `Đã thôi từ ${team.removedOn}`,
  ])
  const widths = [10, 18, 24, 24, 44, 24, 18, 44, 20]
  return { name: 'Tổ công nghệ số', rows: [headers, ...rows], bold: [0], widths, sticky: 1 }
}
