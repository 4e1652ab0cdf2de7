/** `npm run content`: checks all content, and the tools of those who write it. */

import { loadConfig } from '../src/config.ts'
import { dayOption, runCommand, UsageError } from './command.ts'
import { checkContent } from './content/check.ts'
import { compareWithList } from './content/diff.ts'
import { writeJsonSchemas } from './content/json-schemas.ts'
import { newRecord } from './content/new-record.ts'
import { showDue, showWrongOn } from './content/show-findings.ts'

const usage = `npm run content                         kiểm tra content/ và intents/; kèm cảnh báo
npm run content -- --on YYYY-MM-DD      hôm đó dữ kiện nào hết hạn, bài nào quá hạn xem lại
npm run content -- --stale              bài nào đến hạn xem lại (--now YYYY-MM-DD: tính đến ngày ấy)
npm run content -- new ID               tạo content/procedures/ID.yaml có chú thích để điền
npm run content -- diff FILE[.gz] [--xlsx OUT]   so với danh mục quốc gia (tệp như npm run import)
npm run content -- schemas              viết lại schemas/ cho trình soạn thảo
exit code 0 done, nothing to do / 1 something is wrong or due / 2 usage; diff: 0 also where it lists differences`

await runCommand({
  usage,
  options: {
    on: { type: 'string' },
    stale: { type: 'boolean' },
    now: { type: 'string' },
    xlsx: { type: 'string' },
  },
  async run({ values, positionals }) {
    const config = loadConfig(process.env)
    const [task, operand, ...more] = positionals
    const today = dayOption('now', values.now) ?? new Date().toISOString().slice(0, 10)
    const on = dayOption('on', values.on)
    if (more.length > 0) throw new UsageError(`expected nothing after ${operand}, got ${more[0]}`)
    if (values.xlsx !== undefined && task !== 'diff') throw new UsageError('--xlsx: only with diff')
    switch (task) {
      case undefined:
        if (on !== undefined) return showWrongOn(config, on)
        return values.stale ? showDue(config, today) : checkContent(config)
      case 'new':
        if (operand === undefined) throw new UsageError('new: expected an ID')
        console.log(
          `${newRecord(config.contentDir, operand, today)}: điền chỗ còn '' rồi chạy npm run content`,
        )
        return 0
      case 'diff':
        if (operand === undefined) throw new UsageError('diff: expected a FILE')
        return compareWithList(config, { file: operand, today, xlsx: values.xlsx })
      case 'schemas':
        console.log(`schemas: ${writeJsonSchemas()} files`)
        return 0
      default:
        throw new UsageError(`expected new, diff or schemas, got ${task}`)
    }
  },
})
