import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSources, SourcesInvalid } from '../../src/dossiers/sources-config.ts'
import { tempFolder } from '../support/temp-folder.ts'

function load(text: string) {
  const path = join(tempFolder(), 'dossier-sources.yaml')
  writeFileSync(path, text)
  return loadSources(path)
}

describe('the file of other systems', () => {
  it('in the example is in order', () => {
    const { senders, sources } = loadSources('content/dossiers/sources.example.yaml')
    expect(senders).toHaveLength(1)
    expect(sources.map(({ kind }) => kind)).toEqual(['igate', 'national', 'central'])
  })

  it('may be empty', () => {
    expect(load('')).toEqual({ senders: [], sources: [], hidden: [] })
  })

  it.each([
    ['senders: [{ id: a, name: A, token: too-short-SECRET }]', 'senders.0.token'],
    ['senders: [{ id: a b, name: A, token: SECRET-SECRET-SECRET-SECRET-SECRET }]', 'senders.0.id'],
    ['sources: [{ kind: igate, id: a, name: A, clientSecret: SECRET }]', 'sources.0.sso'],
    ['sources: [{ kind: other, password: SECRET }]', 'sources.0.kind'],
    ['pasword: SECRET', '-: expected only known fields'],
    ['hidden: [Hà Nội]', 'hidden.0'],
    ['senders: [SECRET', 'valid YAML'],
  ])('holding %s is refused, its secrets untold', (text, problem) => {
    const error = (() => {
      try {
        return load(text)
      } catch (caught) {
        return caught
      }
    })()
    expect(error).toBeInstanceOf(SourcesInvalid)
    expect(String(error)).toContain(problem)
    expect(String(error)).not.toContain('SECRET')
  })

  it('names each system once', () => {
    const one = '{ id: a, name: A, token: a123456789012345678901234567890123 }'
    expect(() => load(`senders: [${one}, ${one}]`)).toThrow(/every id once/)
  })
})
