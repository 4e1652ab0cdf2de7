/** Who may import whom. A new arrow between rooms, or a library in a second room, is a decision: change the tables on purpose. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  closedDoors,
  cycles,
  type Doors,
  idlePlaces,
  reached,
  roomOf,
  strayPackages,
  uses,
} from './support/room-rules.ts'
import { readSources, sourceFile } from './support/source-files.ts'

const rooms: Readonly<Record<string, Doors>> = {
  'errors.ts': {},
  'recent.ts': {},
  'config.ts': { values: ['errors.ts', 'channels'] },
  vietnamese: {},
  retrieval: { values: ['errors.ts', 'vietnamese'] },
  knowledge: { values: ['errors.ts', 'vietnamese'] },
  sheets: { values: ['errors.ts', 'vietnamese'] },
  dossiers: {
    values: ['errors.ts', 'recent.ts', 'vietnamese', 'knowledge', 'sheets'],
    types: ['stores'],
  },
  understanding: { values: ['errors.ts', 'recent.ts', 'vietnamese', 'retrieval', 'knowledge'] },
  conversation: {
    values: [
      ...['errors.ts', 'vietnamese', 'retrieval', 'knowledge', 'understanding', 'dossiers'],
      'sharing',
    ],
    types: ['insights'],
  },
  sharing: {
    values: ['errors.ts', 'vietnamese', 'knowledge', 'sheets'],
    types: ['stores', 'conversation'],
  },
  insights: {
    values: ['errors.ts', 'vietnamese', 'knowledge', 'sharing', 'sheets'],
    types: ['conversation', 'dossiers', 'stores'],
  },
  stores: {
    values: ['errors.ts', 'recent.ts', 'knowledge'],
    types: ['conversation', 'channels', 'dossiers', 'sharing', 'insights'],
  },
  channels: { values: ['errors.ts', 'conversation', 'assistant'], types: ['knowledge'] },
  assistant: {
    values: [
      ...['errors.ts', 'conversation', 'stores', 'dossiers', 'knowledge', 'sharing', 'insights'],
    ],
    types: ['channels'],
  },
  delivery: { values: ['errors.ts', 'assistant', 'stores'], types: ['channels'] },
  server: {
    values: [
      ...[
        'errors.ts',
        'recent.ts',
        'assistant',
        'stores',
        'channels',
        'sharing',
        'insights',
        'vietnamese',
      ],
      'sheets',
    ],
    types: ['conversation', 'knowledge', 'config.ts', 'dossiers'],
  },
  web: { types: ['conversation/reply.ts'] },
  'stopping.ts': { values: ['assistant'] },
  'main.ts': {
    values: [
      ...['errors.ts', 'config.ts', 'vietnamese', 'retrieval', 'knowledge', 'dossiers'],
      ...['understanding', 'conversation', 'stores', 'assistant', 'channels', 'delivery', 'server'],
      ...['sharing', 'insights', 'stopping.ts'],
    ],
  },
}

const places: Readonly<Record<string, readonly string[]>> = {
  express: ['server'],
  helmet: ['server/security.ts'],
  qrcode: ['sharing/qr/qr-code.ts'],
  '@resvg/resvg-wasm': ['sharing/picture/svg-png.ts'],
  pdfkit: ['sharing/print/pdf.ts', 'sharing/print/draw-marks.ts'],
  fontkit: ['sharing/print/font.ts'],
  'rate-limiter-flexible': ['server/limits.ts'],
  pino: ['server/log.ts'],
  grammy: ['channels/telegram'],
  undici: ['channels/request.ts', 'channels/download.ts', 'channels/zalo-oa'],
  kysely: ['stores/sql'],
  pg: ['stores/sql/postgres'],
  lowdb: ['dossiers/book'],
  'read-excel-file': ['sheets'],
  'write-excel-file': ['sheets'],
  cockatiel: ['dossiers/remote'],
  'zxing-wasm': ['dossiers/picture/decode-worker.ts'],
  'fuse.js': ['conversation/steps', 'understanding/places', 'sharing'],
  preact: ['web'],
  zod: ['config.ts', 'knowledge', 'dossiers', 'server/api', 'channels', 'sharing'],
  'js-yaml': ['knowledge/read.ts'],
  'node:sqlite': ['stores/sql/sqlite'],
  'node:fs': [
    'main.ts',
    'knowledge/read.ts',
    'stores/sql/sqlite',
    'dossiers/own-secret.ts',
    'sheets',
    'sharing/print/read-fonts.ts',
  ],
  'node:fs/promises': [
    'server/embed/loader.ts',
    ...['dossiers/book', 'dossiers/statistics', 'dossiers/picture/decode-worker.ts', 'sheets'],
    'server/pages.ts',
    'sharing/qr',
    'sharing/picture/svg-png.ts',
  ],
  'node:path': [
    'main.ts',
    'knowledge/read.ts',
    'stores/sql/sqlite',
    'dossiers/book',
    'dossiers/own-secret.ts',
    'dossiers/sources-config.ts',
    'server/pages.ts',
    'server/embed/loader.ts',
    'sharing/posters/settings.ts',
  ],
  'node:crypto': [
    'assistant/token.ts',
    'assistant/park-walk.ts',
    'server/request-log.ts',
    'server/site/ready-page.ts',
    'server/embed/loader.ts',
    'server/share',
    'server/report',
    'stores/sql',
    'dossiers',
    'channels',
  ],
  'node:http': ['server'],
  'node:module': ['main.ts'],
  'node:net': ['config.ts', 'server'],
  'node:timers/promises': ['stores/sql', 'channels'],
  'node:url': ['dossiers/picture/decode-worker.ts', 'sharing/picture/svg-png.ts'],
  'node:stream/consumers': ['sharing/print/pdf.ts'],
  'node:worker_threads': ['dossiers/picture'],
  'node:util': ['main.ts'],
  'node:zlib': ['server/site/ready-page.ts'],
}

/** What does no I/O, reads no clock and rolls no dice. */
const middle = ['vietnamese', 'retrieval', 'understanding', 'conversation', 'knowledge']
const loaders = ['knowledge/load.ts', 'knowledge/read.ts']

