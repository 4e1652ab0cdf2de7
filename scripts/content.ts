/** `npm run content`: checks all content and tells everything that is wrong at once. */

import { loadConfig } from '../src/config.ts'
import { loadDossierTables } from '../src/dossiers/load.ts'
import { ContentInvalid } from '../src/knowledge/content-invalid.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { runCommand } from './command.ts'

const usage =
  'npm run content        checks content/ and intents/; exit code 1 when something is wrong'

await runCommand({
  usage,
  options: {},
  async run() {
    const config = loadConfig(process.env)
    const knowledge = collect(() => loadKnowledge(config))
    const tables = collect(() => loadDossierTables(config.contentDir))
    if (!knowledge || !tables) return 1
    const { procedures, flows, lifeEvents, guides, agencies, intents, phrases } = knowledge
    console.log(
      `content: ${procedures.size} procedures, ${flows.size} walkthroughs, ${lifeEvents.size} life events, ` +
        `${guides.size} guides, ` +
        `${agencies.size} agencies, ${intents.length} intents, ${phrases.keys.length} phrases: all right`,
    )
    return 0
  },
})

/** Prints what is wrong instead of stopping, so that all of it is told in one run. */
function collect<T>(load: () => T): T | undefined {
  try {
    return load()
  } catch (error) {
    if (!(error instanceof ContentInvalid)) throw error
    console.error(error.message)
    return undefined
  }
}
