import { describe, expect, it } from 'vitest'
import { describeError } from '../../src/assistant/log.ts'
import { AppError } from '../../src/errors.ts'

describe('describeError', () => {
  it('tells name, code and place', () => {
    const fields = describeError(new AppError('some-code', 'a message'))
    expect(fields).toMatchObject({ error: 'AppError', code: 'some-code' })
    expect(fields.at).toMatch(/log\.test\.ts:\d+:\d+$/)
  })

  it.each(['tôi tên An, số 001203004567', 'two lines\n    at bi-mat (/nha/toi/so-12.ts:1:2)', ''])(
    'keeps %j out',
    (message) => {
      const told = JSON.stringify(describeError(new Error(message)))
      expect(told).not.toContain('001203004567')
      expect(told).not.toContain('so-12')
      expect(told).toContain('log.test.ts')
    },
  )

  it('bears what is not an error', () => {
    expect(describeError('tôi tên An')).toEqual({ error: 'string' })
  })
})
