import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentKinds } from '../../scripts/content/content-kinds.ts'
import { jsonSchemas } from '../../scripts/content/json-schemas.ts'

describe('the JSON Schemas', () => {
  it('are those of today: else run npm run content -- schemas', () => {
    const stored = globSync('schemas/*.json').map((path) => path.replace(/^.*[\\/]/, ''))
    expect(stored.sort()).toEqual([...jsonSchemas().keys()].sort())
    for (const [name, text] of jsonSchemas()) {
      expect(readFileSync(`schemas/${name}`, 'utf8'), name).toBe(text)
    }
  })

  it('are known to editors for every file of content, each once', () => {
    const { 'yaml.schemas': known } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
    const told = contentKinds.map(({ name, files }) => [`schemas/${name}.json`, files])
    expect(known).toEqual(Object.fromEntries(told))
    const covered = contentKinds.flatMap(({ files }) => globSync(files)).sort()
    const there = [...globSync('content/**/*.yaml'), ...globSync('intents/*.yaml')].sort()
    expect(covered).toEqual(there)
  })

  it.each(contentKinds.map(({ name, files }) => [name, files]))(
    '%s takes every file of %s',
    (name, files) => {
      const schema = z.fromJSONSchema(JSON.parse(jsonSchemas().get(`${name}.json`) ?? '{}'))
      for (const path of globSync(files)) {
        const result = schema.safeParse(parse(readFileSync(path, 'utf8')))
        expect(result.error?.issues ?? [], path).toEqual([])
      }
    },
  )

  it('refuse what the schema refuses', () => {
    const schema = z.fromJSONSchema(JSON.parse(jsonSchemas().get('settings.json') ?? '{}'))
    const settings = parse(readFileSync('content/settings.yaml', 'utf8'))
    expect(schema.safeParse({ ...settings, nmae: 'x' }).success).toBe(false)
    expect(schema.safeParse({ ...settings, maxText: '2000' }).success).toBe(false)
  })
})
