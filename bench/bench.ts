/** `npm run bench`: measures a part of the program beside its peers. */

import { runCommand, UsageError } from '../scripts/command.ts'
import { benchDossiers } from './dossiers/dossiers.ts'
import { benchPosters } from './posters/posters.ts'
import { benchRetrieval } from './retrieval/retrieval.ts'
import { benchServer } from './server/server.ts'
import { benchSharing } from './sharing/sharing.ts'
import { benchSoak } from './soak/soak.ts'
import { benchWeb } from './web/web.ts'

const usage = `npm run bench -- dossiers|posters|retrieval|server|sharing|soak|web [--out DIR]
  dossiers   import, look-up and push of dossiers, from 10,000 to 1,000,000, on SQLite and PostgreSQL;
             about 8 minutes. Prints the tables and writes them to DIR/ho-so.md
  posters    sets of posters and notice-board sheets; about 2 minutes. Writes DIR/to-roi-do.md
  retrieval  the search beside FlexSearch, MiniSearch, Orama and fuse.js on the same names and
             questions, and how it grows to 100,000 procedures; about 4 minutes.
             Prints the tables and writes them to DIR/tim-kiem.md, the plot to DIR/tim-kiem.svg
  server     turns a second, waiting times and memory of the whole server beside a bare Express, on
             SQLite and PostgreSQL; about 4 minutes. Writes DIR/may-chu.md
  web        pages a second beside a bare Express, weights of pages and browser files, and the first
             answer on the screen in Chromium; about 2 minutes. Writes DIR/trang-web.md
  sharing    shared links, each counted durably, beside a bare redirect, and the import of teams;
             about 2 minutes. Writes DIR/lien-ket.md
  soak       memory while a million turns are taken by people who never come back; as long as that
             takes. Writes DIR/bo-nho.md and DIR/bo-nho.svg
  --out DIR  where to write (default: docs)
  --most N   dossiers: no more than so many; soak: so many turns
Reads the catalogue in DATA_DIR. exit code 0 done, 1 failed, 2 usage`

const subjects: ReadonlyMap<string, (folder: string, most?: number) => Promise<void>> = new Map([
  ['dossiers', benchDossiers],
  ['posters', benchPosters],
  ['retrieval', benchRetrieval],
  ['server', benchServer],
  ['web', benchWeb],
  ['sharing', benchSharing],
  ['soak', benchSoak],
])

await runCommand({
  usage,
  options: { out: { type: 'string', default: 'docs' }, most: { type: 'string' } },
  async run({ values, positionals: [subject = '', ...more] }) {
    const bench = subjects.get(subject)
    if (!bench || more.length > 0) {
      throw new UsageError(`expected one of ${[...subjects.keys()].join(', ')}`)
    }
    const { out, most } = values
    if (most !== undefined && !/^\d+$/.test(most)) {
      throw new UsageError(`--most: expected a whole number, got ${most}`)
    }
    await (most === undefined ? bench(out) : bench(out, Number(most)))
    return 0
  },
})
