/** `npm run bench -- posters`: how long sets of posters and notice-board sheets take. */

import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeNotices } from '../../scripts/posters/make-notices.ts'
import { makePosters, type PosterOrder } from '../../scripts/posters/make-posters.ts'
import type { Shop } from '../../scripts/posters/open-shop.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadPosterSettings } from '../../src/sharing/posters/settings.ts'
import type { Team } from '../../src/sharing/team.ts'
import { newTeamCode } from '../../src/sharing/team-code.ts'
import { keepReport } from '../keep-report.ts'
import { progress } from '../retrieval/measure/say.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { numberText } from '../retrieval/report/numbers.ts'
import { tableOf } from '../retrieval/report/table.ts'
import { inTempFolder } from '../temp-folder.ts'

/** As many as one province has hamlets. */
const teamCount = 1452
const posterCount = 120

/** Runs it in a temporary folder and writes to-roi-do.md into `folder`. */
export async function benchPosters(folder: string): Promise<void> {
  const machine = machineNow(new Date())
  await inTempFolder(async (place) => {
    const shop = await benchShop()
    const places = [...shop.knowledge.procedures.keys(), ...guidePlaces(shop)]
    const results = [
      await timed(`${posterCount} áp phích A4`, place, (order) =>
        makePosters({ ...order, shop, places: places.slice(0, posterCount) }),
      ),
      await timed('mỗi lĩnh vực một áp phích A4, bốn mã mỗi tờ', place, (order) =>
        makePosters({ ...order, shop, fields: ['all'], procedures: 3 }),
      ),
      await timed(`${numberText(teamCount)} tổ, mỗi tổ một áp phích A4`, place, (order) =>
        makePosters({ ...order, shop, teams: benchTeams() }),
      ),
      await timed('tờ niêm yết A4 của mọi lĩnh vực', place, (order) =>
        makeNotices({ ...order, shop, fields: ['all'], sizes: ['a4'], changed: false }),
      ),
    ]
    const report = `# Tờ rơi: thời gian làm

Đo ngày ${machine.day} trên máy ${machine.words}; lúc bắt đầu có ${machine.load.toFixed(1)} việc chờ trên ${machine.cores} nhân. Chạy lại: \`npm run bench -- posters\`.

${tableOf(['việc', 'tệp', 'giây', 'giây máy dùng', 'trung bình một tệp'], results)}

"Giây máy dùng": chỉ tính thời gian tiến trình này dùng, không tính lúc chờ việc khác trên máy.
`
    keepReport(folder, 'to-roi-do.md', report)
  })
}

async function benchShop(): Promise<Shop> {
  return {
    knowledge: loadKnowledge({ contentDir: 'content', intentsDir: 'intents' }),
    settings: await loadPosterSettings('content'),
    statuses: loadDossierTables('content').statuses,
    details: async () => null,
    teams: async () => [null],
    close: async () => {},
  }
}

function guidePlaces({ knowledge }: Shop): readonly string[] {
  const { guides, lifeEvents, fields } = knowledge
  return [
    ...[...guides.keys()].map((id) => `gd-${id}`),
    ...[...lifeEvents.keys()].map((id) => `sk-${id}`),
    ...[...fields.keys()].map((id) => `lv-${id}`),
  ]
}

type Order = Omit<PosterOrder, 'shop'>

/** A row of the table. */
async function timed(
  name: string,
  place: string,
  make: (order: Order) => Promise<number>,
): Promise<readonly string[]> {
  progress(name)
  const out = mkdtempSync(join(place, 'set-'))
  const none = { teams: [null], fields: [], places: [], procedures: 0, together: false }
  const order: Order = {
    ...{ ...none, sizes: ['a4'], url: 'https://hoi.tinh.gov.vn', day: '2026-11-23', out },
  }
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await make(order)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => statSync(join(out, file)).size)
  const mean = files.reduce((sum, size) => sum + size, 0) / files.length
  return [
    name,
    numberText(files.length),
    seconds.toFixed(1),
    ((user + system) / 1e6).toFixed(1),
    `${numberText(Math.round(mean / 1000))} KB`,
  ]
}

/** Codes counted up, so that each is another. */
function benchTeams(): readonly Team[] {
  return Array.from({ length: teamCount }, (_, i) => {
    let rest = i
    const pick = (count: number) => {
      const digit = rest % count
      rest = Math.floor(rest / count)
      return digit
    }
    return {
      code: newTeamCode(pick),
      province: 'An Giang',
      commune: `xã Thử Nghiệm ${i % 177}`,
      communeCode: null,
      hamlet: `ấp ${i}`,
      name: `Tổ công nghệ số cộng đồng ấp ${i}`,
      lead: null,
      contact: null,
      removedOn: null,
    }
  })
}
