import { describe, expect, it } from 'vitest'
import { startTalk, textOf } from '../support/talk.ts'

describe('how a returned result was received', () => {
  it.each([4, 5])('at %i is counted, and thanked for', async (score) => {
    const talk = await startTalk()
    const turn = await talk.choose(`r:abcdef:${score}`)
    expect(turn).toMatchObject({ noted: [{ what: `satisfied-${score}`, place: null }] })
    expect(textOf(turn)).toBe('Cảm ơn ông/bà, tôi đã ghi nhận.')
  })

  it.each([1, 2, 3])('at %i is counted, and the reason is asked for and counted', async (score) => {
    const talk = await startTalk()
    const turn = await talk.choose(`r:abcdef:${score}`)
    expect(turn).toMatchObject({ noted: [{ what: `satisfied-${score}`, place: null }] })
    const why = await talk.tap('Trả kết quả chậm')
    expect(why).toMatchObject({ noted: [{ what: 'because-late', place: null }] })
  })

  it('is counted once for each dossier, however often it is tapped', async () => {
    const talk = await startTalk()
    const counted: unknown[] = []
    const taps = ['abcdef:5', 'abcdef:5', 'abcdef:1', 'ghijkl:2', 'ghijkl:2:late', 'ghijkl:2:other']
    for (const tap of taps) counted.push((await talk.choose(`r:${tap}`)).noted?.[0]?.what ?? null)
    expect(counted).toEqual(['satisfied-5', null, null, 'satisfied-2', 'because-late', null])
  })

  it.each(['r:abcdef:6', 'r:abcdef:0', 'r:abcdef', 'r::5', 'r:abcdef:5:khác'])(
    '%s is none of ours and counts nothing',
    async (choice) => {
      const talk = await startTalk()
      expect((await talk.choose(choice)).noted).toBeUndefined()
    },
  )
})
