import { describe, expect, it } from 'vitest'
import { playGolden, readGoldenDialogues } from '../support/golden-dialogues.ts'
import { startTalk } from '../support/talk.ts'

const files = readGoldenDialogues()

describe.each(files)('%s', (_, dialogues) => {
  it.each(dialogues)('$name', async ({ day, turns }) => {
    const talk = await startTalk(day)
    const wrong: string[] = []
    for (const turn of turns) wrong.push(...(await playGolden(talk, turn)))
    expect(wrong).toEqual([])
  })
})

it('there are enough of them, each with a name of its own', () => {
  const names = files.flatMap(([, dialogues]) => dialogues.map(({ name }) => name))
  expect(names.length).toBeGreaterThanOrEqual(25)
  expect(new Set(names).size).toBe(names.length)
})
