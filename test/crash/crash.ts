/** Feeds events while killing and starting again, then waits until all is quiet and judges. */

import { setTimeout as pause } from 'node:timers/promises'
import { below, createRandom, type Random } from '../../bench/retrieval/material/random.ts'
import type { ChannelEvent } from '../../src/channels/channel.ts'
import { type Fed, feed } from './feed.ts'
import { type Data, openLedger } from './ledger.ts'
import { startPlatform } from './platform.ts'

import { type Verdict, verdictOf } from './verdict.ts'
import { startVictim, type Victim } from './victim.ts'

export type CrashPlan = {
  readonly seed: number
  /** Processes over the same data; more than one needs PostgreSQL. */
  readonly processes: number
  readonly kills: number
  readonly events: number
  readonly chats: number
  readonly data: Data
  readonly onKill?: (kills: number) => void
}

export type CrashResult = Fed & Verdict & { readonly kills: number; readonly seconds: number }

/** Milliseconds a process lives at most after it is ready. */
const longestLife = 250

/** Milliseconds until all must be quiet after the last kill. */
const patience = 60_000

export async function crash(plan: CrashPlan): Promise<CrashResult> {
  const began = performance.now()
  const chance = createRandom(plan.seed)
  const events = eventsOf(plan, chance)
  const platform = await startPlatform(chance)
  const env = { ...envOf(plan.data), PLATFORM: platform.url }
  const victims = Array.from({ length: plan.processes }, () => startVictim(env))
  try {
    let kills = 0
    const quota = () => Math.ceil((events.length * (kills + 1)) / (plan.kills + 1))
    const feeding = feed({ events, victims, chance, doubled: 0.2, quota })
    for (; kills < plan.kills; kills += 1) {
      await killSome(victims, chance)
      plan.onKill?.(kills + 1)
    }
    const fed = await feeding
    const kept = await quiet(plan.data)
    const verdict = verdictOf({ asked: wordsByChat(events), kept, taken: platform.taken })
    return { ...fed, ...verdict, kills, seconds: (performance.now() - began) / 1000 }
  } finally {
    await Promise.all(victims.map((victim) => victim.end()))
    platform.close()
  }
}

/** One process in most cases, now and then all at once; sometimes while it starts. */
async function killSome(victims: readonly Victim[], chance: Random): Promise<void> {
  const all = chance() < 0.2
  const chosen = all ? victims : [victims[below(chance, victims.length)] as Victim]
  if (chance() < 0.85) await Promise.all(chosen.map((victim) => victim.ready()))
  await pause(below(chance, longestLife))
  await Promise.all(chosen.map((victim) => victim.kill()))
}

async function quiet(data: Data) {
  const ledger = await openLedger(data)
  try {
    const deadline = performance.now() + patience
    for (let open = await ledger.open(); open > 0; open = await ledger.open()) {
      if (performance.now() > deadline) {
        throw new Error(`crash test: expected all queues empty in time, got ${open} waiting`)
      }
      await pause(50)
    }
    return await ledger.read()
  } finally {
    await ledger.close()
  }
}

function eventsOf({ events, chats }: CrashPlan, chance: Random): readonly ChannelEvent[] {
  return Array.from({ length: events }, (_, n) => ({
    eventId: `e${n}`,
    chat: `c${below(chance, chats)}`,
    sentAt: new Date(1_790_000_000_000 + n * 10).toISOString(),
    content: { kind: 'message', message: { kind: 'text', text: `tin-${n}` } },
  }))
}

function wordsByChat(events: readonly ChannelEvent[]): ReadonlyMap<string, readonly string[]> {
  const byChat = Map.groupBy(events, ({ chat }) => chat)
  return new Map([...byChat].map(([chat, own]) => [chat, own.map(textOf)] as const))
}

function textOf({ content }: ChannelEvent): string {
  return content.kind === 'message' && content.message.kind === 'text' ? content.message.text : ''
}

function envOf({ databaseUrl, dataDir }: Data): Record<string, string> {
  const cache = { NODE_COMPILE_CACHE: `${dataDir}/compiled` }
  return databaseUrl ? { ...cache, DATABASE_URL: databaseUrl } : { ...cache, DATA_DIR: dataDir }
}
