/** Replies nobody would write: any text, any number of choices, for property tests of the channels. */

import fc from 'fast-check'
import type { ChecklistReply, Choice, Reply } from '../../src/conversation/reply.ts'
import { wildText } from '../vietnamese/wild.ts'
import { answer, checklist, dossier, step } from './canned-replies.ts'

const sentence = fc.constantFrom(
  'Giấy tờ cần có:',
  '- Tờ khai đăng ký khai sinh',
  'Ông/bà nộp tại Trung tâm Phục vụ hành chính công. Giờ hành chính.',
  'x'.repeat(700),
  'Đ'.repeat(2100),
  '👨‍👩‍👧‍👦'.repeat(300),
  'a\u0323\u0302'.repeat(900),
  '<b>&amp; *_~`[]{}</b>',
)

const wildWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(sentence, wildText), { maxLength: 12 })
  .chain((parts) => fc.constantFrom('\n', '\n\n', ' ', '').map((glue) => parts.join(glue)))

const choice: fc.Arbitrary<Choice> = fc.record({
  label: fc.oneof(
    wildText,
    fc.constantFrom('Lệ phí bao nhiêu?', 'Nhãn rất dài '.repeat(20), 'n'.repeat(101), ''),
  ),
  choice: fc.oneof(
    fc.constantFrom(...[64, 65, 66, 995, 996, 1000, 1001].map((length) => 'x'.repeat(length))),
    fc.constantFrom('đ'.repeat(32), 'đ'.repeat(33)),
    fc.constantFrom('d', 'p', 'a:khai-sinh:dftwosmrcl', 'w:khai-sinh-truc-tuyen:0:done', ''),
    fc.string({ unit: fc.constantFrom(...'abcxyz0189:-.'), minLength: 1, maxLength: 90 }),
    wildText,
  ),
})

const choices = fc.array(choice, { maxLength: 13 })

const url = fc.constantFrom(
  undefined,
  'https://dichvucong.gov.vn',
  'javascript:alert(1)',
  'https://a b',
)

function withPapers(base: ChecklistReply, papers: readonly Choice[]): ChecklistReply {
  return { ...base, items: papers.map((paper, index) => ({ ...paper, ticked: index % 2 === 0 })) }
}

/** Any reply whatever, of every kind. */
export const wildReply: fc.Arbitrary<Reply> = fc
  .record({ text: wildWords, choices, papers: choices, url, title: wildText })
  .chain(({ text, choices, papers, url, title }) => {
    const { url: _, ...plainStep } = step
    return fc.constantFrom<Reply>(
      { kind: 'text', text },
      { kind: 'text', text, choices },
      { kind: 'choices', text, choices },
      { ...answer, text, choices, procedure: { ...answer.procedure, title } },
      { ...withPapers(checklist([]), papers), text, choices, title },
      { ...plainStep, text, choices, title, ...(url ? { url } : {}) },
      { ...dossier, text, choices },
    )
  })
