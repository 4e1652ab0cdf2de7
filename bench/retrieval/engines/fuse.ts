/**
 * fuse.js: token search, which it advises for questions of several words. Its classic search by whole
 * pattern was slower in trials and found no more.
 */

import Fuse from 'fuse.js'
import { fold } from '../../../src/vietnamese/fold.ts'
import type { Engine } from './engine.ts'
import { deepest } from './engine.ts'

/** fuse.js over names without marks. */
export function fuse(): Engine {
  return (documents) => {
    const rows = documents.map(({ id, names }) => ({
      id,
      names: names.map(({ text }) => fold(text)),
    }))
    const index = new Fuse(rows, {
      keys: ['names'],
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.2,
    })
    return (question) => index.search(fold(question), { limit: deepest }).map(({ item }) => item.id)
  }
}
