import { describe, expect, it } from 'vitest'
import { runScript } from '../../support/run-script.ts'

describe('npm run simulate', () => {
  it.each(['telegram', 'zalo-bot', 'zalo-oa'])(
    'leads through %s and the real server',
    async (name) => {
      const stdin = 'làm khai sinh cần giấy tờ gì\nlệ phí bao nhiêu\n\n'
      const env = { BURST_MS: '0', PUBLIC_URL: '' }
      const { code, out, err } = await runScript('simulate', [name], { stdin, env })
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toContain('│ Giấy tờ cần có:')
      expect(out).toContain('│ Lệ phí:')
    },
  )

  it('shows how to use it', async () => {
    expect(await runScript('simulate', ['viber'])).toMatchObject({ code: 2 })
  })
})
