/** Ways to break content, each with the one problem that has to be told about it. */

import type { Problem } from '../../src/knowledge/content-invalid.ts'
import type { ContentCopy } from '../support/content-copy.ts'

export const birth = 'content/procedures/khai-sinh.yaml'
const flow = 'content/flows/khai-sinh-truc-tuyen.yaml'
const guide = 'content/troubleshooting/khong-co-otp.yaml'
const sharedSteps = 'content/flows/shared/ho-tich.yaml'
export const fee = {
  label: 'Mức thu',
  kind: 'base',
  amount: 8000,
  source: ['ban-ghi'],
  confidence: 'B',
}
const cautions = 'content/cautions.yaml'
const nothing = 'nothing there'
const exists = 'the id of something that exists'

const clip = { title: 'Clip', url: 'https://example.gov.vn/1', length: '2:30', shows: 'cách nộp' }

/** One break, and all that may be told about it. */
export type Broken = readonly [string, (copy: ContentCopy) => void, Problem]

export const wrongFields: readonly Broken[] = [
  [
    'an unknown key',
    (copy) => copy.set(birth, ['popularty'], 5),
    { file: birth, field: '-', expected: 'only known fields', got: 'popularty' },
  ],
  [
    'an unknown key inside a list',
    (copy) => copy.set(birth, ['documents', 0, 'nmae'], 'Tờ khai'),
    { file: birth, field: 'documents.0', expected: 'only known fields', got: 'nmae' },
  ],
  [
    'a day the calendar does not have',
    (copy) => copy.set(birth, ['reviewBy'], '2027-02-30'),
    { file: birth, field: 'reviewBy', expected: 'a date like 2026-11-22', got: '"2027-02-30"' },
  ],
  [
    'a date written the Vietnamese way',
    (copy) => copy.set(birth, ['fees', 0, 'validTo'], '31/12/2026'),
    {
      file: birth,
      field: 'fees.0.validTo',
      expected: 'a date like 2026-11-22',
      got: '"31/12/2026"',
    },
  ],
  [
    'a number where text belongs',
    (copy) => copy.set(birth, ['title'], 12),
    { file: birth, field: 'title', expected: 'string', got: '12' },
  ],
  [
    'an empty text',
    (copy) => copy.set(birth, ['title'], ''),
    { file: birth, field: 'title', expected: 'text', got: '""' },
  ],
  [
    'text with spaces at its end',
    (copy) => copy.set(birth, ['title'], 'Khai sinh '),
    { file: birth, field: 'title', expected: 'no spaces at the ends', got: '"Khai sinh "' },
  ],
  [
    'NFD text',
    (copy) => copy.set(birth, ['title'], 'Đăng ký'.normalize('NFD')),
    { file: birth, field: 'title', expected: 'NFC text', got: `"${'Đăng ký'.normalize('NFD')}"` },
  ],
  [
    'a missing field',
    (copy) => copy.set(birth, ['summary'], undefined),
    { file: birth, field: 'summary', expected: 'string', got: 'nothing' },
  ],
  [
    'an empty list',
    (copy) => copy.set(birth, ['levels'], []),
    { file: birth, field: 'levels', expected: 'array to have >=1 items', got: '[]' },
  ],
  [
    'a word outside its list',
    (copy) => copy.set(birth, ['fees', 0, 'channel'], 'fax'),
    {
      file: birth,
      field: 'fees.0.channel',
      expected: 'one of any, in-person, online, post',
      got: '"fax"',
    },
  ],
  [
    'an unknown kind of step',
    (copy) => copy.set(flow, ['steps', 0, 'kind'], 'stepp'),
    { file: flow, field: 'steps.0.kind', expected: 'one of step, checklist', got: '"stepp"' },
  ],
  [
    'a shared step that is not there',
    (copy) => copy.set(flow, ['steps', 1, 'use'], 'dang-nhao'),
    {
      file: flow,
      field: 'steps.1.use',
      expected: 'a step of content/flows/shared/',
      got: 'dang-nhao',
    },
  ],
  [
    'a portal that is not there',
    (copy) => copy.set(flow, ['portal'], 'cong-quoc-gi'),
    {
      file: flow,
      field: 'portal',
      expected: 'a portal of content/flows/shared/',
      got: 'cong-quoc-gi',
    },
  ],
  [
    'a step of its own without its text',
    (copy) =>
      copy.set(flow, ['steps', 1], { id: 'rieng', title: 'Bước riêng', source: ['ban-ghi'] }),
    { file: flow, field: 'steps.1.text', expected: 'it in a step without use', got: 'nothing' },
  ],
  [
    'a place in a sentence of a walkthrough that nothing fills',
    (copy) => copy.set(flow, ['finish'], 'Vậy là xong {xong}.'),
    {
      file: flow,
      field: 'finish',
      expected: 'a value under values, or of the procedure',
      got: '{xong}',
    },
  ],
  [
    'a source of a shared step that is not listed',
    (copy) => copy.set(sharedSteps, ['steps', 0, 'source'], ['ban-ghj']),
    { file: sharedSteps, field: 'steps.0.source.0', expected: exists, got: 'ban-ghj' },
  ],
  [
    'a broken file of shared steps',
    (copy) => copy.set(sharedSteps, ['steps', 0, 'title'], ''),
    { file: sharedSteps, field: 'steps.0.title', expected: 'text', got: '""' },
  ],
  [
    'an address without https',
    (copy) => copy.set(birth, ['online', 'url'], 'http://dichvucong.gov.vn'),
    {
      file: birth,
      field: 'online.url',
      expected: 'an address like https://dichvucong.gov.vn',
      got: '"http://dichvucong.gov.vn"',
    },
  ],
  [
    'a procedure code without its dot',
    (copy) => copy.set(birth, ['codes', 0, 'code'], '1001193'),
    {
      file: birth,
      field: 'codes.0.code',
      expected: 'a procedure code like 1.001193',
      got: '"1001193"',
    },
  ],
  [
    'a caution about a code another one is about',
    (copy) => {
      copy.set(cautions, [0, 'codes', 0], '1.999999')
      copy.set(cautions, [1, 'codes', 0], '1.999999')
    },
    { file: cautions, field: '1.codes.0', expected: 'a new code', got: '"1.999999"' },
  ],
  [
    'a caution that hides nothing',
    (copy) => copy.set(cautions, [0, 'hide'], []),
    { file: cautions, field: '0.hide', expected: 'at least one facet', got: '[]' },
  ],
  [
    'a caution without a source',
    (copy) => copy.set(cautions, [0, 'source'], undefined),
    { file: cautions, field: '0.source', expected: 'string', got: 'nothing' },
  ],
  [
    'a source id with marks',
    (copy) => copy.set(birth, ['sources', 'Luật'], { title: 'Luật Hộ tịch' }),
    {
      file: birth,
      field: 'sources.Luật',
      expected: 'a kebab-case id without marks, like dang-ky-khai-sinh',
      got: 'this name',
    },
  ],
  [
    'a threshold above 1',
    (copy) => copy.set('content/search.yaml', ['thresholds', 'answer'], 1.42),
    {
      file: 'content/search.yaml',
      field: 'thresholds.answer',
      expected: 'number to be <=1',
      got: '1.42',
    },
  ],
]

