/** Opens the tokens kept in the SQLite file of the data folder, beside the conversations. */

import type { OaTokenStore } from '../../../channels/zalo-oa/token-store.ts'
import { createSqlOaTokenStore } from '../sql-oa-token-store.ts'
import { openSqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteOaTokens(folder: string): Promise<OaTokenStore> {
  return createSqlOaTokenStore(await openSqlite(folder))
}
