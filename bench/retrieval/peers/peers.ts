/** The engines ours is measured beside, each as it found most in trials. */

import type { Engine } from '../engine.ts'
import { flexSearch } from './flexsearch.ts'
import { fuse } from './fuse.ts'
import { fuzzyMiniSearch, miniSearch } from './minisearch.ts'
import { orama } from './orama.ts'
import { accentedWords, foldedWords } from './words.ts'

export type Peer = {
  readonly name: string
  readonly engine: Engine
  /** Far too slow for all questions: asked a sample only. */
  readonly sampled?: true
}

export const peers: readonly Peer[] = [
  { name: 'FlexSearch, bỏ dấu', engine: flexSearch(foldedWords) },
  { name: 'FlexSearch, giữ dấu', engine: flexSearch(accentedWords) },
  { name: 'MiniSearch, bỏ dấu', engine: miniSearch(foldedWords) },
  { name: 'MiniSearch, bỏ dấu, gần đúng', engine: fuzzyMiniSearch(foldedWords) },
  { name: 'MiniSearch, giữ dấu', engine: miniSearch(accentedWords) },
  { name: 'Orama, bỏ dấu', engine: orama(foldedWords) },
  { name: 'Orama, giữ dấu', engine: orama(accentedWords) },
  { name: 'fuse.js, bỏ dấu', engine: fuse(), sampled: true },
]
