import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/knowledge/content-invalid.ts'
import { ContentInvalid } from '../../src/knowledge/content-invalid.ts'
import type { ContentFolders } from '../../src/knowledge/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { facets } from '../../src/knowledge/schema/intent.ts'
import { copyContent } from '../support/content-copy.ts'
import {
  birth,
  deadReferences,
  fee,
  wrongFacts,
  wrongFields,
  wrongFiles,
} from './broken-content.data.ts'

describe('loadKnowledge', () => {
  it('loads the real content', () => {
    const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
    expect(knowledge.procedures.get('khai-sinh')?.codes[0]?.code).toBe('1.001193')
    expect(knowledge.procedures.size).toBeGreaterThanOrEqual(12)
    expect(knowledge.flows.get('khai-sinh-truc-tuyen')?.procedure).toBe('khai-sinh')
    expect(knowledge.intents.filter(({ kind }) => kind === 'facet')).toHaveLength(facets.length)
    expect(knowledge.fields.get('ho-tich')?.name).toBe('Hộ tịch')
    expect(knowledge.lexicon.shorthand.get('ko')).toBe('không')
    expect(knowledge.phrases.has('talk.greeting')).toBe(true)
    expect(knowledge.cautions.get('1.000889')?.hide).toContain('fee')
  })

  it('fills in what a file leaves out', () => {
    const copy = copyContent()
    copy.set(birth, ['fees', 0], { ...fee, confidence: undefined })
    copy.set(birth, ['walkthrough'], undefined)
    copy.set(birth, ['related'], undefined)
    const procedure = loadKnowledge(copy).procedures.get('khai-sinh')
    expect(procedure?.fees[0]).toMatchObject({ channel: 'any', confidence: 'B' })
    expect(procedure?.related).toEqual([])
    expect(procedure).not.toHaveProperty('walkthrough')
  })

  it.each([...wrongFields, ...wrongFacts, ...deadReferences, ...wrongFiles])(
    'names %s, and nothing else',
    (_, breakIt, problem) => {
      const copy = copyContent()
      breakIt(copy)
      expect(problemsOf(copy)).toEqual([problem])
    },
  )

  it('names the line of broken YAML', () => {
    const copy = copyContent()
    const last = copy.read(birth).split('\n').length
    copy.append(birth, 'extra: [a, b\nmore: c\n')
    const [problem] = problemsOf(copy)
    expect(problem).toMatchObject({ file: birth, expected: 'valid YAML' })
    expect(Number(problem?.field.replace('line ', ''))).toBeGreaterThanOrEqual(last)
  })

  it('names the line of a key that stands twice', () => {
    const copy = copyContent()
    const last = copy.read(birth).split('\n').length
    copy.append(birth, 'id: khai-sinh\n')
    const got = 'duplicated mapping key'
    expect(problemsOf(copy)).toEqual([
      { file: birth, field: `line ${last}`, expected: 'valid YAML', got },
    ])
  })

  it('names the file of a text that begins with a star', () => {
    const copy = copyContent()
    copy.append(birth, 'note: *ghi-chú\n')
    expect(problemsOf(copy)).toMatchObject([{ file: birth, expected: 'valid YAML' }])
  })

  it('names every problem of every file at once', () => {
    const copy = copyContent()
    const broken = [
      ...wrongFields.slice(0, 1),
      ...wrongFiles.slice(0, 2),
      ...deadReferences.slice(0, 1),
    ]
    for (const [, breakIt] of broken) breakIt(copy)
    copy.set(birth, ['reviewBy'], 'mai')
    copy.set('intents/thanks.yaml', ['match'], 'half')
    const files = problemsOf(copy).map(({ file, field }) => `${file} ${field}`)
    expect(files.sort()).toEqual([
      'content/agencies -',
      'content/lexicon/fillers.yaml -',
      'content/life-events/mo-quan.yaml id',
      'content/procedures/khai-sinh.yaml -',
      'content/procedures/khai-sinh.yaml reviewBy',
      'intents/thanks.yaml match',
    ])
  })

  it('says file, field, expected and got in its message', () => {
    const copy = copyContent()
    copy.set(birth, ['reviewBy'], 'mai')
    expect(() => loadKnowledge(copy)).toThrow(
      '[knowledge] load content: 1 problem(s)\n' +
        '  content/procedures/khai-sinh.yaml: reviewBy: expected a date like 2026-11-22, got "mai"',
    )
  })

  it('reads a file saved by an editor that adds a byte order mark and CRLF', () => {
    const copy = copyContent()
    copy.write(birth, `\uFEFF${copy.read(birth).replaceAll('\n', '\r\n')}`)
    const whole = { contentDir: 'content', intentsDir: 'intents' }
    expect(loadKnowledge(copy).procedures).toEqual(loadKnowledge(whole).procedures)
  })
})

function problemsOf(folders: ContentFolders): readonly Problem[] {
  try {
    loadKnowledge(folders)
  } catch (error) {
    if (error instanceof ContentInvalid) return error.problems
    throw error
  }
  return []
}
