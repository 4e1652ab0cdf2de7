/** The mind over the whole national list, asked questions written without sight of its names. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Dialogue } from '../../scripts/evaluate/dialogue.ts'
import { type Report, report, type Scored } from '../../scripts/evaluate/figures.ts'
import { scoreTurn } from '../../scripts/evaluate/score.ts'
import { tableOf } from '../../scripts/evaluate/table.ts'
import { openMind } from '../../scripts/open-mind.ts'
import { play } from '../../scripts/play.ts'
import type { Thinking } from '../../src/assistant/think.ts'
import { developmentPortal, developmentSet, developmentTalks } from '../support/development-set.ts'
import { runImport } from '../support/import-program.ts'

const lists = ['national-procedures', 'national-index'].map((name) =>
  resolve(`../shared/data/${name}.jsonl.gz`),
)
/** With the names of ten thousand communes known, no question may be taken for a place. */
const units = resolve('../shared/data/admin-units.json.gz')
const isThere = [...lists, units].every((path) => existsSync(path))
if (!isThere) {
  console.warn(`\n!! The national list is not at ${lists[0]}: development questions are SKIPPED.\n`)
}

/**
 * The run of 22/11/2026, with a little room: first 0.911, first three 0.967, wrong 0.031, falsely
 * refused 0.017, rightly ended 0.900 (0.567 before cues were widened in view of these questions),
 * facets 0.959. Raise them as the mind gets there, never lower them.
 */
const least = { first: 0.9, firstThree: 0.955, ended: 0.88, facets: 0.95 }
const most = { wrong: 0.04, falselyRefused: 0.02 }

/** The run of 23/11/2026, with a little room: first 0.759, first three 0.887 (codes to the digit, no equals counted). */
const leastOfPortal = { first: 0.73, firstThree: 0.86 }
/** Of the same day: 0.949, 0.929, 0.786 and 0.886. */
const leastOfTalks = {
  'asked-next': 0.92,
  'follow-ups': 0.89,
  'goes-together': 0.75,
  'gone-on-with': 0.85,
}

/** Importing the list and asking every question takes some fifteen seconds on two cores. */
const patience = 180_000

async function playAll(thinking: Thinking, dialogues: readonly Dialogue[]): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const dialogue of dialogues) {
    const played = await play(
      thinking,
      dialogue.turns.map(({ say }) => say),
    )
    const turns = dialogue.turns.flatMap(({ expect }, i) => {
      const turn = played[i]
      return turn ? [scoreTurn(turn, expect)] : []
    })
    scored.push({ dialogue, turns })
  }
  return scored
}

describe.skipIf(!isThere)('questions over the whole list', { timeout: patience }, () => {
  let data = ''
  let figures: Report
  let talks: Report
  let portal: Report

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-development-'))
    for (const path of lists) expect(runImport(data, path).status).toBe(0)
    expect(runImport(data, 'units', units).status).toBe(0)
    vi.stubEnv('DATA_DIR', data)
    const thinking = await openMind('2026-11-22')
    figures = report(await playAll(thinking, developmentSet()))
    talks = report(await playAll(thinking, developmentTalks()))
    portal = report(await playAll(thinking, developmentPortal()))
    console.log(`\n${[figures, talks, portal].map(tableOf).join('\n')}\n`)
  }, patience)

  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(data, { recursive: true, force: true })
  })

  it('are four hundred and more', () => {
    expect(figures.all.turns).toBeGreaterThanOrEqual(400)
  })

  it('find the right procedure', () => {
    expect(figures.all.topic1).toBeGreaterThanOrEqual(least.first)
    expect(figures.all.topic3).toBeGreaterThanOrEqual(least.firstThree)
  })

  it('are seldom answered wrongly, or refused though they ask for a procedure', () => {
    expect(figures.all.wrong).toBeLessThanOrEqual(most.wrong)
    expect(figures.all.falseRefusal).toBeLessThanOrEqual(most.falselyRefused)
  })

  it('that rest on what was said before are understood so', () => {
    for (const [kind, share] of Object.entries(leastOfTalks)) {
      expect(talks.byTag[kind]?.followUp, kind).toBeGreaterThanOrEqual(share)
    }
  })

  it('in the words of the portal find procedures few ask for', () => {
    expect(portal.all.topic1).toBeGreaterThanOrEqual(leastOfPortal.first)
    expect(portal.all.topic3).toBeGreaterThanOrEqual(leastOfPortal.firstThree)
  })

  it('that ask for no procedure end as they should', () => {
    expect(figures.byTag.special?.outcome).toBeGreaterThanOrEqual(least.ended)
  })

  it('are told what they ask about the procedure', () => {
    expect(figures.all.facets?.f1).toBeGreaterThanOrEqual(least.facets)
  })
})
