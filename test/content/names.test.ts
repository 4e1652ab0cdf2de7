/** Names and cues: what people say must lead to one place. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { officialNameOf } from '../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { normaliseForSearch } from '../../src/vietnamese/normalise.ts'
import { repeated } from '../support/repeated.ts'

const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
const talk = knowledge.intents.flatMap((intent) => (intent.kind === 'talk' ? [intent] : []))

/** Name and owner, each name of an owner once: a title may stand among the aliases too. */
function named(id: string, names: readonly string[]) {
  return [...new Set(names.map(normaliseForSearch))].map((name) => [name, id] as const)
}

const procedureNames = [...knowledge.procedures.values()].flatMap((procedure) =>
  named(procedure.id, [procedure.title, officialNameOf(procedure), ...procedure.aliases]),
)

describe('names', () => {
  it('belong to one procedure each', () => {
    expect(repeated(procedureNames)).toEqual([])
  })

  it('belong to one life event each', () => {
    const events = [...knowledge.lifeEvents.values()]
    expect(repeated(events.flatMap((e) => named(e.id, [e.title, ...e.aliases])))).toEqual([])
  })

  it('belong to one guide each, and to no procedure or life event beside it', () => {
    const guides = [...knowledge.guides.values()]
    const events = [...knowledge.lifeEvents.values()]
    const named = [...guides, ...events, ...knowledge.procedures.values()].flatMap((topic) =>
      [...new Set([topic.title, ...topic.aliases].map(normaliseForSearch))].map(
        (name) => [name, `${topic.title} (${topic.id})`] as const,
      ),
    )
    const ofGuides = new Set(guides.flatMap((g) => [g.title, ...g.aliases].map(normaliseForSearch)))
    expect(repeated(named.filter(([name]) => ofGuides.has(name)))).toEqual([])
  })

  it('are no small talk', () => {
    const names = new Set(procedureNames.map(([name]) => name))
    const cues = talk.filter(({ match }) => match === 'whole').flatMap(({ cues }) => cues)
    expect(cues.filter((cue) => names.has(normaliseForSearch(cue)))).toEqual([])
  })
})

describe('intents', () => {
  it('stand in files of their name, steering words under steer-', () => {
    const wrong = readdirSync('intents').filter((name) => {
      const { kind, id } = parse(readFileSync(`intents/${name}`, 'utf8'))
      return name !== (kind === 'steer' ? `steer-${id}.yaml` : `${id}.yaml`)
    })
    expect(wrong).toEqual([])
  })

  it('list every cue once', () => {
    const twice = knowledge.intents.flatMap(({ id, cues }) =>
      repeated(cues.map((cue) => [cue, id] as const)),
    )
    expect(twice).toEqual([])
  })

  it('share no cue with talk of the same order', () => {
    const cues = talk.flatMap(({ id, order, cues }) =>
      cues.map((cue) => [`${order} ${cue}`, id] as const),
    )
    expect(repeated(cues)).toEqual([])
  })
})

describe('lexicon', () => {
  const { synonyms, fillers, shorthand, aspects } = knowledge.lexicon

  it('explains every everyday phrase once', () => {
    expect(repeated(synonyms.map(({ say, means }) => [say, means] as const))).toEqual([])
  })

  it('explains no phrase by itself', () => {
    const same = synonyms.filter((s) => normaliseForSearch(s.say) === normaliseForSearch(s.means))
    expect(same).toEqual([])
  })

  it('lists every filler once', () => {
    expect(repeated(fillers.map((filler) => [filler, 'fillers'] as const))).toEqual([])
  })

  it('writes every shorthand in lower case, as one word, once', () => {
    const keys = [...shorthand.keys()]
    expect(keys.filter((key) => key !== key.toLowerCase() || /\s/.test(key))).toEqual([])
    expect(repeated(keys.map((key) => [key, 'shorthand'] as const))).toEqual([])
  })

  it('names every aspect once', () => {
    expect(repeated(aspects.map(({ id }) => [id, 'aspects'] as const))).toEqual([])
  })
})