export const wrongFacts: readonly Broken[] = [
  [
    'a fact without a source',
    (copy) => copy.set(birth, ['result', 'source'], []),
    { file: birth, field: 'result.source', expected: 'at least one source id', got: '[]' },
  ],
  [
    'a fee that is neither a number nor a text',
    (copy) => copy.set(birth, ['fees', 0], { ...fee, amount: null }),
    { file: birth, field: 'fees.0.text', expected: 'a text where amount is null', got: 'nothing' },
  ],
  [
    'a reduction without its last day',
    (copy) => copy.set(birth, ['fees', 0], { ...fee, kind: 'reduction' }),
    {
      file: birth,
      field: 'fees.0.validTo',
      expected: 'the last day of a reduction or waiver',
      got: 'nothing',
    },
  ],
  [
    'a waiver without its last day',
    (copy) => copy.set(birth, ['fees', 0], { ...fee, kind: 'waiver', amount: 0 }),
    {
      file: birth,
      field: 'fees.0.validTo',
      expected: 'the last day of a reduction or waiver',
      got: 'nothing',
    },
  ],
  [
    'an amount nobody is sure of',
    (copy) => copy.set(birth, ['fees', 0], { ...fee, confidence: 'D' }),
    { file: birth, field: 'fees.0.amount', expected: 'no amount at confidence D', got: '8000' },
  ],
  [
    'part of a đồng',
    (copy) => copy.set(birth, ['fees', 0], { ...fee, amount: 8000.5 }),
    { file: birth, field: 'fees.0.amount', expected: 'int', got: '8000.5' },
  ],
  [
    'a period without its unit',
    (copy) =>
      copy.set(birth, ['durations', 0], { kind: 'handling', value: 3, source: ['ban-ghi'] }),
    {
      file: birth,
      field: 'durations.0.value',
      expected: 'value and unit, or a text',
      got: '3',
    },
  ],
  [
    'a related procedure with neither id nor code',
    (copy) => copy.set(birth, ['related', 0], { name: 'Khai tử', question: 'Có người mất?' }),
    { file: birth, field: 'related.0.id', expected: 'an id or a code', got: 'nothing' },
  ],
]

