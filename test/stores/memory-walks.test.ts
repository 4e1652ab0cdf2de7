import type { WalkEntry } from '../../src/stores/walk-store.ts'
import { walkStoreContract } from '../contracts/walk-store.contract.ts'
import { createMemoryWalks } from '../support/memory-walks.ts'

walkStoreContract('the memory of the tests', () => {
  const kept = new Map<string, WalkEntry>()
  return async () => ({ walks: createMemoryWalks(kept), close: async () => {} })
})
