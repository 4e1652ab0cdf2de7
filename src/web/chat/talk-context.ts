/** The talk, for parts deep inside the transcript. */

import { createContext } from 'preact'
import type { Talk } from './talk/talk.ts'

/** The app always gives one. */
export const TalkContext = createContext({} as Talk)
