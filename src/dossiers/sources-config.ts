/** The operator's file of other systems: who may push dossiers, and who may be asked for one. */

import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { createReader } from '../knowledge/read.ts'
import { words } from '../knowledge/schema/fact.ts'
import type { Sender } from './push/senders.ts'

const text = z.string().trim().min(1, { error: 'expected text' })
const prefix = z.string().regex(/^[A-Y][0-9]{2}(?:\.[0-9A-Z]{1,5})*$/, {
  error: 'expected agency prefixes like H26 or G22.99.08',
})
const address = z.url({ protocol: /^https?$/, error: 'expected an address like https://…' })

const common = {
  id: z
    .string()
    .regex(/^[a-zA-Z0-9.-]{1,64}$/, { error: 'expected letters, digits, dots, dashes' }),
  /** Shown to citizens: "Dữ liệu của …". */
  name: words,
  owns: z.array(prefix).default([]),
}

const sender = z.strictObject({
  ...common,
  token: z.string().min(32, { error: 'expected at least 32 characters' }),
})

/** Limits of one remote source. */
const limits = {
  /** Milliseconds for one attempt. */
  timeoutMs: z.int().min(100).max(60_000).default(2000),
  /** Attempts for one look-up, within the citizen's wait. */
  attempts: z.int().min(1).max(3).default(2),
  /** Seconds an answer is used again without asking. */
  freshSeconds: z.int().min(0).max(3600).default(60),
  /** Seconds an answer may still be shown, with its age, while the source is down. */
  staleSeconds: z.int().min(0).max(86_400).default(3600),
}

const igate = z.strictObject({
  kind: z.literal('igate'),
  ...common,
  ...limits,
  sso: address,
  api: address,
  clientId: text,
  clientSecret: text,
})

const national = z.strictObject({
  kind: z.literal('national'),
  ...common,
  ...limits,
  /** Base path of the data-sharing adapter, up to `mapi`. */
  adapter: address,
  dstcode: text.default('VN:GOV:000.00.00.G22:vpcpdvcprovider'),
  /** madonvi, `000.00.00.H99` */
  unit: text,
  username: text,
  password: text,
})

const central = z.strictObject({
  kind: z.literal('central'),
  ...common,
  ...limits,
  api: address,
  /** Paths below `api`; the public guide names calls, not addresses. */
  tokenPath: text.default('GetToken'),
  statusPath: text.default('TraCuuHoSo'),
  clientId: text,
  clientSecret: text,
})

const remote = z.discriminatedUnion('kind', [igate, national, central])

/** The file of other systems, `dossier-sources.yaml`. */
export const sourcesSchema = z
  .strictObject({
    senders: z.array(sender).default([]),
    sources: z.array(remote).default([]),
    /** Dossiers of these prefixes are answered like ones that do not exist. */
    hidden: z.array(prefix).default([]),
  })
  .refine(({ senders, sources }) => areUnique([...senders, ...sources].map(({ id }) => id)), {
    error: 'expected every id once',
  })
  .refine(({ senders }) => areUnique(senders.map(({ token }) => token)), {
    error: 'expected every sender to have a token of its own',
  })

export type IgateConfig = z.infer<typeof igate>
export type NationalConfig = z.infer<typeof national>
export type CentralConfig = z.infer<typeof central>
export type RemoteConfig = z.infer<typeof remote>

export type SourcesConfig = {
  readonly senders: readonly Sender[]
  readonly sources: readonly RemoteConfig[]
  readonly hidden: readonly string[]
}

export const noSources: SourcesConfig = { senders: [], sources: [], hidden: [] }

/** The file cannot be used; it holds secrets, so values are never told. */
export class SourcesInvalid extends AppError {
  readonly problems: readonly string[]

  constructor(file: string, problems: readonly string[]) {
    const lines = problems.map((problem) => `\n  ${problem}`).join('')
    super('sources-invalid', `[dossiers] read ${file}: expected nothing wrong, got:${lines}`)
    this.problems = problems
  }
}

/** Reads the file at `path`. Throws SourcesInvalid with every problem. */
export function loadSources(path: string): SourcesConfig {
  const reader = createReader(dirname(path), dirname(path))
  const value = reader.read(basename(path), z.unknown())
  if (reader.problems.length > 0) {
    throw new SourcesInvalid(
      path,
      reader.problems.map(({ field, expected }) => `${field}: expected ${expected}`),
    )
  }
  const parsed = sourcesSchema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  throw new SourcesInvalid(path, parsed.error.issues.map(describe))
}

function describe({ path, code, message }: z.core.$ZodIssue): string {
  const field = path.map(String).join('.') || '-'
  if (code === 'unrecognized_keys') return `${field}: expected only known fields`
  return `${field}: ${/^expected/.test(message) ? message : 'expected a value as in the example'}`
}

function areUnique(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}
