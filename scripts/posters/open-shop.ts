/** What posters are made from: knowledge, teams, settings, imported details. */

import type { Config } from '../../src/config.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import type { Statuses } from '../../src/dossiers/status.ts'
import { AppError } from '../../src/errors.ts'
import { withListings } from '../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { ImportedProcedure } from '../../src/knowledge/national/imported-procedure.ts'
import { loadPosterSettings, type PosterSettings } from '../../src/sharing/posters/settings.ts'
import type { Team } from '../../src/sharing/team.ts'
import { parseTeamCode } from '../../src/sharing/team-code.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'

export type Shop = {
  readonly knowledge: Knowledge
  readonly settings: PosterSettings
  /** For a mind; nothing on paper asks for a dossier. */
  readonly statuses: Statuses
  details(code: string): Promise<ImportedProcedure | null>
  /** The teams named, or all on the list; null stands for "no team". Throws TeamUnknown. */
  teams(codes: readonly string[], all: boolean): Promise<readonly (Team | null)[]>
  close(): Promise<void>
}

/** A code is no team's, or of one taken off the list. */
export class TeamUnknown extends AppError {
  constructor(code: string) {
    super(
      'team-unknown',
      `[posters] make posters for team ${code}: expected the code of a team on the list. ` +
        'See npm run teams.',
    )
  }
}

/** Opens the store and reads the content. */
export async function openShop(config: Config): Promise<Shop> {
  const curated = loadKnowledge(config)
  const settings = await loadPosterSettings(config.contentDir)
  const stores = await openStores(config)
  const { catalogue, teams } = stores
  const find = async (text: string): Promise<Team> => {
    const code = parseTeamCode(text)
    const team = code === null ? null : await teams.find(code)
    if (team === null || team.removedOn !== null) throw new TeamUnknown(text)
    return team
  }
  return {
    knowledge: withListings(curated, await catalogue.listings()),
    settings,
    statuses: loadDossierTables(config.contentDir).statuses,
    details: (code) => catalogue.details(code),
    async teams(codes, all) {
      if (all) return (await teams.all()).filter(({ removedOn }) => removedOn === null)
      return codes.length > 0 ? Promise.all(codes.map(find)) : [null]
    },
    close: () => stores.close(),
  }
}
