/** What the tests of this room share: the real content, the reference data when it is there, plain records. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { ParsedCode } from '../../src/dossiers/code.ts'
import { parseDossierCode } from '../../src/dossiers/code.ts'
import { type DossierRecord, dossierRecordSchema } from '../../src/dossiers/record.ts'

export const today = '2026-11-22'

const content = new URL('../../content/dossiers/', import.meta.url)

export const samplesPath = fileURLToPath(new URL('samples.json', content))

/** A table of content/dossiers/ as parsed YAML. */
export function readTable(name: 'statuses' | 'agencies' | 'holidays' | 'columns'): unknown {
  return parse(readFileSync(new URL(`${name}.yaml`, content), 'utf8'))
}

/** A reference file beside the project, or null (said loudly) on a machine that has none. */
export function readReference<T>(name: string): T | null {
  try {
    const file = new URL(`../../../shared/dossiers/${name}`, import.meta.url)
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    console.warn(`NOT CHECKED against the reference: ../shared/dossiers/${name} is absent here.`)
    return null
  }
}

/** A code that must parse. */
export function codeOf(text: string): ParsedCode {
  const reading = parseDossierCode(text, today)
  if (reading.kind !== 'dossier') throw new Error(`${text} reads as ${reading.kind}`)
  return reading.code
}

/** A full record with something in every field that must stay hidden. */
export function recordWith(changes: Partial<DossierRecord> = {}): DossierRecord {
  return {
    ...dossierRecordSchema.parse({
      code: 'H99.01-261109-0005',
      otherCodes: ['H99.01-261109-54321'],
      procedure: { code: '1.000003', name: 'Thủ tục kín đáo' },
      status: 4,
      statusText: 'Đang xử lý',
      submittedAt: '2026-11-09 10:00',
      dueAt: '2026-11-27 17:00',
      supplement: {
        requestedAt: '2026-11-16',
        content: 'Bản sao giấy riêng tư',
        due: '2026-11-30',
      },
      fee: { state: 'due', amount: 123000 },
      agency: { code: 'H99.01', name: 'UBND xã Thử Nghiệm' },
      sourceId: 'test',
      asOf: '2026-11-20 17:00',
    }),
    ...changes,
  }
}
