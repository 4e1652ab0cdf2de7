/** `npm run pictures`: draws the pictures shown beside shared links, one for each field of content/fields.yaml. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { html } from '../src/server/html.ts'
import { runCommand } from './command.ts'

const usage = `npm run pictures [-- --out DIR]
Draws the Open Graph pictures (1200 × 630) with Chromium: one for each field, and chung.png for all else.
Run it after a field was added. Needs Chromium (CHROMIUM_PATH, default /usr/bin/chromium).
  --out DIR  where to write (default: src/web/public/chia-se)
exit code 0 done, 1 failed, 2 usage`

await runCommand({
  usage,
  options: { out: { type: 'string', default: 'src/web/public/chia-se' } },
  async run({ values }) {
    const { fields } = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
    await mkdir(values.out, { recursive: true })
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text'],
    })
    await draw(browser, join(values.out, 'chung.png'), 'Thủ tục hành chính')
    for (const { id, name } of fields.values()) {
      await draw(browser, join(values.out, `${id}.png`), name)
    }
    await browser.close()
    process.stdout.write(`${fields.size + 1} pictures in ${values.out}\n`)
    return 0
  },
})

async function draw(browser: Browser, path: string, title: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } })
  await page.setContent(picture(title))
  await writeFile(path, await page.screenshot())
  await page.close()
}

/** Flat colours: the file stays small. */
function picture(title: string): string {
  return html`<!doctype html>
<html lang="vi"><head><style>
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 72px 80px; display: flex;
  flex-direction: column; justify-content: space-between; background: #0b5157; color: #fff;
  font-family: system-ui, "Noto Sans", sans-serif; }
header { display: flex; align-items: center; gap: 28px; font-size: 46px; font-weight: 700; }
svg { width: 104px; height: 104px; }
h1 { margin: 0; font-size: 88px; line-height: 1.3; text-wrap: balance; }
p { margin: 0; font-size: 38px; line-height: 1.4; color: #d3e8e5; }
</style></head>
<body>
<header><svg viewBox="0 0 32 32"><path fill="#fff" d="M6 2h20a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4h-6l-6 5v-5H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z"/><path fill="#0b5157" d="M10 22v-9a6 6 0 0 1 12 0v9h-4v-9a2 2 0 0 0-4 0v9z"/></svg>Hỏi Một Cửa</header>
<h1>${title}</h1>
<p>Giấy tờ, lệ phí, thời hạn, nơi nộp. Có nguồn và ngày kiểm tra.</p>
</body></html>`.html
}