export const deadReferences: readonly Broken[] = [
  [
    'a file named unlike its id',
    (copy) => copy.set('content/life-events/mo-quan.yaml', ['id'], 'mo-tiem'),
    {
      file: 'content/life-events/mo-quan.yaml',
      field: 'id',
      expected: 'mo-quan',
      got: 'mo-tiem',
    },
  ],
  [
    'a source that is not listed',
    (copy) => copy.set(birth, ['result', 'source'], ['ban-ghj']),
    { file: birth, field: 'result.source.0', expected: exists, got: 'ban-ghj' },
  ],
  [
    'a source of a step that is not listed',
    (copy) => copy.set(flow, ['steps', 0, 'source'], ['ban-ghj']),
    { file: flow, field: 'steps.0.source.0', expected: exists, got: 'ban-ghj' },
  ],
  [
    'an unknown related procedure',
    (copy) => copy.set(birth, ['related', 0, 'id'], 'khai-sing'),
    { file: birth, field: 'related.0.id', expected: exists, got: 'khai-sing' },
  ],
  [
    'an unknown field of government',
    (copy) => copy.set(birth, ['field'], 'ho-tic'),
    { file: birth, field: 'field', expected: exists, got: 'ho-tic' },
  ],
  [
    'an unknown walkthrough',
    (copy) => copy.set('content/procedures/tam-tru.yaml', ['walkthrough'], 'tam-tru-online'),
    {
      file: 'content/procedures/tam-tru.yaml',
      field: 'walkthrough',
      expected: exists,
      got: 'tam-tru-online',
    },
  ],
  [
    'a paper of an unknown case',
    (copy) => copy.set(birth, ['documents', 0, 'cases'], ['truong-hop/khac']),
    { file: birth, field: 'documents.0.cases.0', expected: exists, got: 'truong-hop/khac' },
  ],
  [
    'an unknown procedure of a life event',
    (copy) => copy.set('content/life-events/mo-quan.yaml', ['procedures', 0, 'id'], 'mo-quan-an'),
    {
      file: 'content/life-events/mo-quan.yaml',
      field: 'procedures.0.id',
      expected: exists,
      got: 'mo-quan-an',
    },
  ],
  [
    'a code of a life event that has no names',
    (copy) => copy.set('content/life-events/mo-quan.yaml', ['procedures', 1, 'id'], '9.999999'),
    {
      file: 'content/life-events/mo-quan.yaml',
      field: 'procedures.1.id',
      expected: exists,
      got: '9.999999',
    },
  ],
  [
    'a source of a life event that is not listed',
    (copy) => copy.set('content/life-events/mo-quan.yaml', ['intro', 'source'], ['ban-ghj']),
    {
      file: 'content/life-events/mo-quan.yaml',
      field: 'intro.source.0',
      expected: exists,
      got: 'ban-ghj',
    },
  ],
  [
    'an unknown guide of a trouble',
    (copy) => copy.set(sharedSteps, ['steps', 1, 'troubles', 0, 'guide'], 'chon-nham-co-quam'),
    {
      file: sharedSteps,
      field: 'steps.1.troubles.0.guide',
      expected: exists,
      got: 'chon-nham-co-quam',
    },
  ],
  [
    'an unknown neighbour of a guide',
    (copy) => copy.set(guide, ['guides', 0], 'khong-co-opt'),
    { file: guide, field: 'guides.0', expected: exists, got: 'khong-co-opt' },
  ],
  [
    'an unknown procedure of a guide',
    (copy) => copy.set(guide, ['procedures'], ['vneid-muc-3']),
    { file: guide, field: 'procedures.0', expected: exists, got: 'vneid-muc-3' },
  ],
  [
    'a source of a guide that is not listed',
    (copy) => copy.set(guide, ['steps', 0, 'source'], ['ban-ghj']),
    { file: guide, field: 'steps.0.source.0', expected: exists, got: 'ban-ghj' },
  ],
  [
    'an unknown frequent procedure',
    (copy) => copy.set('content/settings.yaml', ['frequent', 1], 'ly-hon'),
    { file: 'content/settings.yaml', field: 'frequent.1', expected: exists, got: 'ly-hon' },
  ],
  [
    'a clip on a step no walkthrough has',
    (copy) => copy.write('content/clips.yaml', JSON.stringify([{ ...clip, step: 'bay-len' }])),
    { file: 'content/clips.yaml', field: '0.step', expected: exists, got: 'bay-len' },
  ],
  [
    'a clip that hangs nowhere',
    (copy) => copy.write('content/clips.yaml', JSON.stringify([clip])),
    {
      file: 'content/clips.yaml',
      field: '0.procedure',
      expected: 'a procedure, a step or both',
      got: 'nothing',
    },
  ],
  [
    'a switched-off procedure that is gone',
    (copy) =>
      copy.set(
        'content/settings.yaml',
        ['off'],
        [{ procedure: 'ly-hon', reason: 'Đang sửa.', since: '2026-11-22' }],
      ),
    {
      file: 'content/settings.yaml',
      field: 'off.0.procedure',
      expected: exists,
      got: 'ly-hon',
    },
  ],
  [
    'a reply without its sentence',
    (copy) => copy.set('intents/thanks.yaml', ['reply'], 'talk.thank'),
    {
      file: 'intents/thanks.yaml',
      field: 'reply',
      expected: 'a key of content/phrases/',
      got: 'talk.thank',
    },
  ],
]

export const wrongFiles: readonly Broken[] = [
  [
    'a missing folder',
    (copy) => copy.remove('content/agencies'),
    { file: 'content/agencies', field: '-', expected: 'a folder', got: nothing },
  ],
  [
    'a missing file',
    (copy) => copy.remove('content/lexicon/fillers.yaml'),
    { file: 'content/lexicon/fillers.yaml', field: '-', expected: 'a YAML file', got: nothing },
  ],
  [
    'a facet without its intent',
    (copy) => copy.remove('intents/fee.yaml'),
    { file: 'intents/fee.yaml', field: '-', expected: 'an intent file', got: nothing },
  ],
  [
    'an empty file',
    (copy) => copy.write(birth, ''),
    { file: birth, field: '-', expected: 'object', got: 'null' },
  ],
  [
    'a phrase without words',
    (copy) => copy.write('content/phrases/where.yaml', 'submit: Nộp\ndecide:\n'),
    { file: 'content/phrases/where.yaml', field: 'decide', expected: 'text', got: 'null' },
  ],
]
