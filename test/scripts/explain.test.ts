/** `ask --explain`. */

import { describe, expect, it } from 'vitest'
import { explainText } from '../../scripts/explain.ts'
import { realMind } from '../support/real-mind.ts'

describe('explaining a question', () => {
  it('names the facets, the best name of each topic and the shares behind its score', () => {
    const text = explainText(realMind.explain('doi can cuoc het bao nhieu tien'))
    expect(text).toMatch(/facets +fee/)
    expect(text).toMatch(/can-cuoc-doi +[01]\.\d\d +[01]\.\d\d +[01]\.\d\d .*“.+”/)
  })

  it('tells a guide and a life event from a procedure of the same name', () => {
    expect(explainText(realMind.explain('không nhận được otp'))).toMatch(/guide khong-co-otp +[01]/)
    expect(explainText(realMind.explain('vợ mới sinh'))).toMatch(/life-event sinh-con +[01]/)
  })

  it('says so where nothing is meant', () => {
    expect(explainText(realMind.explain('xin chào'))).toMatch(/talk +greeting \(chitchat\)/)
  })
})
