/** The child process that measures one job and ends. */

import { readKnowledge } from './catalogue.ts'
import { documentsOf } from './documents.ts'
import type { Find } from './engine.ts'
import type { Job } from './job.ts'
import { measure } from './measure.ts'
import { bareSearch, wholeUnderstanding } from './ours.ts'
import { peers } from './peers/peers.ts'
import { createRandom } from './random.ts'
import { knowledgeOf, syntheticDocuments } from './synthetic.ts'

process.once('message', async (job: Job) => {
  const measured = measure(await readyToBuild(job), job.questions)
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
  if (job.kind === 'ours') {
    const build = job.whole ? wholeUnderstanding : bareSearch
    return () => build(knowledge)
  }
  const random = createRandom(job.seed)
  const documents = syntheticDocuments(documentsOf(knowledge), job.size, random)
  const synthetic = knowledgeOf(knowledge, documents)
  return () => wholeUnderstanding(synthetic)
}
