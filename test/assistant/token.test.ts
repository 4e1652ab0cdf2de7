import { describe, expect, it } from 'vitest'
import { hashToken, newToken, tokenMatches } from '../../src/assistant/token.ts'

describe('tokens', () => {
  it('are 32 bytes, each another', () => {
    const tokens = Array.from({ length: 100 }, newToken)
    expect(new Set(tokens).size).toBe(100)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  it('match their own hash only', () => {
    const token = newToken()
    expect(tokenMatches(token, hashToken(token))).toBe(true)
    expect(tokenMatches(newToken(), hashToken(token))).toBe(false)
    expect(tokenMatches(token, undefined)).toBe(false)
    expect(tokenMatches(token, '')).toBe(false)
    expect(tokenMatches('', undefined)).toBe(false)
  })
})
