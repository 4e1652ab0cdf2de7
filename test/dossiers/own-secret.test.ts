import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dossierSecret } from '../../src/dossiers/own-secret.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('the secret of dossiers', () => {
  const settings = () => ({ dossierSecret: null, databaseUrl: null, dataDir: tempFolder() })

  test('is the operator’s where one is set, and nothing is written', () => {
    const given = { ...settings(), dossierSecret: 'set by the operator' }
    expect(dossierSecret(given)).toBe('set by the operator')
    expect(() => statSync(join(given.dataDir, 'dossier-secret'))).toThrow(/ENOENT/)
  })

  test('is made once for a data folder, for its owner only', () => {
    const given = settings()
    const made = dossierSecret(given)
    expect(made).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect(dossierSecret(given)).toBe(made)
    expect(statSync(join(given.dataDir, 'dossier-secret')).mode & 0o777).toBe(0o600)
    expect(dossierSecret(settings())).not.toBe(made)
  })

  test('is not made up for a database that several processes share', () => {
    expect(dossierSecret({ ...settings(), databaseUrl: 'postgres://db' })).toBeNull()
  })
})
