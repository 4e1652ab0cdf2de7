/** `npm run bench -- retrieval`: measures, prints the report and writes it with its plot. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepReport } from '../keep-report.ts'
import { openCatalogue } from './material/catalogue.ts'
import { documentsOf } from './material/documents.ts'
import { readQuestions } from './material/questions.ts'
import { measureEngines } from './measure/measure-engines.ts'
import { measureGrowth } from './measure/measure-growth.ts'
import { growthPlot } from './report/growth-plot.ts'
import { machineNow } from './report/machine.ts'
import { reportOf } from './report/report.ts'

/** Runs the whole benchmark and writes tim-kiem.md and tim-kiem.svg into `folder`. */
export async function benchRetrieval(folder: string): Promise<void> {
  const machine = machineNow(new Date())
  const catalogue = await openCatalogue()
  try {
    const { source, questions } = readQuestions(catalogue.knowledge)
    const documents = documentsOf(catalogue.knowledge)
    const material = { catalogue, documents, questions }
    const engines = await measureEngines(material)
    const growth = await measureGrowth(material)
    const sources = { catalogue: catalogue.source, questions: source }
    const report = reportOf({ machine, sources, documents, questions, engines, growth })
    keepReport(folder, 'tim-kiem.md', report)
    writeFileSync(join(folder, 'tim-kiem.svg'), growthPlot(growth, machine))
  } finally {
    catalogue.close()
  }
}
