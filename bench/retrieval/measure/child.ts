/** The child process that measures one job and ends. */

import type { Find } from '../engines/engine.ts'
import { bareSearch, wholeUnderstanding } from '../engines/ours.ts'
import { peers } from '../engines/peers.ts'
import { readKnowledge } from '../material/catalogue.ts'
import { documentsOf } from '../material/documents.ts'
import { createRandom } from '../material/random.ts'
import { knowledgeOf, syntheticDocuments } from '../material/synthetic.ts'
import type { Job } from './job.ts'
import { measure } from './measure.ts'

process.once('message', async (job: Job) => {
  const measured = await measure(await readyToBuild(job), job.questions)
  process.send?.(measured, () => process.disconnect())
})

/** Everything there before building: it counts neither as time nor as memory. */
async function readyToBuild(job: Job): Promise<() => Find> {
  if (job.kind === 'peer') {
    const peer = peers.find(({ name }) => name === job.name)
    if (!peer) throw new Error(`expected a known engine, got ${job.name}`)
    return () => peer.engine(job.documents)
  }
  const knowledge = await readKnowledge(job.dataDir)
  const build = job.whole ? wholeUnderstanding : bareSearch
  if (job.kind === 'ours') return () => build(knowledge)
  const random = createRandom(job.seed)
  const documents = syntheticDocuments(documentsOf(knowledge), job.size, random)
  const synthetic = knowledgeOf(knowledge, documents)
  return () => build(synthetic)
}