const files = readSources('src')
const middleFiles = files
  .map(({ path }) => path)
  .filter((path) => middle.includes(roomOf(path)) && !loaders.includes(path))
const clockOrDice =
  /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|\bMath\.random\b|\b(?:randomUUID|getRandomValues|performance|setTimeout|setInterval|setImmediate)\b/g
const outsideWorld = /\b(?:process|console|fetch|globalThis)\b(?=[.(])/g

describe('rooms', () => {
  it('are the folders of src and nothing else', () => {
    expect(readdirSync('src').sort()).toEqual(Object.keys(rooms).sort())
  })

  it('import only from the rooms they may', () => {
    expect(closedDoors(files, rooms)).toEqual([])
  })

  it('reach every library and builtin only from its place', () => {
    expect(strayPackages(files, places)).toEqual([])
  })

  it('need every place of the table', () => {
    expect(idlePlaces(files, places)).toEqual([])
  })

  it('use every dependency the server is shipped with', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(Object.keys(dependencies).filter((name) => !(name in places))).toEqual([])
  })

  it('hold no file that is imported but not there', () => {
    const there = new Set(files.map(({ path }) => path))
    const ways = reached(files, [...there])
    expect([...ways.keys()].filter((path) => !there.has(path))).toEqual([])
  })

  it('hold no ring of imports', () => {
    expect(cycles(files, 'values')).toEqual([])
  })

  it('hold no ring of types either, in the middle', () => {
    const inMiddle = files.filter(({ path }) => middle.includes(roomOf(path)))
    expect(cycles(inMiddle, 'all')).toEqual([])
  })

  it('leave main.ts alone: nothing imports it', () => {
    const elsewhere = ['scripts', 'test'].flatMap((folder) => readSources(folder))
    const imports = [...files, ...elsewhere].flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target.endsWith('/main.ts')).map(() => path),
    )
    expect(imports).toEqual([])
  })

  it('get their settings handed in: only main.ts reads the environment', () => {
    const others = files.filter(({ path }) => path !== 'main.ts')
    expect(uses(others, /\bprocess\.env\b|\bloadEnvFile\b|\bimport\.meta\.env\b/g)).toEqual([])
  })
})

/** Large, and of no use to most servers or for most of their day. */
const rare =
  /^(pg|grammy|undici|pdfkit|fontkit|@resvg|zxing-wasm|write-excel-file|read-excel-file|qrcode$|rate-limiter-flexible$)\b/

