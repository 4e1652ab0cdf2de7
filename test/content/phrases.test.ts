/** Every sentence the code says stands in content/phrases/, with the values it asks for; and none stands there unsaid. */

import { basename } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Media } from '../../src/channels/channel.ts'
import { flowMoves } from '../../src/conversation/action.ts'
import type { DossierStanding } from '../../src/conversation/state.ts'
import type { BadDate } from '../../src/dossiers/code.ts'
import { nothingSeen } from '../../src/dossiers/picture/seen.ts'
import type { WhereToAsk } from '../../src/dossiers/route.ts'
import { reasons, scores } from '../../src/dossiers/satisfaction.ts'
import { statusGroups } from '../../src/dossiers/status.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { ImportedChannel } from '../../src/knowledge/national/imported-procedure.ts'
import { facets } from '../../src/knowledge/schema/intent.ts'
import type { Duration } from '../../src/knowledge/schema/procedure.ts'
import type { PlainPage } from '../../src/server/page.ts'
import { problemStatus } from '../../src/server/problem.ts'
import type { Place } from '../../src/sharing/place.ts'
import { pressForms } from '../../src/sharing/posters/press.ts'
import type { PictureName } from '../../src/sharing/print/pictures.ts'
import { contentTexts } from '../support/content-texts.ts'
import { saidIn } from '../support/said-phrases.ts'
import { readSources } from '../support/source-files.ts'

const units = { 'working-day': 0, day: 0, hour: 0 } satisfies Record<
  NonNullable<Duration['unit']>,
  0
>
const pages = { 'not-found': 0, broken: 0, 'not-built': 0 } satisfies Record<PlainPage['name'], 0>
const wheres = {
  'province-system': 0,
  'police-portal': 0,
  interconnection: 0,
  ministry: 0,
  'national-portal': 0,
} satisfies Record<WhereToAsk, 0>

const ways = { 'in-person': 0, online: 0, post: 0 } satisfies Record<
  Exclude<ImportedChannel['channel'], 'unknown'>,
  0
>
const media = {
  picture: 0,
  file: 0,
  voice: 0,
  video: 0,
  sticker: 0,
  place: 0,
  contact: 0,
  other: 0,
} satisfies Record<Media, 0>
const laws = [
  'luat',
  'nghi-dinh',
  'nghi-quyet',
  'thong-tu',
  'thong-tu-lien-tich',
  'quyet-dinh',
  'khac',
]

const badDates = {
  'not-a-date': 0,
  'before-2018': 0,
  'in-the-future': 0,
} satisfies Record<BadDate, 0>

const standings = [
  ...statusGroups,
  'unknown',
  'not-found',
] as const satisfies readonly DossierStanding[]

const steps = ['scan', 'ask', 'follow'] satisfies PictureName[]

const placeKinds = {
  ...{ home: 0, procedure: 0, field: 0, 'life-event': 0, guide: 0, walkthrough: 0, dossier: 0 },
} satisfies Record<Place['kind'], 0>

/** What the keys put together in code come to. */
const templates: Readonly<Record<string, readonly string[]>> = {
  '`answer.none.${facet}`': facets.map((facet) => `answer.none.${facet}`),
  '`dossier.badDate.${badDate.reason}`': Object.keys(badDates).map((r) => `dossier.badDate.${r}`),
  '`dossier.later.${asked}.${dossier.standing}`': [
    ...standings.flatMap((one) => [`dossier.later.when.${one}`, `dossier.later.collect.${one}`]),
    'dossier.later.owed.waiting-citizen',
  ],
  '`dossier.picture.${seen.kind}`': nothingSeen.map((kind) => `dossier.picture.${kind}`),
  '`dossier.rate.score.${score}`': scores.map((score) => `dossier.rate.score.${score}`),
  '`dossier.rate.reason.${reason}`': reasons.map((reason) => `dossier.rate.reason.${reason}`),
  '`dossier.step.${state}`': ['current', 'done', 'paused', 'ended'].map(
    (state) => `dossier.step.${state}`,
  ),
  '`dossier.where.${whereToAsk(code)}`': Object.keys(wheres).map((w) => `dossier.where.${w}`),
  '`duration.${unit}`': Object.keys(units).map((unit) => `duration.${unit}`),
  '`imported.channel.${first}`': ['unknown', ...Object.keys(ways)].map(
    (channel) => `imported.channel.${channel}`,
  ),
  '`imported.law.${kindOf(code)}`': laws.map((kind) => `imported.law.${kind}`),
  '`imported.none.${facet}`': facets.map((facet) => `imported.none.${facet}`),
  '`imported.online.${level}`': ['full', 'partial'].map((level) => `imported.online.${level}`),
  '`imported.way.${channel}`': Object.keys(ways).map((way) => `imported.way.${way}`),
  '`imported.way.${name}`': Object.keys(ways).map((way) => `imported.way.${way}`),
  '`media.${media}`': Object.keys(media).map((kind) => `media.${kind}`),
  '`office.weekday.${day}`': [0, 1, 2, 3, 4, 5, 6].map((day) => `office.weekday.${day}`),
  '`poster.steps.${picture}`': steps.map((step) => `poster.steps.${step}`),
  '`poster.steps.${picture}Text`': steps.map((step) => `poster.steps.${step}Text`),
  '`poster.steps.${picture}Alt`': steps.map((step) => `poster.steps.${step}Alt`),
  '`share.picture.kind.${place.kind}`': Object.keys(placeKinds).map(
    (kind) => `share.picture.kind.${kind}`,
  ),
  '`flow.${move}`': flowMoves.map((move) => `flow.${move}`),
  '`share.page.${channel}`': ['web', 'telegram', 'zalo'].map((way) => `share.page.${way}`),
  '`server.transcript.${author}`': ['citizen', 'assistant'].map(
    (who) => `server.transcript.${who}`,
  ),
  '`server.transcript.${name}`': ['title', 'note'].map((name) => `server.transcript.${name}`),
  '`server.page.${name}.${part}`': Object.keys(pages).flatMap((name) =>
    ['title', 'text', 'link'].map((part) => `server.page.${name}.${part}`),
  ),
  '`server.poster.forms.${form}`': pressForms.map((form) => `server.poster.forms.${form}`),
  '`server.poster.refused.${pressed.why}`': [
    'place',
    'field',
    'team',
    'form',
    'url',
    'too-long',
  ].map((why) => `server.poster.refused.${why}`),
  '`server.problem.${code}`': Object.keys(problemStatus).map((code) => `server.problem.${code}`),
}

