/** Asks the sources for a dossier: the owning systems first, then those that may know it. */

import { isOwned } from './agencies.ts'
import { type ParsedCode, parseDossierCode } from './code.ts'
import { CodeAmbiguous } from './code-ambiguous.ts'
import type { DossierRecord } from './record.ts'
import type { DossierSource } from './source.ts'
import { SourceUnreachable } from './source-unreachable.ts'

/** Who was asked, as plain data. */
export type AskedSource = Pick<DossierSource, 'id' | 'name'> & {
  /** The source can compare an owner's last digits. */
  readonly verifies?: true
}

export type Finding =
  | { readonly kind: 'found'; readonly record: DossierRecord; readonly source: AskedSource }
  | { readonly kind: 'not-found'; readonly asked: readonly AskedSource[] }
  /** This source holds several dossiers under the code. */
  | { readonly kind: 'ambiguous'; readonly source: AskedSource }
  /** Too many codes were asked for; nobody was asked for this one. */
  | { readonly kind: 'limited' }
  /** Nobody who answered knows it, and this source did not answer. `error` is for the log. */
  | { readonly kind: 'unreachable'; readonly source: AskedSource; readonly error: unknown }

export type FindOptions = {
  /** Ends the whole search; findDossier then throws its reason. */
  readonly signal?: AbortSignal
  /** Longest wait for one source, in milliseconds; all of them together get twice that. */
  readonly timeoutMs: number
  /** Agency prefixes whose dossiers are answered like ones that do not exist, after the same work. */
  readonly hidden?: readonly string[]
}

/** Finds a dossier by its normalised code. A source that is down never counts as "not found". */
export async function findDossier(
  code: ParsedCode,
  sources: readonly DossierSource[],
  options: FindOptions,
): Promise<Finding> {
  const asked: AskedSource[] = []
  const until = performance.now() + 2 * options.timeoutMs
  let unreachable: Finding | null = null
  for (const source of inOrder(code, sources)) {
    const timeoutMs = Math.min(options.timeoutMs, Math.max(0, until - performance.now()))
    const answer = await ask(source, code.normalised, { ...options, timeoutMs })
    const isHidden = isHiddenAnswer(code, answer, options)
    if (!isHidden && (answer.kind === 'found' || answer.kind === 'ambiguous')) return answer
    if (answer.kind === 'unreachable') unreachable ??= answer
    asked.push(nameOf(source))
  }
  return unreachable ?? { kind: 'not-found', asked }
}

/** Also when a dossier of a hidden agency was asked for by another of its codes. */
function isHiddenAnswer(code: ParsedCode, answer: Finding, { hidden = [] }: FindOptions): boolean {
  if (hidden.length === 0) return false
  const own = answer.kind === 'found' ? parseDossierCode(answer.record.code, lastDay) : null
  return isOwned(code, hidden) || (own?.kind === 'dossier' && isOwned(own.code, hidden))
}

/** A code that a source holds is not judged by its date. */
const lastDay = '9999-12-30'

function inOrder(code: ParsedCode, sources: readonly DossierSource[]): readonly DossierSource[] {
  const owners = sources.filter((source) => source.owns(code) === 'yes')
  const others = sources.filter((source) => source.owns(code) === 'maybe')
  return [...owners, ...others]
}

async function ask(source: DossierSource, code: string, options: FindOptions): Promise<Finding> {
  options.signal?.throwIfAborted()
  try {
    const record = await inTime(source, code, options)
    if (!record) return { kind: 'not-found', asked: [nameOf(source)] }
    return { kind: 'found', record, source: nameOf(source) }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof CodeAmbiguous) return { kind: 'ambiguous', source: nameOf(source) }
    return { kind: 'unreachable', source: nameOf(source), error }
  }
}

/** Ends the wait also when a source does not heed its signal. */
async function inTime(source: DossierSource, code: string, options: FindOptions) {
  const limit = new AbortController()
  const timer = setTimeout(
    () =>
      limit.abort(
        new SourceUnreachable(source.id, `no answer in ${Math.round(options.timeoutMs)} ms`),
      ),
    options.timeoutMs,
  )
  const signal = AbortSignal.any(options.signal ? [limit.signal, options.signal] : [limit.signal])
  try {
    return await Promise.race([source.find(code, signal), rejection(signal)])
  } finally {
    clearTimeout(timer)
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function nameOf({ id, name, verify }: DossierSource): AskedSource {
  return verify ? { id, name, verifies: true } : { id, name }
}
