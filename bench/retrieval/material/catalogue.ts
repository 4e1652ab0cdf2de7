/** The catalogue a benchmark runs over: the imported one, or the shared one imported for the time of the run. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '../../../scripts/import/import-file.ts'
import { loadConfig } from '../../../src/config.ts'
import { withListings } from '../../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { openSqliteCatalogue } from '../../../src/stores/sql/sqlite/open-sqlite-catalogue.ts'
import { warn } from '../measure/say.ts'

const shared = ['national-procedures.jsonl.gz', 'national-index.jsonl.gz'].map((name) =>
  join('../shared/data', name),
)

export type Catalogue = {
  readonly dataDir: string
  /** Where it comes from, in words for the report. */
  readonly source: string
  readonly knowledge: Knowledge
  /** Removes what was made for this run. */
  close(): void
}

/** Opens the catalogue and says loudly where it is not the imported one. */
export async function openCatalogue(): Promise<Catalogue> {
  const { dataDir } = loadConfig(process.env)
  const knowledge = await readKnowledge(dataDir)
  const opened = { dataDir, knowledge, close: () => {} }
  if (await isImported(dataDir)) {
    return { ...opened, source: 'danh mục quốc gia đã nạp và content/' }
  }
  if (!shared.every((file) => existsSync(file))) {
    warn(`no national list in ${dataDir} (npm run import): only what content/ has is measured`)
    return { ...opened, source: 'chỉ content/, chưa nạp danh mục quốc gia' }
  }
  warn(`no national list in ${dataDir}: ../shared/data is imported into a folder of this run`)
  return importShared()
}

/** Content with the listings of `dataDir` laid under it. */
export async function readKnowledge(dataDir: string): Promise<Knowledge> {
  const store = await openSqliteCatalogue(dataDir)
  const listings = await store.listings()
  await store.close()
  return withListings(loadKnowledge(loadConfig(process.env)), listings)
}

async function isImported(dataDir: string): Promise<boolean> {
  const store = await openSqliteCatalogue(dataDir)
  const { details, index } = await store.counts()
  await store.close()
  return details + index > 0
}

async function importShared(): Promise<Catalogue> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-bench-'))
  const store = await openSqliteCatalogue(dataDir)
  for (const file of shared) {
    await importFile(store, file, { at: new Date().toISOString(), onProgress: () => {} })
  }
  await store.close()
  const close = () => rmSync(dataDir, { recursive: true, force: true })
  const source = 'danh mục quốc gia nạp cho lần đo này và content/'
  return { dataDir, source, knowledge: await readKnowledge(dataDir), close }
}
