/** Shared links have a picture: every field its own, everything else the common one. */

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { realKnowledge } from '../support/real-mind.ts'

const names = [...realKnowledge.fields.keys(), 'chung']

describe('the picture of a shared link', () => {
  it.each(names)('%s is there, 1200 by 630; else run npm run pictures', (name) => {
    const path = `src/web/public/chia-se/${name}.png`
    expect(existsSync(path)).toBe(true)
    const head = readFileSync(path).subarray(0, 24)
    expect(head.subarray(1, 4).toString()).toBe('PNG')
    expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([1200, 630])
  })
})
