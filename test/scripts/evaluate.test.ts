import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'

const khaiSinh = { outcome: ['answered'], procedures: ['1.001193'] }

/** Small enough to be worked out by hand: eight turns, seven with a procedure. */
const dialogues = [
  {
    id: 'right',
    tags: ['popular'],
    turns: [
      {
        say: 'làm khai sinh cần giấy tờ gì',
        expect: { ...khaiSinh, facets: ['documents'], contains: ['giay chung sinh'] },
      },
    ],
  },
  {
    id: 'bare-twin',
    tags: ['popular', 'bare'],
    twinOf: 'right',
    turns: [
      { say: 'lam khai sinh can giay to gi', expect: { ...khaiSinh, facets: ['documents'] } },
    ],
  },
  {
    id: 'typo-twin-not-understood',
    tags: ['popular', 'typo'],
    twinOf: 'right',
    turns: [{ say: 'qwrt zxcvb', expect: khaiSinh }],
  },
  {
    id: 'wrong',
    tags: ['popular'],
    turns: [
      {
        say: 'làm hộ chiếu bao nhiêu tiền',
        expect: {
          outcome: ['answered'],
          procedures: ['9.999999'],
          facets: ['documents'],
          contains: ['câu không có trong đó'],
        },
      },
    ],
  },
  {
    id: 'refused',
    tags: ['out-of-scope'],
    turns: [{ say: 'thời tiết hôm nay thế nào', expect: { outcome: ['out-of-scope'] } }],
  },
  {
    id: 'falsely-refused',
    tags: ['popular'],
    turns: [{ say: 'xin chào', expect: khaiSinh }],
  },
  {
    id: 'follow-up',
    tags: ['follow-up'],
    turns: [
      {
        say: 'làm khai sinh cần giấy tờ gì',
        expect: { ...khaiSinh, facets: ['documents', 'fee'] },
      },
      { say: 'thế lệ phí bao nhiêu', expect: { ...khaiSinh, facets: ['fee'] } },
    ],
  },
]

function fileOf(lines: readonly string[]): string {
  const file = join(tempFolder(), 'dialogues.jsonl')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

const evaluate = (...words: string[]) => runScript('evaluate', [...words, '--now', '2026-11-22'])

describe('evaluate', () => {
  it('--json gives the figures worked out by hand', async () => {
    const file = fileOf(dialogues.map((dialogue) => JSON.stringify(dialogue)))
    const { code, out } = await evaluate(file, '--json')
    expect(code).toBe(0)
    const { all, byTag, spelling } = JSON.parse(out)
    expect(all).toMatchObject({
      dialogues: 7,
      turns: 8,
      topic1: 4 / 7,
      topic3: 4 / 7,
      topic5: 4 / 7,
      wrong: 1 / 7,
      outcome: 6 / 8,
      refused: 1,
      falseRefusal: 2 / 7,
      followUp: 1,
      groups: null,
      facts: 1 / 2,
    })
    // Right 4 (1 + 1 + 0 + 1 + 1), said 5, asked 6.
    expect(all.facets.precision).toBeCloseTo(4 / 5)
    expect(all.facets.recall).toBeCloseTo(4 / 6)
    expect(all.facets.f1).toBeCloseTo(8 / 11)
    expect(byTag['follow-up']).toMatchObject({ dialogues: 1, turns: 2, topic1: 1, wrong: 0 })
    expect(byTag['out-of-scope']).toMatchObject({ topic1: null, refused: 1, facets: null })
    expect(spelling).toMatchObject({
      bare: { base: 1, twin: 1 },
      typo: { base: 1, twin: 0 },
      telex: { base: null, twin: null },
    })
  })

  it('prints a table with a row for all and one for each tag', async () => {
    const { code, out } = await evaluate(fileOf([JSON.stringify(dialogues[0])]))
    expect(code).toBe(0)
    expect(out).toMatch(/^tag\s+turns\s+topic1/)
    expect(out).toMatch(/^all\s+1\s+1\.000/m)
    expect(out).toMatch(/^popular\s+1\s+1\.000/m)
  })

  it('--misses names what went wrong', async () => {
    const file = fileOf(dialogues.map((dialogue) => JSON.stringify(dialogue)))
    const { out } = await evaluate(file, '--misses')
    expect(out).toContain('wrong.1 làm hộ chiếu bao nhiêu tiền')
    expect(out).not.toContain('right.1')
  })

  it.each([
    ['no JSON', 'không phải JSON'],
    ['no dialogue', '{"id":"x"}'],
    ['an unknown outcome', '{"id":"x","tags":[],"turns":[{"say":"a","expect":{"outcome":["?"]}}]}'],
  ])('names the line that is %s, without a stack, and exits with 1', async (_, bad) => {
    const { code, out, err } = await evaluate(fileOf([JSON.stringify(dialogues[0]), bad]))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('line 2')
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('explains itself with --help', async () => {
    const { code, out } = await runScript('evaluate', ['--help'])
    expect(code).toBe(0)
    expect(out).toContain('npm run evaluate -- FILE')
  })

  it.each([[[]], [['/no/such/file']], [['--nonsense', 'x']]])(
    'tells wrong arguments %j with the usage and exit code 2',
    async (words) => {
      const { code, err } = await evaluate(...words)
      expect(code).toBe(2)
      expect(err).toContain('npm run evaluate -- FILE')
      expect(err).not.toMatch(/\n\s+at /)
    },
  )
})
