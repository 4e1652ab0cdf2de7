/** A clip the operator has filled in, in the chat page. */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { openChat, violationsOn } from '../support/chat-page.ts'
import { sharedChromium } from '../support/chromium.ts'
import { openHouse } from '../support/house.ts'
import { realKnowledge, statuses } from '../support/real-mind.ts'

let browser: Browser

beforeAll(async () => {
  if (!existsSync('dist/web/index.html')) {
    await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  }
  browser = await sharedChromium()
})

test('it is a link with its length under the answer it belongs to', async () => {
  const url = 'https://example.gov.vn/clip/1'
  const clip = { title: 'Nộp khai sinh', url, length: '2:30', shows: 'cách điền tờ khai' }
  const clips = [{ ...clip, procedure: 'khai-sinh' }]
  const mind = createMind({ ...realKnowledge, clips }, statuses)
  const house = await openHouse({ mind, webRoot: resolve('dist/web') })
  const { page, ask, messages, faults } = await openChat(browser, house.url)
  await ask('làm khai sinh cho con')
  const link = page.getByRole('link', { name: /Nộp khai sinh \(2:30\)/ })
  expect(await link.getAttribute('href')).toBe(url)
  expect(await messages.last().innerText()).toContain('cách điền tờ khai')
  expect(await violationsOn(page)).toEqual([])
  await ask('làm khai tử')
  expect(await messages.last().innerText()).not.toContain('Clip hướng dẫn')
  expect(faults).toEqual([])
})
