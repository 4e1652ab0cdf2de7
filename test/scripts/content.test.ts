import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { copyContent } from '../support/content-copy.ts'

const folders = { CONTENT_DIR: 'content', INTENTS_DIR: 'intents' }

/** The command as `npm run content` starts it, with this Node. */
function runContent(words: readonly string[], env: Readonly<Record<string, string>> = folders) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/content.ts', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
  return { status, stdout, stderr }
}

describe('npm run content', () => {
  it('finds the real content all right', () => {
    const { status, stdout, stderr } = runContent([])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^content: \d+ procedures, .* phrases.*: all right\n$/)
    expect(status).toBe(0)
  })

  it('names every problem of every file and fails', () => {
    const copy = copyContent()
    copy.set('content/procedures/khai-sinh.yaml', ['reviewBy'], 'mai')
    copy.set('intents/thanks.yaml', ['reply'], 'talk.thank')
    copy.set('content/dossiers/statuses.yaml', ['unknownText'], '')
    const env = { CONTENT_DIR: copy.contentDir, INTENTS_DIR: copy.intentsDir }
    const { status, stdout, stderr } = runContent([], env)
    expect(stderr).toContain(
      'content/procedures/khai-sinh.yaml: reviewBy: expected a date like 2026-11-22, got "mai"',
    )
    expect(stderr).toContain('intents/thanks.yaml: reply: expected a key of content/phrases/')
    expect(stderr).toContain('content/dossiers/statuses.yaml: unknownText: expected text')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('fails without a stack where there is no content at all', () => {
    const { status, stderr } = runContent([], { ...folders, CONTENT_DIR: '/nowhere' })
    expect(stderr).toContain('content/procedures: -: expected a folder, got nothing there')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
  })

  it('tells its usage when asked', () => {
    const { status, stdout } = runContent(['--help'])
    expect(stdout).toContain('npm run content')
    expect(status).toBe(0)
  })

  it.each(['--fast', '-x'])('does not take %s for an option', (word) => {
    const { status, stdout, stderr } = runContent([word])
    expect(stderr).toContain(word)
    expect(stderr).toContain('npm run content')
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})
