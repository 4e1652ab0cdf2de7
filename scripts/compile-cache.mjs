/**
 * Loaded before a program (`node --import`): what Node compiles is kept, so that the next start is
 * quick and does without the TypeScript stripper's memory. Plain JavaScript for that very reason.
 */

import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
