/** Words as people say them: `content/lexicon/*.yaml`. */

import { z } from 'zod'
import { classesIn } from '../word-classes.ts'
import { id, words } from './fact.ts'

/** `shorthand.yaml`: typed shorthand → the words meant (`ko` → `không`). */
export const shorthandSchema = z.strictObject({ entries: z.record(z.string().min(1), words) })

/** `synonyms.yaml`: an everyday phrase → the words procedures are named with; one way. */
export const synonymsSchema = z
  .strictObject({
    /** Words that may stand in the same place of a phrase; `say` names a class as `{người thân}`, `{mới?}`. */
    classes: z.record(words, z.array(words).min(1)),
    entries: z.array(
      z.strictObject({
        say: words,
        means: words,
        /** The class of words it must not stand before: "mẹ tôi mất" but not "mẹ tôi mất thẻ". */
        notBefore: words.optional(),
        /** It certainly means that, and not what its words mean by themselves: "hưởng trợ cấp vừa mất". */
        only: z.boolean().default(false),
      }),
    ),
  })
  .superRefine(({ classes, entries }, context) => {
    for (const [index, { say, notBefore }] of entries.entries()) {
      const named = [...classesIn(say), ...(notBefore === undefined ? [] : [notBefore])]
      for (const name of named.filter((one) => !(one in classes))) {
        const message = `expected a class of this file, got ${name}`
        context.addIssue({ code: 'custom', path: ['entries', index], message })
      }
    }
  })

/** `fillers.yaml`: phrases that carry no topic. */
export const fillersSchema = z.strictObject({
  entries: z.array(words),
  /** Fillers only in messages typed with marks: without marks they look like topic words. */
  marked: z.array(words),
})

/** `aspects.yaml`: words that set near-twins apart. At most 30, they are kept as bits. */
export const aspectsSchema = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id,
        say: z.array(words).min(1),
        except: z.array(words),
        /** In a name: one of several things it covers ("cấp, cấp lại"), so a question need not say it. */
        either: z.array(words).default([]),
      }),
    )
    .max(30),
})

/** `places.yaml`: words around the names of communes, districts and provinces. */
export const placeWordsSchema = z.strictObject({
  /** Ask what has become of a place. */
  asks: z.array(words).min(1),
  /** Say that the place is a former one. */
  old: z.array(words),
  /** Stand before the name of a place. */
  at: z.array(words),
  /** Follow `xã` or `phường` and begin no name. */
  notNames: z.array(words),
  /** Names that are everyday words. */
  ordinary: z.array(words),
  /** What provinces are also called → their name. */
  provinces: z.record(words, words),
})

export type PlaceWords = z.infer<typeof placeWordsSchema>
export type Aspect = z.infer<typeof aspectsSchema>['entries'][number]
/** An everyday phrase, its classes spelled out; it is none before the words of `notBefore`. */
export type Synonym = {
  readonly say: string
  readonly means: string
  readonly notBefore: readonly string[]
  /** Its own words are not looked for. */
  readonly only: boolean
}

export type Lexicon = {
  readonly shorthand: ReadonlyMap<string, string>
  readonly synonyms: readonly Synonym[]
  readonly fillers: readonly string[]
  readonly markedFillers: readonly string[]
  readonly aspects: readonly Aspect[]
  readonly places: PlaceWords
}
