/** Weights and thresholds of search: `content/search.yaml`, where each is explained. */

import { z } from 'zod'

const share = z.number().min(0).max(1)

export const searchSchema = z.strictObject({
  /** How much a match in each kind of name counts. */
  entries: z.strictObject({
    title: share,
    official: share,
    alias: share,
    utterance: share,
  }),
  terms: z.strictObject({
    /** Weight of two neighbouring syllables, relative to single ones. */
    pair: z.number().min(0).max(3),
    /** What is left of a match when both sides carry marks and they differ. */
    otherMarks: share,
    /** What is left when they differ in nothing but hỏi and ngã. */
    otherTilde: share,
    /** Weight of a syllable that carries no topic. */
    filler: share,
    /** Weight of a syllable that asks for a facet (lệ phí, giấy tờ gì). */
    cue: share,
    /** Weight of a syllable no procedure knows. */
    unknown: share,
    /** What is left of a match found through a synonym. */
    synonym: share,
  }),
  /** What is left of a score for each aspect (cấp lại, nước ngoài …) that only one side speaks of. */
  aspects: z.strictObject({
    /** The name requires it, the question does not mention it. */
    unmentioned: share,
    /** The question asks for it, no name of the topic has it. */
    unmet: share,
    /** The question says "không phải …", the name requires it. */
    denied: share,
  }),
  /** How much counts what other names of the topic explain of the question, beside the best one. */
  topicShare: share,
  /** How much more than of an everyday name it counts of an official one that it explains the question. */
  officialLean: share,
  /** How likely a listed procedure nobody has named is meant, 0–1 as popularity / 5. */
  priors: z.strictObject({
    commune: share,
    province: share,
    citizen: share,
    detailed: share,
    current: share,
  }),
  /** Added for the most asked procedures (popularity 5), in proportion for the others. */
  popularity: share,
  thresholds: z.strictObject({
    /** From here a topic is sure. */
    answer: share,
    /** From here it is worth asking whether it is meant. */
    ask: share,
    /** A sure topic must be this far ahead of the next. */
    margin: share,
    /** A new topic replaces the subject under way from here. */
    switch: share,
  }),
  /** When a follow-up means a procedure that goes together with the last one; explained in the file. */
  kin: z.strictObject({
    togetherWeight: z.number().min(0).max(5),
    ownWords: share,
    named: z.strictObject({ score: share, ofQuestion: share, ahead: share }),
    said: z.strictObject({ ofName: share, ofNameLeast: share, nearlyAll: share }),
    toldMore: share,
    everydayTold: share,
    paperTold: share,
    stranger: z.strictObject({ score: share, ofQuestion: share }),
    ofItsKind: z.strictObject({ score: share, ahead: share, together: share, behind: share }),
    setApart: z.strictObject({ score: share, together: share }),
  }),
  /** Options offered when asking back. */
  options: z.int().min(2).max(8),
})

export type SearchConfig = z.infer<typeof searchSchema>
