/** What a citizen may want besides a topic: facets of a procedure, and everything that is not a procedure. `intents/*.yaml`. */

import { z } from 'zod'
import { classesIn, type WordClasses, wordings } from '../word-classes.ts'
import { id, words } from './fact.ts'

/** What is asked about a procedure. */
export const facets = [
  'documents',
  'fee',
  'benefit',
  'duration',
  'where',
  'how-online',
  'steps',
  'form',
  'result',
  'conditions',
  'legal-basis',
] as const

export type Facet = (typeof facets)[number]

/** Phrases that point to the intent, as people say them. */
const cues = z.array(words).min(1)

/** Words that may stand in the same place of a cue, named there as `{nhận}`, `{mỗi tháng?}`. */
const classes = z.record(words, z.array(words).min(1)).default({})

type Classed = {
  readonly classes: WordClasses
  readonly cues: readonly string[]
  readonly hints?: readonly string[]
  readonly except: readonly string[]
}

function requireClasses({ classes, cues, hints = [], except }: Classed, context: z.RefinementCtx) {
  const unknown = [...cues, ...hints, ...except]
    .flatMap(classesIn)
    .filter((name) => !(name in classes))
  for (const name of new Set(unknown)) {
    const message = `expected a class of this file, got ${name}`
    context.addIssue({ code: 'custom', path: ['classes'], message })
  }
}

const facetIntent = z
  .strictObject({
    kind: z.literal('facet'),
    id: z.enum(facets),
    /** Shown on buttons and as the title of a section. */
    title: words,
    /** The short question a button asks. */
    label: words,
    cues,
    /** Weaker cues: count only when no other facet was found. */
    hints: z.array(words).default([]),
    /** Phrases that contain a cue but do not ask for this facet. */
    except: z.array(words).default([]),
    classes,
  })
  .superRefine(requireClasses)

/**
 * Anything that is not about a procedure. `whole`: the message must consist of cues and fillers
 * ("chào bạn"); `anywhere`: one cue is enough ("cháy nhà").
 */
const talkIntent = z.strictObject({
  kind: z.literal('talk'),
  id,
  outcome: z.enum([
    'chitchat',
    'emergency',
    'out-of-scope',
    'privacy',
    'help',
    'hand-over',
    'dossier',
  ]),
  match: z.enum(['whole', 'anywhere']),
  cues,
  /** Cues heard only where marks are typed: "dang ky khong" is hardly ever "ký khống". */
  marked: z.array(words).default([]),
  except: z.array(words).default([]),
  /** Key of content/phrases. */
  reply: z.string().min(1),
  /** Smaller goes first when several match. */
  order: z.int().default(50),
  /** Heard before anything else is tried, also in the middle of a walkthrough. */
  urgent: z.boolean().default(false),
})

const steers = [
  'agree',
  'done',
  'back',
  'skip',
  'stuck',
  'stop',
  'resume',
  /** "Tiếp tục": the next step, or back to the one that was left. */
  'go-on',
  'walk',
  'yes',
  'no',
  /** "Trường hợp nhà tôi". */
  'mine',
  /** "Tiếp tục trên máy khác". */
  'elsewhere',
  /** "Làm hộ", "làm giúp". */
  'helping',
  /** "Người tiếp theo". */
  'next-person',
  /** "Xóa hết". */
  'erase',
  /** "Chia sẻ", "gửi cho hàng xóm". */
  'share',
  /** "Trả lời giúp công dân". */
  'officer',
  /** "In danh sách này". */
  'hand-out',
  /** "Báo tôi khi có thay đổi", "ngừng theo dõi", "tôi đang theo dõi gì". */
  'follow',
  'unfollow',
  'follows',
  /** "Sao lâu vậy", "quá hẹn rồi". */
  'late',
  /** "… thì sao", "có cần … không": more about what was spoken of. */
  'more',
  /** "Cho con 10 tuổi thì sao", "vợ tôi cũng vậy": nothing but whose case it is. */
  'circumstance',
  /** "Tiện thể", "hỏi chuyện khác": a matter of its own follows. */
  'besides',
  /** "Trước hết làm cái nào", "xong rồi làm gì nữa": which of several things to do. */
  'first',
  'then',
] as const

/** Words that steer: going on with a walkthrough, stopping it, beginning one. */
const steerIntent = z
  .strictObject({
    kind: z.literal('steer'),
    id: z.enum(steers),
    /** `whole-asking`: as `whole`, but words that ask for a facet may stand beside: "hộ khẩu khác tỉnh thì nộp ở đâu". */
    match: z.enum(['whole', 'whole-asking', 'anywhere']),
    cues,
    except: z.array(words).default([]),
    /** Its words say nothing of the topic: "hướng dẫn từng bước" beside "khai tử". */
    topicless: z.boolean().default(false),
    classes,
  })
  .superRefine(requireClasses)

export const intentSchema = z.discriminatedUnion('kind', [facetIntent, talkIntent, steerIntent])

export type Intent = z.infer<typeof intentSchema>
export type FacetIntent = z.infer<typeof facetIntent>
export type TalkIntent = z.infer<typeof talkIntent>
export type SteerIntent = z.infer<typeof steerIntent>
export type Steer = SteerIntent['id']

/** The intent with every wording of its cues; talk has no classes. */
export function spelledOutIntent(intent: Intent): Intent {
  if (intent.kind === 'talk') return intent
  const all = (patterns: readonly string[]) => [
    ...new Set(patterns.flatMap((pattern) => wordings(pattern, intent.classes))),
  ]
  const spelled = { cues: all(intent.cues), except: all(intent.except) }
  return intent.kind === 'facet'
    ? { ...intent, ...spelled, hints: all(intent.hints) }
    : { ...intent, ...spelled }
}
