import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { outcomes } from '../../src/conversation/outcome.ts'
import { realKnowledge } from '../support/real-mind.ts'
import { jsonLines, runScript } from '../support/run-script.ts'

/** The protocol, nothing more and nothing less. */
const result = z.strictObject({
  id: z.string(),
  turns: z.array(
    z.strictObject({
      outcome: z.enum(outcomes),
      procedures: z.array(z.string().regex(/^\d\.\d{6}$/)),
      facets: z.array(z.string()),
      text: z.string().min(1),
      ms: z.number().min(0),
    }),
  ),
})

const line = (id: string, ...turns: string[]) => `${JSON.stringify({ id, turns })}\n`

describe('ask --jsonl', () => {
  it('gives one result a line, each line a conversation of its own', async () => {
    const stdin = [
      line('a', 'làm hộ chiếu cần giấy tờ gì', 'thế lệ phí bao nhiêu'),
      '\n',
      line('b', 'thế lệ phí bao nhiêu'),
      line('c'),
    ].join('')
    const { code, out } = await runScript('ask', ['--jsonl', '--now', '2026-11-22'], { stdin })
    expect(code).toBe(0)
    const [a, b, c, ...more] = jsonLines(out).map((value) => result.parse(value))
    expect([a?.id, b?.id, c?.id, more.length]).toEqual(['a', 'b', 'c', 0])
    expect(a?.turns.map(({ facets }) => facets)).toEqual([['documents'], ['fee']])
    expect(a?.turns.map(({ procedures }) => procedures[0])).toEqual(['1.001456', '1.001456'])
    expect(a?.turns[1]?.text).toContain('đang giảm đến hết 31/12/2026')
    expect(b?.turns[0]?.outcome).not.toBe('answered')
    expect(c?.turns).toEqual([])
  })

  it('answers on the day given with --now', async () => {
    const stdin = line('a', 'làm hộ chiếu bao nhiêu tiền')
    const { out } = await runScript('ask', ['--jsonl', '--now', '2027-01-05'], { stdin })
    expect(result.parse(jsonLines(out)[0]).turns[0]?.text).not.toContain('đang giảm')
  })

  it('looks dossiers up and shows choices as numbers', async () => {
    const stdin = line('a', 'H99.01-261120-0001', 'H99.01-261120-9999')
    const { out } = await runScript('ask', ['--jsonl', '--now', '2026-11-22'], { stdin })
    const [found, missing] = result.parse(jsonLines(out)[0]).turns
    expect(found?.text).toContain('Mới đăng ký')
    expect(missing?.text).toContain('  [1] Gặp cán bộ')
  })

  it('gives an error line for a line it cannot read, answers the others, and exits with 1', async () => {
    const bad = ['không phải JSON', '{}', '{"id":7,"turns":[]}', '{"id":"x","turns":"a"}', '[]']
    const stdin = [line('a', 'xin chào'), ...bad.map((text) => `${text}\n`), line('b', 'xin chào')]
    const { code, out } = await runScript('ask', ['--jsonl'], { stdin: stdin.join('') })
    expect(code).toBe(1)
    const results = jsonLines(out)
    expect(results).toHaveLength(bad.length + 2)
    for (const value of results.slice(1, -1)) {
      expect(value).toEqual({ error: 'expected {"id": "…", "turns": ["…"]} on one line' })
    }
    expect(result.parse(results[0]).id).toBe('a')
    expect(result.parse(results.at(-1)).id).toBe('b')
  })
})

describe('ask', () => {
  it('answers one question given as words', async () => {
    const words = ['làm', 'hộ chiếu bao nhiêu tiền', '--now', '2026-11-22']
    const { code, out, err } = await runScript('ask', words)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('100.000 đồng/cuốn')
    expect(out).toContain('  [1] ')
  })

  it('chats: greets, answers each line in the context of those before, ends with the input', async () => {
    const stdin = 'làm hộ chiếu cần giấy tờ gì\nthế lệ phí bao nhiêu\n'
    const { code, out } = await runScript('ask', ['--now', '2026-11-22'], { stdin })
    expect(code).toBe(0)
    expect(out).toContain(`Tôi là ${realKnowledge.settings.name}`)
    expect(out).toContain('100.000 đồng/cuốn')
  })

  it('answers all piped questions, also after one that is looked up', async () => {
    const stdin = 'H99.01-261120-0001\nthế lệ phí khai sinh bao nhiêu\n'
    const { code, out } = await runScript('ask', ['--now', '2026-11-22'], { stdin })
    expect(code).toBe(0)
    expect(out).toContain('Đăng ký khai sinh')
  })

  it('explains itself with --help, whatever else is said', async () => {
    for (const words of [['--help'], ['--jsonl', '--help'], ['--help', '--now']]) {
      const { code, out } = await runScript('ask', words)
      expect(code).toBe(0)
      expect(out).toContain('--jsonl')
    }
  })

  it.each([
    [['--nonsense']],
    [['--now', 'tomorrow', 'x']],
    [['--now', '2026-02-30', 'x']],
    [['--now']],
  ])('tells wrong arguments %j with the usage and exit code 2', async (words) => {
    const { code, out, err } = await runScript('ask', words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('npm run ask')
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('tells content that cannot be loaded without a stack and exits with 1', async () => {
    const { code, err } = await runScript('ask', ['x'], { env: { CONTENT_DIR: '/nowhere' } })
    expect(code).toBe(1)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
