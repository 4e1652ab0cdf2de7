/** `npm run bench -- soak`: what memory the program takes while more and more people come by. */

import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite, sqliteFile } from '../../src/stores/sql/sqlite/open-sqlite.ts'
import { keepReport } from '../keep-report.ts'
import { openCatalogue } from '../retrieval/material/catalogue.ts'
import { readQuestions } from '../retrieval/material/questions.ts'
import { progress } from '../retrieval/measure/say.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { inTempFolder } from '../temp-folder.ts'
import { askOnTelegram, askOnWeb, type Crowd } from './people.ts'
import { reportSoak, type Sample, soakPlot } from './report.ts'
import { startSoakedServer } from './soaked-server.ts'
import { startTelegramSink } from './telegram-sink.ts'

/** Turns when memory is looked at: 1, 2, 5, 10 … thousand. */
const looks = [1, 10, 100, 1000].flatMap((power) => [1, 2, 5].map((n) => n * power * 1000))

/** People asking at once, half of them on Telegram. */
const people = 32

const secret = 'soak-soak-soak-soak-soak-soak-soak-soak'

/** Plays `most` turns; writes bo-nho.md and bo-nho.svg into `folder`. */
export async function benchSoak(folder: string, most = 1_000_000): Promise<void> {
  const machine = machineNow(new Date())
  const catalogue = await openCatalogue()
  try {
    const questions = readQuestions(catalogue.knowledge).questions.map(({ say }) => say)
    const { samples, seconds } = await inTempFolder(async (dataDir) => {
      // Opened and closed, so that all of it is in the one file.
      await (await openSqlite(catalogue.dataDir)).destroy()
      copyFileSync(join(catalogue.dataDir, sqliteFile), join(dataDir, sqliteFile))
      return soak(dataDir, questions, most)
    })
    const procedures = catalogue.knowledge.procedures.size + catalogue.knowledge.listings.size
    const run = { machine, procedures, samples, seconds }
    keepReport(folder, 'bo-nho.md', reportSoak(run))
    writeFileSync(join(folder, 'bo-nho.svg'), soakPlot(run))
  } finally {
    catalogue.close()
  }
}

async function soak(dataDir: string, questions: readonly string[], most: number) {
  const sink = await startTelegramSink()
  const server = await startSoakedServer(settings(dataDir, sink))
  const began = performance.now()
  const samples: Sample[] = []
  const turns = { taken: 0, conversations: 0 }
  const look = async () => {
    const { taken, conversations } = turns
    const sample = { turns: taken, conversations, ...(await server.memory()) }
    samples.push(sample)
    progress(`${taken} turns, ${Math.round(sample.rss / 2 ** 20)} MB`)
  }
  try {
    for (const until of [...looks.filter((turn) => turn < most), most]) {
      await askUntil({ url: server.url, secret, sink, questions, turns, until })
      await look()
    }
    return { samples, seconds: (performance.now() - began) / 1000 }
  } finally {
    await server.stop()
    sink.close()
  }
}

async function askUntil(crowd: Crowd): Promise<void> {
  const asking = Array.from({ length: people }, (_, n) => (n % 2 === 0 ? askOnWeb : askOnTelegram))
  await Promise.all(asking.map((ask) => ask(crowd)))
}

/** Every event is a turn of its own; citizens come from many addresses behind one proxy. */
function settings(dataDir: string, sink: { readonly url: string; readonly token: string }) {
  return {
    ...{ DATA_DIR: dataDir, BURST_MS: '0', TRUST_PROXY: '1' },
    ...{ PUBLIC_URL: 'http://127.0.0.1:1', TELEGRAM_TOKEN: sink.token },
    ...{ TELEGRAM_API_URL: sink.url, TELEGRAM_RECEIVE: 'webhook', TELEGRAM_SECRET: secret },
  }
}
