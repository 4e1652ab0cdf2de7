/** The real knowledge and mind over the content of this repository, and the real dossier samples. */

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Thinking } from '../../src/assistant/think.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import { openBook } from '../../src/dossiers/book/book.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Procedure } from '../../src/knowledge/schema/procedure.ts'
import { memoryLog } from './memory-log.ts'
import { createMemoryWalks } from './memory-walks.ts'
import { tempFolder } from './temp-folder.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

export const contentDir = folder('content')

export const realKnowledge = loadKnowledge({ contentDir, intentsDir: folder('intents') })

export const statuses = loadDossierTables(contentDir).statuses

export const realMind = createMind(realKnowledge, statuses)

/** A mind over knowledge in which one procedure is changed. */
export function mindWith(id: string, change: (procedure: Procedure) => Procedure) {
  return createMind(knowledgeWith(id, change), statuses)
}

export function knowledgeWith(id: string, change: (p: Procedure) => Procedure): Knowledge {
  const procedures = new Map(realKnowledge.procedures)
  procedures.set(id, change(procedureOf(id)))
  return { ...realKnowledge, procedures }
}

/** A procedure that must be there. */
export function procedureOf(id: string): Procedure {
  const procedure = realKnowledge.procedures.get(id)
  if (!procedure) throw new Error(`expected content/procedures/${id}.yaml`)
  return procedure
}

/** What a played turn may call a procedure: its codes, or the id of one without. */
export function playedNames(id: string): readonly string[] {
  const { codes } = procedureOf(id)
  return codes.length > 0 ? codes.map(({ code }) => code) : [id]
}

/** The bundled sample dossiers as a source; the book is removed after the running test. */
export function sampleBook(): Promise<DossierSource> {
  const samples = join(contentDir, 'dossiers/samples.json')
  return openBook(join(tempFolder(), 'dossiers.json'), { samples, name: 'sổ hồ sơ thử' })
}

/** The real mind as the shell around it sees it. */
export async function realThinking(clock: () => Date): Promise<Thinking> {
  return {
    mind: realMind,
    dossiers: [await sampleBook()],
    details: async () => null,
    walks: createMemoryWalks(),
    clock,
    log: memoryLog(),
  }
}
