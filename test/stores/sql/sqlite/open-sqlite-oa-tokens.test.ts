import { openSqliteOaTokens } from '../../../../src/stores/sql/sqlite/open-sqlite-oa-tokens.ts'
import { oaTokenStoreContract } from '../../../contracts/oa-token-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

oaTokenStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteOaTokens(folder)
})
