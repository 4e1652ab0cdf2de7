import { describe, expect, it } from 'vitest'
import { clockOrDice, closedDoors, cycles, strayPackages, uses } from './support/room-rules.ts'
import { places, rooms } from './support/rooms.data.ts'
import { sourceFile } from './support/source-files.ts'

describe('the rules of rooms', () => {
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
