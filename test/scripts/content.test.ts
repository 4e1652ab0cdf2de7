import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bareEnv } from '../support/bare-env.ts'
import { copyContent } from '../support/content-copy.ts'

const folders = { CONTENT_DIR: 'content', INTENTS_DIR: 'intents' }

/** The command as `npm run content` starts it, with this Node. */
function runContent(words: readonly string[], env: Readonly<Record<string, string>> = folders) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/content.ts', ...words], {
    encoding: 'utf8',
    env: bareEnv(env),
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

  it('tells slips without failing', () => {
    const copy = copyContent()
    copy.set('content/procedures/khai-sinh.yaml', ['sources', 'thua'], { title: 'Thừa' })
    const env = { CONTENT_DIR: copy.contentDir, INTENTS_DIR: copy.intentsDir }
    const { status, stdout, stderr } = runContent([], env)
    expect(stderr).toContain(
      'content/procedures/khai-sinh.yaml: nguồn “thua” khai ra mà không dùng',
    )
    expect(stdout).toContain('1 warning(s)')
    expect(status).toBe(0)
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

describe('npm run content -- --on', () => {
  it('lists by file what will be wrong that day, and fails', () => {
    const copy = copyContent()
    const path = 'content/procedures/khai-sinh.yaml'
    copy.set(path, ['result', 'validTo'], '2026-11-30')
    copy.set(path, ['reviewBy'], '2026-11-30')
    const env = { CONTENT_DIR: copy.contentDir, INTENTS_DIR: copy.intentsDir }
    const { status, stdout } = runContent(['--on', '2026-12-01'], env)
    expect(stdout.split('\n')).toEqual([
      path,
      '  TRỐNG           result    không còn kết quả nào có hiệu lực',
      expect.stringMatching(/^ {2}hết 30\/11\/2026 {2}result {4}Giấy khai sinh/),
      '  hạn 30/11/2026  reviewBy  đến hạn kiểm tra lại',
      'Ngày 01/12/2026: 1 chỗ trống, 1 dữ kiện hết hạn, 1 bài quá hạn xem lại.',
      '',
    ])
    expect(status).toBe(1)
  })

  it('says so where nothing is', () => {
    const { status, stdout } = runContent(['--on', '2026-11-22'])
    expect(stdout).toBe('Ngày 22/11/2026: không có gì phải sửa.\n')
    expect(status).toBe(0)
  })

  it('does not take a day the calendar lacks', () => {
    const { status, stderr } = runContent(['--on', '2027-02-30'])
    expect(stderr).toContain('--on: expected a day like 2026-11-22')
    expect(status).toBe(2)
  })
})

describe('npm run content -- --stale', () => {
  it('lists what is due by the day', () => {
    expect(runContent(['--stale', '--now', '2026-11-22']).status).toBe(0)
    const { status, stdout } = runContent(['--stale', '--now', '2099-01-01'])
    expect(stdout).toContain('content/procedures/khai-sinh.yaml')
    expect(stdout).toMatch(/Đến ngày 01\/01\/2099: \d+ bài đến hạn xem lại/)
    expect(status).toBe(1)
  })
})

describe('npm run content -- new', () => {
  /** The problems of the new record, by field. */
  function create(id: string) {
    const copy = copyContent()
    const env = { CONTENT_DIR: copy.contentDir, INTENTS_DIR: copy.intentsDir }
    const made = runContent(['new', id, '--now', '2026-11-22'], env)
    return { copy, env, made }
  }

  it('writes a record in which only what must be filled in is wrong', () => {
    const { copy, env, made } = create('viec-moi')
    expect(made.status).toBe(0)
    const text = copy.read('content/procedures/viec-moi.yaml')
    expect(text).toContain('checkedOn: 2026-11-22')
    const empty = text.split('\n').filter((line) => /^[^#]*: ''/.test(line))
    const { status, stderr } = runContent([], env)
    const lines = stderr.split('\n').filter((line) => line.includes('viec-moi'))
    expect(lines.length).toBeGreaterThanOrEqual(empty.length)
    for (const line of lines) expect(line).toMatch(/got ""$/)
    expect(status).toBe(1)
  })

  it('is right once that is filled in', () => {
    const { copy, env } = create('viec-moi')
    const path = 'content/procedures/viec-moi.yaml'
    const filled = copy
      .read(path)
      .replace("field: ''", 'field: ho-tich')
      .replace("reviewBy: ''", 'reviewBy: 2027-02-15')
      .replaceAll(/(title|officialName): ''/g, '$1: Việc mới')
      .replaceAll(": ''", ': Điền')
    copy.write(path, filled)
    const { status, stdout, stderr } = runContent([], env)
    expect(stderr).toBe('')
    expect(stdout).toContain('all right')
    expect(status).toBe(0)
  })

  it('does not write over a record', () => {
    const { copy, env } = create('viec-moi')
    const before = copy.read('content/procedures/khai-sinh.yaml')
    const { status, stderr } = runContent(['new', 'khai-sinh'], env)
    expect(stderr).toContain('expected a new id')
    expect(copy.read('content/procedures/khai-sinh.yaml')).toBe(before)
    expect(status).toBe(1)
  })

  it.each([['Việc mới'], ['../x'], ['']])('does not take %j for an id', (id) => {
    const { made } = create(id)
    expect(made.status).toBe(2)
  })
})
