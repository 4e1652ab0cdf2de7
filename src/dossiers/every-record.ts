/** Every dossier there is, one after the other, without holding all in memory. */

import type { DossierKey, DossierStore } from '../stores/dossier-store.ts'
import type { DossierRecord } from './record.ts'

const pageSize = 2000

/** The records of the database, then those of a book that the database does not know. */
export async function* everyRecord(
  store: Pick<DossierStore, 'page'>,
  book: readonly DossierRecord[] = [],
): AsyncGenerator<DossierRecord> {
  const inBook = new Map(book.map((record) => [record.code, record]))
  let after: DossierKey | null = null
  for (;;) {
    const page: Awaited<ReturnType<DossierStore['page']>> = await store.page(after, pageSize)
    for (const { record } of page) {
      inBook.delete(record.code)
      yield record
    }
    const last = page.at(-1)
    if (!last) break
    after = { code: last.record.code, sender: last.sender }
  }
  yield* inBook.values()
}
