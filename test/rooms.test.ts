/** The rooms of src keep to the tables of support/rooms.data.ts. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  clockOrDice,
  closedDoors,
  cycles,
  idlePlaces,
  reached,
  roomOf,
  strayPackages,
  uses,
} from './support/room-rules.ts'
import { places, rooms } from './support/rooms.data.ts'
import { readSources } from './support/source-files.ts'

/** What does no I/O, reads no clock and rolls no dice. */
const middle = ['vietnamese', 'retrieval', 'understanding', 'conversation', 'knowledge']
const loaders = ['knowledge/load.ts', 'knowledge/read.ts']

const files = readSources('src')
const middleFiles = files
  .map(({ path }) => path)
  .filter((path) => middle.includes(roomOf(path)) && !loaders.includes(path))
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
  /^(pg|grammy|undici|pdfkit|fontkit|@resvg|zxing-wasm|write-excel-file|read-excel-file|qrcode$)\b/

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