/** Values of sentences whose key goes through a variable on its way to `say`. */
const handedOn: Readonly<Record<string, readonly string[]>> = {
  'documents.copy': ['name', 'originals', 'copies'],
  'documents.originalAndCopy': ['name', 'originals', 'copies'],
  'server.problem.text-too-long': ['limit'],
}

/** Values every reply of a talk intent may use. */
const talkValues = ['name', 'contact']

/** As they stand in the files, by key. */
const sentences = new Map(
  contentTexts('content/phrases').map(({ file, path, text }) => [
    `${basename(file, '.yaml')}.${path}`,
    text,
  ]),
)

let knowledge: Knowledge
let said: ReturnType<typeof saidIn>
beforeAll(() => {
  knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
  const groups = new Set(knowledge.phrases.keys.map((key) => key.replace(/\..*/, '')))
  const code = readSources('src').filter(
    ({ path }) => !/^(web|knowledge\/(?!office-hours))/.test(path),
  )
  said = saidIn(code, [...groups])
})

const replies = () => knowledge.intents.flatMap((i) => (i.kind === 'talk' ? [i.reply] : []))
const keysOf = (word: string) => templates[word] ?? [word.replace(/^'|'$/g, '')]
const used = () => new Set([...said.words.flatMap(keysOf), ...replies()])

describe('phrases', () => {
  it('are named in the code by keys this test knows how to spell out', () => {
    const spelled = said.words.filter((word) => word.startsWith('`'))
    expect([...new Set(spelled)].sort()).toEqual(Object.keys(templates).sort())
  })

  it('are there for every key in the code and in intents/', () => {
    expect([...used()].filter((key) => !knowledge.phrases.has(key))).toEqual([])
  })

  it('are all said somewhere', () => {
    const keys = used()
    expect(knowledge.phrases.keys.filter((key) => !keys.has(key))).toEqual([])
  })

  it('ask only for values that are given', () => {
    const asked = said.calls.flatMap(({ word, values }) =>
      keysOf(word).flatMap((key) => strange(key, values)),
    )
    const through = [...used()]
      .filter((key) => !said.calls.some(({ word }) => keysOf(word).includes(key)))
      .filter((key) => !replies().includes(key))
      .flatMap((key) => strange(key, []))
    const talk = replies().flatMap((key) => strange(key, talkValues))
    expect([...asked, ...through, ...talk]).toEqual([])
  })

  it('leave out no value that changes what is meant', () => {
    const unspoken = said.calls.flatMap(({ word, values }) =>
      keysOf(word).flatMap((key) =>
        values.filter((name) => !placesIn(key).includes(name)).map((name) => `${key}: {${name}}`),
      ),
    )
    expect(unspoken).toEqual(['talk.notUnderstood: {contact}'])
  })
})

function strange(key: string, values: readonly string[]): readonly string[] {
  const given = [...values, ...(handedOn[key] ?? [])]
  return placesIn(key)
    .filter((name) => !given.includes(name))
    .map((name) => `${key}: {${name}} is not given`)
}

/** The `{name}`s of a sentence. */
function placesIn(key: string): readonly string[] {
  return [...(sentences.get(key) ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}
