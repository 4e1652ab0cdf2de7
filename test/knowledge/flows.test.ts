import { describe, expect, it } from 'vitest'
import type { FlowParts } from '../../src/knowledge/flows.ts'
import { resolveFlows } from '../../src/knowledge/flows.ts'
import { flowSchema, sharedStepsSchema } from '../../src/knowledge/schema/flow.ts'
import { procedureOf } from '../support/real-mind.ts'

const fact = { source: ['nguon'], confidence: 'B' }
const trouble = (id: string, answer: string) => ({ id, problem: `Vướng ${id}`, answer, ...fact })

const shared = sharedStepsSchema.parse({
  portal: {
    name: 'Cổng thử',
    title: '{title} trên {portal}',
    intro: '{count} bước.',
    finish: 'Xong.',
    values: { counter: 'quầy chung' },
  },
  steps: [
    { id: 'dang-nhap', title: 'Đăng nhập', text: 'Vào {portal}.', ready: ['Mật khẩu'], ...fact },
    {
      id: 'tim',
      title: 'Tìm',
      text: 'Gõ {code}, chọn “{officialName}”.',
      troubles: [trouble('khong-thay', 'Hỏi {counter}.'), trouble('cham', 'Chờ.')],
      ...fact,
    },
  ],
  sources: { nguon: { title: 'Nguồn' } },
})

function resolve(change: object) {
  const flow = flowSchema.parse({
    id: 'thu',
    procedure: 'khai-tu',
    portal: 'cong',
    steps: [{ use: 'dang-nhap' }, { use: 'tim' }],
    checkedOn: '2026-11-22',
    reviewBy: '2027-02-15',
    ...change,
  })
  const parts: FlowParts = {
    flows: new Map([['thu', flow]]),
    shared: new Map([['cong', shared]]),
    procedures: new Map([['khai-tu', procedureOf('khai-tu')]]),
  }
  const { flows, problems } = resolveFlows(parts)
  return { flow: flows.get('thu'), problems }
}

const tim = (special: object) =>
  resolve({ steps: [{ use: 'dang-nhap' }, { use: 'tim', ...special }] }).flow?.steps[1]

describe('a walkthrough', () => {
  it('takes title, first and last words from its portal, unless it has its own', () => {
    expect(resolve({}).flow).toMatchObject({
      title: 'Đăng ký khai tử trên Cổng thử',
      intro: '2 bước.',
      finish: 'Xong.',
    })
    expect(resolve({ finish: 'Xin chia buồn.' }).flow?.finish).toBe('Xin chia buồn.')
  })

  it('fills shared steps with the data of its procedure', () => {
    expect(tim({})?.text).toBe('Gõ 1.000656, chọn “Thủ tục đăng ký khai tử”.')
  })

  it('prefers its own values to those of the portal', () => {
    const flow = resolve({ values: { counter: 'quầy riêng' } }).flow
    expect(flow?.steps[1]?.troubles[0]?.answer).toBe('Hỏi quầy riêng.')
    expect(tim({})?.troubles[0]?.answer).toBe('Hỏi quầy chung.')
  })

  it('tells what nothing fills', () => {
    const { problems } = resolve({ finish: 'Đến {noi} nhận.' })
    expect(problems).toMatchObject([{ field: 'finish', got: '{noi}' }])
  })
})

it('two shared steps of one id are told', () => {
  const twice = new Map([
    ['cong', shared],
    ['khac', { ...shared, steps: shared.steps.slice(1) }],
  ])
  const { problems } = resolveFlows({ flows: new Map(), shared: twice, procedures: new Map() })
  expect(problems).toMatchObject([
    { file: 'content/flows/shared/khac.yaml', field: 'steps.0.id', got: 'tim' },
  ])
})

describe('a shared step in use', () => {
  it('is replaced in title and text, and keeps the rest', () => {
    const step = tim({ text: 'Gõ tên.' })
    expect(step).toMatchObject({ title: 'Tìm', text: 'Gõ tên.', source: ['nguon'] })
  })

  it('has more to make ready', () => {
    const { flow } = resolve({ steps: [{ use: 'dang-nhap', ready: ['Điện thoại'] }] })
    expect(flow?.steps[0]?.ready).toEqual(['Mật khẩu', 'Điện thoại'])
  })

  it('shows its own troubles first, and one of the same name instead of the shared one', () => {
    const own = [trouble('moi', 'Mới.'), trouble('cham', 'Đợi năm phút.')]
    const answers = tim({ troubles: own })?.troubles.map(({ answer }) => answer)
    expect(answers).toEqual(['Mới.', 'Đợi năm phút.', 'Hỏi quầy chung.'])
  })
})
