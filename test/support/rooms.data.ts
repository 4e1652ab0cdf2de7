/** Who may import whom. A new arrow between rooms, or a library in a second room, is a decision: change the tables on purpose. */

import type { Doors } from './room-rules.ts'

/** Whose values and types a room may import. */
export const rooms: Readonly<Record<string, Doors>> = {
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

/** Where a library or builtin is used; nowhere else. */
export const places: Readonly<Record<string, readonly string[]>> = {
  express: ['server'],
  helmet: ['server/security.ts'],
  qrcode: ['sharing/qr/qr-code.ts'],
  '@resvg/resvg-wasm': ['sharing/picture/svg-png.ts'],
  pdfkit: ['sharing/print/pdf.ts', 'sharing/print/draw-marks.ts'],
  fontkit: ['sharing/print/font.ts'],
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
