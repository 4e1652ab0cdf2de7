/** Opens the teams of this deployment for as long as a command works on them. */

import { loadConfig } from '../../src/config.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import type { TeamStore } from '../../src/stores/team-store.ts'

export type Teams = {
  readonly store: TeamStore
  /** Where the public finds the server, without a slash at the end. */
  readonly publicUrl: string
}

/** What `work` resolves to; `url` goes before the setting. */
export async function withTeams<T>(
  url: string | null,
  work: (teams: Teams) => Promise<T>,
): Promise<T> {
  const config = loadConfig(process.env)
  const { teams: store, close } = await openStores(config)
  try {
    const publicUrl = url ?? config.publicUrl ?? `http://${config.host}:${config.port}`
    return await work({ store, publicUrl })
  } finally {
    await close()
  }
}
