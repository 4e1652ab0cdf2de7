/** Checks all content: everything that is wrong at once, then what looks like a slip. */

import { loadDossierTables } from '../../src/dossiers/load.ts'
import { ContentInvalid } from '../../src/knowledge/content-invalid.ts'
import type { ContentFolders } from '../../src/knowledge/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { warningsOf } from '../../src/knowledge/review/warnings.ts'
import { readPosterSettings } from '../../src/sharing/posters/settings.ts'

/** Prints the outcome and returns the exit code; warnings do not fail. */
export function checkContent(folders: ContentFolders): number {
  const knowledge = collect(() => loadKnowledge(folders))
  const tables = collect(() => loadDossierTables(folders.contentDir))
  const posters = collect(() => readPosterSettings(folders.contentDir))
  if (!knowledge || !tables || !posters) return 1
  const warnings = warningsOf(knowledge)
  for (const { file, text } of warnings) console.error(`  ${file}: ${text}`)
  const { procedures, flows, lifeEvents, guides, agencies, intents, phrases } = knowledge
  const told = warnings.length > 0 ? `${warnings.length} warning(s)` : 'all right'
  console.log(
    `content: ${procedures.size} procedures, ${flows.size} walkthroughs, ${lifeEvents.size} life events, ` +
      `${guides.size} guides, ${agencies.size} agencies, ${intents.length} intents, ${phrases.keys.length} phrases: ${told}`,
  )
  return 0
}

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
