/** The real understanding over the words of this repository, without the imported list. */

import { createUnderstanding } from '../../src/understanding/understand.ts'
import { knowledge } from './known.ts'

export const { understand, topicsAfter } = createUnderstanding(knowledge)
