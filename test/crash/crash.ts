/** Feeds events through every webhook while killing and starting again, then waits until all is quiet and judges. */

import { setTimeout as pause } from 'node:timers/promises'
import { below, createRandom, type Random } from '../../bench/retrieval/material/random.ts'
import { startBalancer } from './balancer.ts'
import { feed, type Said } from './feed.ts'
import { type Data, type Ledger, openLedger } from './ledger.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import { startVictim, type Victim } from './victim.ts'
import type { Weather } from './weather.ts'
import { createWebDoor } from './web-door.ts'

export type CrashPlan = Weather & {
  readonly seed: number
  /** Processes over the same data; more than one needs PostgreSQL. */
  readonly processes: number
  readonly kills: number
  readonly events: number
  readonly chats: number
  readonly data: Data
  readonly onKill?: (kills: number) => void
}

export type CrashResult = Verdict & {
  readonly kills: number
  readonly events: number
  readonly deliveries: number
  /** Tries that were not acknowledged. */
  readonly refused: number
  /** Consents the operator had to renew: a kill fell between Zalo's using up a token and its successor. */
  readonly consents: number
  readonly seconds: number
}

/** Milliseconds a process lives at most after it is ready; or is given to start. */
const longestLife = 600
const longestStart = 2500

/** Milliseconds until all must be quiet after the last kill. */
const patience = 180_000

export async function crash(plan: CrashPlan): Promise<CrashResult> {
  const began = performance.now()
  const chance = createRandom(plan.seed)
  const platforms = await startPlatforms(chance, plan)
  let victims: readonly Victim[] = []
  const balancer = await startBalancer(() => victims, chance)
  const env = { ...envOf(plan.data), ...platforms.env(balancer.url) }
  victims = Array.from({ length: plan.processes }, () => startVictim(env))
  try {
    await Promise.all(victims.map((victim) => victim.ready()))
    await platforms.subscribe(balancer.url)
    const ledger = await openLedger(plan.data)
    try {
      const run = { plan, chance, platforms, victims, ledger }
      return { ...(await killAndJudge(run, balancer.url)), seconds: secondsSince(began) }
    } finally {
      await ledger.close()
    }
  } finally {
    await Promise.all(victims.map((victim) => victim.end()))
    balancer.close()
    await platforms.close()
  }
}

type Run = {
  readonly plan: CrashPlan
  readonly chance: Random
  readonly platforms: Platforms
  readonly victims: readonly Victim[]
  readonly ledger: Ledger
}

async function killAndJudge(
  { plan, chance, platforms, victims, ledger }: Run,
  url: string,
): Promise<Omit<CrashResult, 'seconds'>> {
  const web = createWebDoor(url)
  const events = eventsOf(plan, [...platforms.doors.values(), web], chance)
  const operator = startOperator(platforms, ledger)
  let kills = 0
  const quota = () => Math.ceil((events.length * (kills + 1)) / (plan.kills + 1))
  const feeding = feed({ events, chance, doubled: 0.2, quota })
  for (; kills < plan.kills; kills += 1) {
    if (plan.patient && chance() < 0.05) platforms.expire()
    await killSome(victims, chance)
    plan.onKill?.(kills + 1)
  }
  await feeding
  await untilQuiet(ledger)
  const consents = await operator.stop()
  const delivered = platforms.deliveries()
  if (delivered.given > 0) throw new Error(`crash test: ${delivered.given} events never got in`)
  const verdict = verdictOf({
    asked: wordsByConversation(events),
    kept: await ledger.chats(),
    arrived: platforms.arrived(),
    answers: web.answers,
    counts: await ledger.counts(),
  })
  return {
    ...{ kills, events: events.length, consents },
    deliveries: delivered.deliveries + web.counts.deliveries,
    refused: delivered.refused + web.counts.refused,
    ...verdict,
  }
}

/** One process in most cases, now and then all at once; sometimes while it starts. */
async function killSome(victims: readonly Victim[], chance: Random): Promise<void> {
  const all = chance() < 0.2
  const chosen = all ? victims : [victims[below(chance, victims.length)] as Victim]
  if (chance() < 0.15) await pause(below(chance, longestStart))
  else {
    await Promise.all(chosen.map((victim) => victim.ready()))
    await pause(below(chance, longestLife))
  }
  await Promise.all(chosen.map((victim) => victim.kill()))
}

async function untilQuiet(ledger: Ledger): Promise<void> {
  const deadline = performance.now() + patience
  for (let open = await ledger.open(); open > 0; open = await ledger.open()) {
    if (performance.now() > deadline) {
      throw new Error(`crash test: expected all queues empty in time, got ${open} waiting`)
    }
    await pause(100)
  }
}

/** Gives the consent anew whenever it is void. */
function startOperator(platforms: Platforms, ledger: Ledger) {
  const stopping = new AbortController()
  const watch = async () => {
    let consents = 0
    while (!stopping.signal.aborted) {
      const refreshToken = platforms.consent()
      if (refreshToken !== null) {
        consents += 1
        await ledger.consent(platforms.oaAppId, refreshToken)
      }
      await pause(200)
    }
    return consents
  }
  const watching = watch()
  return {
    stop() {
      stopping.abort()
      return watching
    },
  }
}

/**
 * What people ask; each adds a number of its own, so that it is found again. So short that even many of
 * them joined in one turn are no letter, whose words would not be kept.
 */
const questions = [
  'khai sinh',
  'phí kết hôn',
  'tạm trú ở đâu',
  'cấp căn cước mấy ngày',
  'mở hộ kinh doanh',
  'khai tử',
  'cảm ơn nhé',
] as const

function eventsOf(
  { events, chats }: CrashPlan,
  doors: readonly Said['door'][],
  chance: Random,
): readonly Said[] {
  return Array.from({ length: events }, (_, n) => ({
    door: doors[below(chance, doors.length)] as Said['door'],
    chat: below(chance, Math.ceil(chats / doors.length)),
    text: `${questions[below(chance, questions.length)]} (tin ${n})`,
  }))
}

function wordsByConversation(events: readonly Said[]): ReadonlyMap<string, readonly string[]> {
  const byId = Map.groupBy(events, ({ door, chat }) => door.conversationOf(chat))
  return new Map([...byId].map(([id, own]) => [id, own.map(({ text }) => text)]))
}

function envOf({ databaseUrl, dataDir }: Data): Record<string, string> {
  const many = '10000'
  const common = {
    ...{ DATA_DIR: dataDir, LOG_LEVEL: 'silent', BURST_MS: '200' },
    ...{ RATE_MESSAGES_PER_MINUTE: many, RATE_CONVERSATIONS_PER_10_MINUTES: many },
  }
  return databaseUrl ? { ...common, DATABASE_URL: databaseUrl } : common
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 1000)
}
