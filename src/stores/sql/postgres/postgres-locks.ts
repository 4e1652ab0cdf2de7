/** Locks among all processes on a PostgreSQL: advisory locks of a session, so a killed process holds none. */

import type { Locks } from '../../locks.ts'
import type { Session } from './session.ts'

export function createPostgresLocks(session: Session): Locks {
  const held = new Set<string>()
  return {
    /** A session gets its own locks again and again, so those of this process are told apart here. */
    async take(keys) {
      const free = keys.filter((key) => !held.has(key))
      for (const key of free) held.add(key)
      try {
        const taken = new Set(await tryKeys(session, free))
        for (const key of free) if (!taken.has(key)) held.delete(key)
        return free.filter((key) => taken.has(key))
      } catch (error) {
        for (const key of free) held.delete(key)
        throw error
      }
    },
    async release(keys) {
      const ours = keys.filter((key) => held.has(key))
      try {
        await session.query(unlock, [ours])
      } finally {
        for (const key of ours) held.delete(key)
      }
    },
  }
}

const tryLock = `select key from unnest($1::text[]) key where pg_try_advisory_lock(hashtextextended(key, 0))`
const unlock = `select pg_advisory_unlock(hashtextextended(key, 0)) from unnest($1::text[]) key`

async function tryKeys(session: Session, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  return (await session.query<{ key: string }>(tryLock, [keys])).map(({ key }) => key)
}
