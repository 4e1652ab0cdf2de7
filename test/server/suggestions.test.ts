import { expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import { call } from '../support/web-client.ts'

const suggestion = { label: 'Đăng ký khai sinh', choice: 'a:khai-sinh' }
const ask = (url: string, q: string) => call(`${url}/api/v1/suggestions?q=${encodeURIComponent(q)}`)

it('gives what is suggested for half a question, at most five', async () => {
  const { url } = await openHouse({
    suggest: (typed, limit) => (typed === 'khai si' && limit === 5 ? [suggestion] : []),
  })
  const { status, body } = await ask(url, 'khai si')
  expect(status).toBe(200)
  expect(body).toEqual({ suggestions: [suggestion] })
})

it('refuses what is too long or no text, and keeps none of it', async () => {
  const { url, log } = await openHouse()
  expect((await ask(url, 'chuyện riêng '.repeat(20))).status).toBe(400)
  expect((await call(`${url}/api/v1/suggestions`)).status).toBe(400)
  expect((await call(`${url}/api/v1/suggestions?q=a&q=b`)).status).toBe(400)
  expect(log()).not.toMatch(/riêng|chuy/)
})

it('slows down who asks without end', async () => {
  const { url } = await openHouse()
  const answers = await Promise.all(Array.from({ length: 130 }, () => ask(url, 'k')))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
})
