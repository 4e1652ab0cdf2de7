/** `npm run posters`: QR posters, stickers, table tents and notice-board sheets, as PDF. */

import { loadConfig } from '../src/config.ts'
import { paperUrl } from '../src/sharing/posters/paper-url.ts'
import { dayOption, runCommand, UsageError } from './command.ts'
import { makeNotices } from './posters/make-notices.ts'
import { makePosters } from './posters/make-posters.ts'
import { openShop } from './posters/open-shop.ts'
import { listOption, numberOption, sizesOption } from './posters/options.ts'

const usage = `npm run posters -- [--team CODE | --all-teams] [--fields all|ID,…] [--places PLACE,…] --out DIR
makes posters with QR codes, a PDF each: one for each field, place and team; of everything where
none is named. Repeat it as often as you like: what is there and still true is left alone.
  --team CODE      links carry this team; several with commas. --all-teams: every team on the list
  --fields         fields (lĩnh vực) of content/fields.yaml, with commas, or all
  --places         places as in links: khai-sinh, 1-001193, lv-ho-tich, sk-sinh-con, hd-khai-sinh,
                   gd-tai-tep, ho-so, trang-chu
  --procedures N   on the poster of a field, codes of its N most asked procedures too (default 0)
  --together       all places on one poster
  --size           a4 (default), a5, stickers (24 on A4), tent; several with commas

npm run posters -- notice [--fields all|ID,…] [--team CODE] [--size a3|a4] [--changed] --out DIR
makes notice-board sheets: the procedures of a field with code, period, fee, online level and a QR
code each, as the facts are today.
  --changed        leaves sheets whose facts are the same, whatever their date

  --out DIR        where to write
  --url URL        the address on paper (default: PUBLIC_URL)
  --now DAY        the day facts must hold and files are dated (default: today)
exit code 0 done, 1 failed, 2 usage`

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

await runCommand({
  usage,
  options: {
    ...{ team: text, fields: text, places: text, size: text, procedures: text },
    ...{ out: text, url: text, now: text },
    ...{ 'all-teams': flag, together: flag, changed: flag },
  },
  async run({ values, positionals: [command, ...more] }) {
    if (more.length > 0 || (command !== undefined && command !== 'notice')) {
      throw new UsageError(`expected notice or nothing, got ${[command, ...more].join(' ')}`)
    }
    const { out, team, fields, places } = values
    if (out === undefined) throw new UsageError('--out: expected a folder, got nothing')
    if (team !== undefined && values['all-teams']) {
      throw new UsageError('expected --team or --all-teams, got both')
    }
    const config = loadConfig(process.env)
    const url = paperUrl(config.publicUrl, values.url)
    const day = dayOption('now', values.now) ?? today()
    const shop = await openShop(config)
    try {
      const teams = await shop.teams(listOption(team), values['all-teams'])
      const common = { shop, teams, url, day, out, fields: listOption(fields) }
      if (command === 'notice') {
        const sizes = sizesOption(values.size, ['a4', 'a3'])
        return await makeNotices({ ...common, sizes, changed: values.changed })
      }
      return await makePosters({
        ...common,
        places: listOption(places),
        sizes: sizesOption(values.size, ['a4', 'a5', 'stickers', 'tent']),
        procedures: numberOption('procedures', values.procedures),
        together: values.together,
      })
    } finally {
      await shop.close()
    }
  },
})

/** The day in Vietnam. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
}
