/** Every fact of the knowledge with its place in the files, for those who keep it up to date. */

import type { Knowledge } from '../knowledge.ts'
import type { Fact } from '../schema/fact.ts'

export type DatedFact = Pick<Fact, 'validFrom' | 'validTo'> & {
  /** `content/procedures/ho-chieu.yaml` */
  readonly file: string
  /** `fees.1` */
  readonly field: string
  /** What it says, in the words that stand nearest. */
  readonly says: string
}

/** A record with a day by which somebody has to look at it again. */
export type Reviewed = { readonly file: string; readonly reviewBy: string }

/** All facts that carry a source, in the order of the files. */
export function datedFacts(knowledge: Knowledge): readonly DatedFact[] {
  return [
    ...records(knowledge).flatMap(([file, record]) => factsBelow(record, file)),
    ...cautionFacts(knowledge),
  ]
}

/** The records that say when they are due. */
export function reviewedRecords(knowledge: Knowledge): readonly Reviewed[] {
  return records(knowledge).flatMap(([file, record]) =>
    'reviewBy' in record ? [{ file, reviewBy: String(record.reviewBy) }] : [],
  )
}

function records(knowledge: Knowledge): readonly (readonly [string, object])[] {
  const { procedures, flows, lifeEvents, guides, agencies } = knowledge
  const folders = {
    procedures,
    flows,
    'life-events': lifeEvents,
    troubleshooting: guides,
    agencies,
  }
  return Object.entries(folders).flatMap(([folder, items]) =>
    [...items].map(([id, item]) => [`content/${folder}/${id}.yaml`, item] as const),
  )
}

/** Cautions are no records of their own and are told by their codes. */
function cautionFacts({ cautions }: Knowledge): readonly DatedFact[] {
  return [...new Set(cautions.values())].map(({ codes, text, validTo }) => ({
    file: 'content/cautions.yaml',
    field: codes.join(', '),
    says: text,
    validTo,
  }))
}

function factsBelow(node: unknown, file: string, field = ''): readonly DatedFact[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.entries(node).flatMap(([key, value]) =>
    factsBelow(value, file, field === '' ? key : `${field}.${key}`),
  )
  if (!isFact(node)) return below
  const { validFrom, validTo } = node
  return [{ file, field: field || '-', says: wordsOf(node), validFrom, validTo }, ...below]
}

function isFact(node: object): node is Fact {
  return 'source' in node && 'confidence' in node
}

/** The first of the fields a fact may be told by; a fee for a time says so. */
function wordsOf(node: object): string {
  const values = new Map<string, unknown>(Object.entries(node))
  const field = tellingFields.find((key) => values.has(key))
  const words = String(values.get(field ?? '') ?? '')
  const kind = String(values.get('kind') ?? '')
  return kind === 'reduction' || kind === 'waiver' ? `${words} (${kind})` : words
}

const tellingFields = ['label', 'name', 'title', 'problem', 'text'] as const
