import { build } from 'vite'
import { keepReport } from '../keep-report.ts'
import { openCatalogue } from '../retrieval/material/catalogue.ts'
import { readQuestions } from '../retrieval/material/questions.ts'
import { progress } from '../retrieval/measure/say.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { startServer } from '../server/server-process.ts'
import { firstAnswers, largestPaints } from './first-answer.ts'
import { measurePages } from './page-load.ts'
import { reportOf } from './report.ts'
import { filesIn, pagesAt } from './sizes.ts'

/** Pages of the national list that are weighed: every so many-th. */
const everyNth = 20

/** Questions asked in Chromium, and one before them that warms up. */
const asked = 41

/** Pages opened in Chromium, the first to warm up. */
const opened = 21

/** Runs the whole benchmark and writes trang-web.md into `folder`. */
export async function benchWeb(folder: string): Promise<void> {
  const machine = machineNow(new Date())
  await build({ configFile: 'vite.config.ts', logLevel: 'error' })
  const catalogue = await openCatalogue()
  const server = await startServer('program', { DATA_DIR: catalogue.dataDir, DATABASE_URL: '' })
  try {
    const { knowledge } = catalogue
    const curated = [...knowledge.procedures.keys()].map((id) => `/thu-tuc/${id}`)
    const load = await measurePages(server, curated)
    progress('weights')
    const pages = await pagesAt(server.url, pathsOf(knowledge, curated))
    const questions = readQuestions(knowledge).questions.map(({ say }) => say)
    const answers = await firstAnswers(server.url, questions.slice(0, asked))
    const paints = await largestPaints(server.url, curated.slice(0, opened))
    const files = filesIn('dist/web')
    const report = reportOf({ machine, load, asked: curated.length, files, pages, answers, paints })
    keepReport(folder, 'trang-web.md', report)
  } finally {
    await server.stop()
    catalogue.close()
  }
}

type Knowledge = Awaited<ReturnType<typeof openCatalogue>>['knowledge']

function pathsOf(knowledge: Knowledge, curated: readonly string[]): readonly string[] {
  const listed = [...knowledge.listings.keys()].filter((_, i) => i % everyNth === 0)
  return [
    ...['/thu-tuc', '/su-kien', '/huong-dan', '/ho-so', '/ve-chung-toi', '/tro-chuyen?don-gian=1'],
    ...curated,
    ...listed.map((code) => `/thu-tuc/${code}`),
    ...[...knowledge.lifeEvents.keys()].map((id) => `/su-kien/${id}`),
    ...[...knowledge.flows.keys()].map((id) => `/huong-dan/${id}`),
    ...[...knowledge.guides.keys()].map((id) => `/go-vuong/${id}`),
  ]
}
