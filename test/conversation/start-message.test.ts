import { describe, expect, it } from 'vitest'
import { startMessage } from '../../src/conversation/start-message.ts'
import { currentCode } from '../../src/knowledge/knowledge.ts'
import { listingOf } from '../support/national.ts'
import { procedureOf, realKnowledge } from '../support/real-mind.ts'

const listing = listingOf({ code: '9.999999' })
const knowledge = { ...realKnowledge, listings: new Map([[listing.code, listing]]) }

describe('a link into a chat', () => {
  it.each([
    ['khai-sinh', 'a:khai-sinh'],
    ['9.999999', 'a:9.999999'],
    ['9_999999', 'a:9.999999'],
  ])('that says %s asks about that procedure', (payload, choice) => {
    expect(startMessage(knowledge, payload)).toEqual({ kind: 'choice', choice })
  })

  it.each(['', 'to-so-5', '__proto__', '9_999998'])('that says %j asks for nothing', (payload) => {
    expect(startMessage(knowledge, payload)).toBeNull()
  })

  it('knows records of our own by id; their code is for the national list', () => {
    expect(currentCode(procedureOf('khai-sinh'))).toBe('1.001193')
  })
})
