/** The key that hashes owners' digits and followed codes, where the operator set none. */

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SecretSettings = {
  readonly dossierSecret: string | null
  readonly databaseUrl: string | null
  readonly dataDir: string
}

const fileName = 'dossier-secret'

/**
 * The operator's secret; else one of this data folder's own, made once and kept beside the data.
 * Null on a shared database, where all processes must be given the same.
 */
export function dossierSecret(settings: SecretSettings): string | null {
  if (settings.dossierSecret !== null) return settings.dossierSecret
  return settings.databaseUrl === null ? ownSecret(settings.dataDir) : null
}

/** Of two processes that start at once the first writes, both read. */
function ownSecret(dataDir: string): string {
  const path = join(dataDir, fileName)
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
