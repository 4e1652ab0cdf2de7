import { describe, expect, it } from 'vitest'
import { playDialogue, readGoldenDialogues } from '../support/golden-dialogues.ts'

const files = readGoldenDialogues()

describe.each(files)('%s', (_, dialogues) => {
  it.each(dialogues)('$name', async (dialogue) => {
    expect(await playDialogue(dialogue)).toEqual([])
  })
})

it('there are enough of them, each with a name of its own', () => {
  const names = files.flatMap(([, dialogues]) => dialogues.map(({ name }) => name))
  expect(names.length).toBeGreaterThanOrEqual(25)
  expect(new Set(names).size).toBe(names.length)
})
