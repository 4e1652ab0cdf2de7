/** `npm run queues`: what waits to be sent, and what did not arrive. Never what it says or to whom. */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { loadConfig } from '../src/config.ts'
import { chatOf } from '../src/stores/conversation-id.ts'
import type { DeadLetter } from '../src/stores/outbox.ts'
import { openStores } from '../src/stores/sql/open-stores.ts'
import { runCommand, UsageError } from './command.ts'

const usage = `npm run queues [-- --limit N]
Shows what waits to be sent, which notices are held until their reader writes again, and the last N
(default 20) messages that did not arrive: when, by which channel, how often tried, what the platform
said. Exit code 0 done, 1 failed, 2 usage.`

const names = {
  waiting: 'đang chờ gửi',
  sending: 'đang gửi',
  delivered: 'đã gửi',
  uncertain: 'không rõ đã tới chưa (không gửi lại)',
  refused: 'nền tảng từ chối',
  exhausted: 'thử nhiều lần không được',
  gone: 'người nhận không còn nhận tin',
} as const

await runCommand({
  usage,
  options: { limit: { type: 'string', default: '20' } },
  async run({ values: { limit } }) {
    if (!/^\d{1,4}$/.test(limit)) {
      throw new UsageError(`--limit: expected a whole number, got ${limit}`)
    }
    if (existsSync('.env')) process.loadEnvFile('.env')
    const stores = await openStores(loadConfig(process.env))
    try {
      const counts = await stores.outbox.counts()
      for (const [status, name] of Object.entries(names)) {
        console.log(`${name}: ${counts[status as keyof typeof names]}`)
      }
      const { waiting, held } = await stores.notices.counts()
      console.log(`tin báo hồ sơ đang chờ: ${waiting}, trong đó chờ người nhận nhắn lại: ${held}`)
      const letters = await stores.outbox.deadLetters(Number(limit))
      if (letters.length > 0) console.log('\nTin không tới, mới nhất trước:')
      for (const letter of letters) console.log(lineOf(letter))
      return 0
    } finally {
      await stores.close()
    }
  },
})

/** The conversation as the server's log names it. */
function lineOf(letter: DeadLetter): string {
  const { createdAt, conversationId, status, attempts, reason } = letter
  const { channel } = chatOf(conversationId)
  const who = createHash('sha256').update(conversationId).digest('hex').slice(0, 12)
  return `${createdAt}  ${channel} ${who}  ${names[status]}, ${attempts} lần: ${reason ?? '-'}`
}
