import { describe, expect, it } from 'vitest'
import { openSqliteCatalogue } from '../../../../src/stores/sql/sqlite/open-sqlite-catalogue.ts'
import { openSqliteStore } from '../../../../src/stores/sql/sqlite/open-sqlite-store.ts'
import { catalogueStoreContract } from '../../../contracts/catalogue-store.contract.ts'
import { detailsOf, listingOf } from '../../../support/national.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

catalogueStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteCatalogue(folder)
})

describe('opening the SQLite catalogue', () => {
  it('shares its file with the conversations, in either order', async () => {
    const folder = tempFolder()
    const catalogue = await openSqliteCatalogue(folder)
    const conversations = await openSqliteStore(folder)
    const at = '2026-11-22T03:00:00.000Z'
    const conversation = { id: 'c1', channel: 'web', tokenHash: 'h', at, greeting: [] }
    await conversations.create(conversation)
    await catalogue.put({
      kind: 'details',
      at,
      rows: [{ listing: listingOf({}), details: detailsOf({}) }],
    })
    await Promise.all([catalogue.close(), conversations.close()])
    const again = await openSqliteCatalogue(folder)
    expect(await again.counts()).toEqual({ details: 1, index: 0 })
    await again.close()
  })

  it('refuses a folder it cannot use as the conversations do', async () => {
    await expect(openSqliteCatalogue('/dev/null/data')).rejects.toMatchObject({
      code: 'store-unavailable',
    })
  })
})
