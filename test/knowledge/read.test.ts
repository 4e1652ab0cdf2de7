import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createReader } from '../../src/knowledge/read.ts'
import { tempFolder } from '../support/temp-folder.ts'

const schema = z.strictObject({ name: z.string(), count: z.int().default(1) })

/** A reader over a folder holding these files. */
function readerOf(files: Readonly<Record<string, string>>) {
  const root = tempFolder()
  mkdirSync(join(root, 'box'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return createReader(root, 'content')
}

describe('createReader', () => {
  it('reads a file and fills in its defaults', () => {
    const reader = readerOf({ 'a.yaml': 'name: một' })
    expect(reader.read('a.yaml', schema)).toEqual({ name: 'một', count: 1 })
    expect(reader.problems).toEqual([])
  })

  it('reads dates as the text they are written in', () => {
    const reader = readerOf({ 'a.yaml': 'name: 2026-11-22' })
    expect(reader.read('a.yaml', schema)).toEqual({ name: '2026-11-22', count: 1 })
  })

  it.each([
    ['an empty file', ''],
    ['a file of comments', '# chưa có gì\n'],
    ['a file of one null', 'null\n'],
  ])('tells that %s holds no object', (_, text) => {
    const reader = readerOf({ 'a.yaml': text })
    expect(reader.read('a.yaml', schema)).toBeUndefined()
    expect(reader.problems).toEqual([
      { file: 'content/a.yaml', field: '-', expected: 'object', got: 'null' },
    ])
  })

  it('takes one document only', () => {
    const reader = readerOf({ 'a.yaml': 'name: một\n---\nname: hai\n' })
    expect(reader.read('a.yaml', schema)).toBeUndefined()
    expect(reader.problems).toEqual([
      { file: 'content/a.yaml', field: '-', expected: 'one document', got: '2' },
    ])
  })

  it('tells every fault of a file', () => {
    const reader = readerOf({ 'a.yaml': 'name: 1\ncount: hai\nother: 3' })
    expect(reader.read('a.yaml', schema)).toBeUndefined()
    expect(reader.problems.map(({ field }) => field).sort()).toEqual(['-', 'count', 'name'])
  })

  it('shortens a long value that is wrong', () => {
    const reader = readerOf({ 'a.yaml': `name: [${'dài, '.repeat(50)}]` })
    reader.read('a.yaml', schema)
    expect(reader.problems[0]?.got).toMatch(/^\["dài".*…$/)
    expect(reader.problems[0]?.got.length).toBeLessThanOrEqual(80)
  })

  it('reads the YAML files of a folder by name and leaves the others alone', () => {
    const reader = readerOf({
      'box/hai.yaml': 'name: hai',
      'box/một.yaml': 'name: một',
      'box/readme.md': 'not: yaml: at: all',
    })
    const found = reader.readFolder('box', schema)
    expect([...found].map(([name, value]) => [name, value.name])).toEqual([
      ['hai', 'hai'],
      ['một', 'một'],
    ])
    expect(reader.problems).toEqual([])
  })

  it('keeps what is right in a folder beside what is wrong', () => {
    const reader = readerOf({ 'box/a.yaml': 'name: [', 'box/b.yaml': 'name: hai' })
    expect([...reader.readFolder('box', schema).keys()]).toEqual(['b'])
    expect(reader.problems[0]).toMatchObject({ file: 'content/box/a.yaml' })
  })

  it('finds nothing wrong with an empty folder', () => {
    const reader = readerOf({})
    expect(reader.readFolder('box', schema).size).toBe(0)
    expect(reader.problems).toEqual([])
  })
})
