/** The engines ours is measured beside, each as it found most in trials. */

import type { Engine } from './engine.ts'
import { flexSearch } from './flexsearch.ts'
import { fuse } from './fuse.ts'
import { fuzzyMiniSearch, miniSearch } from './minisearch.ts'
import { orama } from './orama.ts'
import { accentedWords, foldedWords } from './words.ts'

export type Peer = {
  readonly name: string
  readonly engine: Engine
  /** Too slow for all questions: asked a sample only. */
  readonly isSlow: boolean
}

export const peers: readonly Peer[] = [
  { name: 'FlexSearch, bỏ dấu', engine: flexSearch(foldedWords), isSlow: false },
  { name: 'FlexSearch, giữ dấu', engine: flexSearch(accentedWords), isSlow: false },
  { name: 'MiniSearch, bỏ dấu', engine: miniSearch(foldedWords), isSlow: false },
  { name: 'MiniSearch, bỏ dấu, gần đúng', engine: fuzzyMiniSearch(foldedWords), isSlow: false },
  { name: 'MiniSearch, giữ dấu', engine: miniSearch(accentedWords), isSlow: false },
  { name: 'Orama, bỏ dấu', engine: orama(foldedWords), isSlow: false },
  { name: 'Orama, giữ dấu', engine: orama(accentedWords), isSlow: false },
  { name: 'fuse.js, bỏ dấu', engine: fuse(), isSlow: true },
]