describe('a start', () => {
  it('loads no package that only some servers use, or only some requests', () => {
    const atOnce = files.map((file) => ({
      ...file,
      imports: file.imports.filter(({ later, typeOnly }) => !later && !typeOnly),
    }))
    const ways = reached(atOnce, ['main.ts'])
    const loaded = atOnce.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => ways.has(path) && rare.test(target))
        .map(({ target }) => `${ways.get(path)?.join(' -> ')} -> ${target}`),
    )
    expect(ways.size).toBeGreaterThan(200)
    expect(loaded).toEqual([])
  })
})

describe('the middle', () => {
  const ways = reached(files, middleFiles)

  it('reaches no builtin, file or database, not even through others', () => {
    const outside = files
      .filter(({ path }) => ways.has(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target, typeOnly }) => !typeOnly && /^node:|^(js-yaml|lowdb)\b/.test(target))
          .map(({ target }) => `${ways.get(path)?.join(' -> ')} -> ${target}`),
      )
    expect(outside).toEqual([])
  })

  it('reads no clock and rolls no dice', () => {
    expect(
      uses(
        files.filter(({ path }) => ways.has(path)),
        clockOrDice,
      ),
    ).toEqual([])
  })

  it('touches neither process, console nor network', () => {
    expect(
      uses(
        files.filter(({ path }) => ways.has(path)),
        outsideWorld,
      ),
    ).toEqual([])
  })
})

describe('the rules themselves', () => {
  const told = (path: string, text: string) => {
    const file = [sourceFile(path, text)]
    return [...closedDoors(file, rooms), ...strayPackages(file, places)]
  }

  it.each([
    [
      'retrieval/search.ts',
      "import { turn } from '../conversation/turn.ts'",
      'retrieval/search.ts may not import ../conversation/turn.ts: retrieval -> conversation',
    ],
    [
      'stores/sql/tables.ts',
      "import {\n  turn,\n} from '../../conversation/turn.ts'",
      'stores/sql/tables.ts may not import ../../conversation/turn.ts: stores -> conversation (only types, by import type)',
    ],
    [
      'web/chat/app.tsx',
      "import type { State } from '../../conversation/state.ts'",
      'web/chat/app.tsx may not import ../../conversation/state.ts: web -> conversation',
    ],
    [
      'conversation/turn.ts',
      "import { config } from '../config.ts'",
      'conversation/turn.ts may not import ../config.ts: conversation -> config.ts',
    ],
    [
      'vietnamese/fold.ts',
      "export * from '../retrieval/token.ts'",
      'vietnamese/fold.ts may not import ../retrieval/token.ts: vietnamese -> retrieval',
    ],
    [
      'knowledge/phrases.ts',
      "const { load } = await import('js-yaml')",
      'knowledge/phrases.ts may not import js-yaml: its place is knowledge/read.ts',
    ],
    [
      'stores/memory.ts',
      "import 'node:sqlite'",
      'stores/memory.ts may not import node:sqlite: its place is stores/sql/sqlite',
    ],
    [
      'server/app.ts',
      "import lodash from 'lodash/fp'",
      'server/app.ts may not import lodash: it has no place in the table',
    ],
  ])('see what %s must not do', (path, text, message) => {
    expect(told(path, text)).toEqual([message])
  })

  it.each([
    ['conversation/turn.ts', "import { fold } from '../vietnamese/fold.ts'"],
    ['stores/sql/tables.ts', "import type { Reply } from '../../conversation/reply.ts'"],
    ['web/chat/app.tsx', "import './styles/base.css'\nimport { h } from 'preact'"],
    [
      'vietnamese/fold.ts',
      "// import 'yaml'\n/* import 'yaml' */\nconst text = say('import', 'a')",
    ],
  ])('let pass what %s may do', (path, text) => {
    expect(told(path, text)).toEqual([])
  })

  it('see a ring, and follow values only when asked to', () => {
    const ring = [
      sourceFile('a/one.ts', "import { two } from './two.ts'"),
      sourceFile('a/two.ts', "import type { One } from './one.ts'"),
    ]
    expect(cycles(ring, 'all')).toEqual(['a/one.ts -> a/two.ts -> a/one.ts'])
    expect(cycles(ring, 'values')).toEqual([])
  })

  it.each([
    ['const t = Date.now()', 1],
    ['const t = new Date()', 1],
    ['const t = new Date', 1],
    ['const t = new Date( instant )', 0],
    ['const n = Math.random() // not Math.random', 1],
  ])('count the clock and dice in %j', (code, count) => {
    expect(uses([sourceFile('a.ts', code)], clockOrDice)).toHaveLength(count)
  })
})
