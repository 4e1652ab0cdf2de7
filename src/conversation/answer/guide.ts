/** A guide in words: what to look at, what to do, what to beware of, when to turn to a person. */

import { currentFacts, inForce } from '../../knowledge/effective.ts'
import type { Guide } from '../../knowledge/schema/guide.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import type { Told } from './told.ts'
import { numberedLines, statedLines } from './told.ts'

/** Title with the comforting first sentence, then the four parts. */
export function toldGuide(
  guide: Guide,
  { world, now }: { readonly world: World; readonly now: Now },
): Told {
  const { phrases } = world.knowledge
  const { summary } = guide
  const isCurrent = inForce(summary, now.today)
  const current = (part: 'check' | 'steps' | 'beware' | 'person') =>
    currentFacts(guide[part], now.today)
  return {
    record: guide,
    lead: {
      text: isCurrent ? `${guide.title}\n${summary.text}` : guide.title,
      facts: isCurrent ? [summary] : [],
    },
    parts: [
      { title: phrases.say('guide.check'), lines: statedLines(current('check')) },
      { title: phrases.say('guide.steps'), lines: numberedLines(current('steps')) },
      { title: phrases.say('guide.beware'), lines: statedLines(current('beware')) },
      { title: phrases.say('guide.person'), lines: statedLines(current('person')) },
    ],
  }
}
