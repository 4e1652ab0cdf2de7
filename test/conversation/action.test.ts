import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Action,
  decodeAction,
  encodeAction,
  flowMoves,
} from '../../src/conversation/action.ts'
import { facets } from '../../src/knowledge/schema/intent.ts'
import { realKnowledge } from '../support/real-mind.ts'
import { wildText } from '../vietnamese/wild.ts'

/** The smallest limit of a channel. */
const longest = 64

const { procedures, lifeEvents, guides, flows } = realKnowledge
const flowSteps = [...flows.values()].flatMap((flow) =>
  flow.steps.map((step, i) => ({
    flow: flow.id,
    step: i,
    papers: procedures.get(flow.procedure)?.documents.map(({ id }) => id) ?? [],
    troubles: step.troubles.map(({ id }) => id),
  })),
)

const asks: readonly Action[] = [...procedures.keys()].flatMap((procedure): readonly Action[] => [
  { kind: 'ask', procedure, facets: [] },
  ...facets.map((facet): Action => ({ kind: 'ask', procedure, facets: [facet] })),
  { kind: 'ask', procedure, facets },
])
const events: readonly Action[] = [...lifeEvents.keys()].map((event) => ({
  kind: 'life-event',
  event,
}))
const told: readonly Action[] = [...guides.keys()].map((guide) => ({ kind: 'guide', guide }))
const walks: readonly Action[] = flowSteps.flatMap(({ flow, step, papers, troubles }) => [
  ...flowMoves.map((move): Action => ({ kind: 'flow', flow, step, move })),
  ...papers.map((item): Action => ({ kind: 'tick', flow, step, item })),
  ...troubles.map((item): Action => ({ kind: 'trouble', flow, step, item })),
])
const ownCases: readonly Action[] = [...procedures.values()].flatMap(({ id: procedure, cases }) => [
  { kind: 'case', procedure, question: null, option: null } as const,
  ...cases.flatMap(({ id: question, options }) =>
    [null, '-', ...options.map(({ id }) => id)].map(
      (option) => ({ kind: 'case', procedure, question, option }) as const,
    ),
  ),
])
const plain: readonly Action[] = [
  { kind: 'dossier' },
  { kind: 'look-up', code: 'H99.01-261109-0005' },
  { kind: 'person' },
  { kind: 'topics' },
  { kind: 'next-person' },
  { kind: 'letter' },
  { kind: 'hand-out', procedure: 'khai-sinh' },
  { kind: 'share', subject: null },
  { kind: 'share', subject: { kind: 'procedure', procedure: 'khai-sinh', facets: ['fee'] } },
  { kind: 'share', subject: { kind: 'procedure', procedure: '1.001193', facets: [] } },
  { kind: 'share', subject: { kind: 'life-event', event: 'sinh-con' } },
  { kind: 'share', subject: { kind: 'guide', guide: 'tai-tep' } },
  { kind: 'erase', sure: null },
  { kind: 'erase', sure: true },
  { kind: 'erase', sure: false },
]
/** The longest names of places beside every procedure. */
const places: readonly Action[] = [null, ...procedures.keys()].flatMap((procedure) => [
  { kind: 'ask-place', procedure },
  ...['c00004', 'f00112', 'd113', '01.vanmieuquoctugiam', '24.nguyenthiminhkhai'].map(
    (place): Action => ({ kind: 'place', place, procedure }),
  ),
])
const all = [...asks, ...events, ...told, ...walks, ...ownCases, ...places, ...plain]

describe('every action the content can lead to', () => {
  it('fits into 64 bytes, also with the mark of a person helped', () => {
    const marked = (action: Action) => `${encodeAction(action)}!999`
    const long = all.map(marked).filter((choice) => Buffer.byteLength(choice) > longest)
    expect(long).toEqual([])
  })

  it('is read back as it was written', () => {
    expect(all.map((action) => decodeAction(encodeAction(action)))).toEqual(all)
  })

  it('has a string of its own', () => {
    expect(new Set(all.map(encodeAction)).size).toBe(all.length)
  })
})

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const index = fc.nat({ max: 999 })
const someAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('ask'), procedure: id, facets: fc.shuffledSubarray([...facets]) }),
  fc.record({ kind: fc.constant('life-event'), event: id }),
  fc.record({ kind: fc.constant('guide'), guide: id }),
  fc.record({
    kind: fc.constant('flow'),
    flow: id,
    step: index,
    move: fc.constantFrom(...flowMoves),
  }),
  fc.record({ kind: fc.constantFrom('tick', 'trouble'), flow: id, step: index, item: id }),
  fc.record({ kind: fc.constant('case'), procedure: id, question: id, option: id }),
  fc.record({ kind: fc.constantFrom('dossier', 'person', 'topics', 'next-person') }),
)

it('any action is read back as it was written, asked facets in their order', () => {
  fc.assert(
    fc.property(someAction, (action) => {
      expect(decodeAction(encodeAction(action))).toEqual(action)
    }),
  )
})

describe('a string that is none of ours', () => {
  it.each([
    '',
    ':',
    'a',
    'a:',
    'x:khai-sinh',
    'A:khai-sinh',
    'khai-sinh',
    'a:khai-sinh:',
    'a:khai-sinh:z',
    'a:khai-sinh:ff',
    'a:khai-sinh:documents',
    'a:khai-sinh:f:f',
    'e:',
    'e:sinh-con:x',
    'w:khai-sinh-truc-tuyen',
    'w:khai-sinh-truc-tuyen:1',
    'w:khai-sinh-truc-tuyen:1:jump',
    'w:khai-sinh-truc-tuyen:-1:done',
    'w:khai-sinh-truc-tuyen:1.5:done',
    'w:khai-sinh-truc-tuyen:01:done',
    'w:khai-sinh-truc-tuyen:9999:done',
    'k:khai-sinh-truc-tuyen:0',
    'k:khai-sinh-truc-tuyen:0:',
    'k:khai-sinh-truc-tuyen:x:0',
    'c:',
    'c:khai-sinh:',
    'c:khai-sinh:qua-han:',
    'n:',
    't:khai-sinh-truc-tuyen::0',
    'd:',
    'p:1',
    'constructor',
    'toString:1',
    '__proto__',
    'hasOwnProperty:a',
    ' d',
    'd\n',
  ])('%j means nothing', (choice) => {
    expect(decodeAction(choice)).toBeNull()
  })

  it('is either nothing or written exactly as we would', () => {
    const almost = fc
      .array(fc.constantFrom('a', 'e', 'w', 'k', 't', 'd', ':', '0', '12', 'done', 'khai-sinh'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(wildText, almost), (choice) => {
        const action = decodeAction(choice)
        if (action) expect(encodeAction(action)).toBe(choice)
      }),
      { numRuns: 500 },
    )
  })
})
