/** Calls of the Bot API checked against its description as data, where that is at hand. */

import { existsSync, readFileSync } from 'node:fs'

const path = new URL('../../../../shared/protocols/telegram-bot-api.json', import.meta.url)

type Field = {
  readonly name: string
  readonly types: readonly string[]
  readonly required: boolean
}
type Described = { readonly fields?: readonly Field[]; readonly subtypes?: readonly string[] }
type BotApi = {
  readonly methods: Readonly<Record<string, Described>>
  readonly types: Readonly<Record<string, Described>>
}

/** Null when the description is not there: then only the limits written here are checked. */
export const botApi: BotApi | null = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as BotApi)
  : null

if (!botApi) {
  process.stderr.write(
    '\n*** telegram-bot-api.json is not there: the fake Telegram checks neither method names nor fields ***\n\n',
  )
}

/** What is wrong with a call by the description; null when nothing is. */
export function misused(method: string, body: Readonly<Record<string, unknown>>): string | null {
  if (!botApi) return null
  const described = botApi.methods[method]
  return described ? checkFields(described.fields ?? [], body, method) : null
}

/** Whether there is such a method. */
export function isMethod(method: string): boolean {
  return !botApi || method in botApi.methods
}

function checkFields(
  fields: readonly Field[],
  value: Readonly<Record<string, unknown>>,
  at: string,
): string | null {
  const missing = fields.find(({ name, required }) => required && value[name] === undefined)
  if (missing) return `${at}.${missing.name} is missing`
  for (const [name, one] of Object.entries(value)) {
    const field = fields.find((known) => known.name === name)
    if (!field) return `${at}.${name} is not in the Bot API`
    const problems = field.types.map((type) => checkType(type, one, `${at}.${name}`))
    if (problems.every((problem) => problem !== null)) return problems[0] ?? null
  }
  return null
}

function checkType(type: string, value: unknown, at: string): string | null {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return `${at} is no list`
    const inner = type.slice('Array of '.length)
    return (
      value.map((one, index) => checkType(inner, one, `${at}[${index}]`)).find((p) => p !== null) ??
      null
    )
  }
  const plain = plainTypes[type]
  if (plain) return plain(value) ? null : `${at} is no ${type}`
  if (typeof value !== 'object' || value === null) return `${at} is no ${type}`
  const { fields, subtypes } = botApi?.types[type] ?? {}
  if (!subtypes) return checkFields(fields ?? [], value as Readonly<Record<string, unknown>>, at)
  const problems = subtypes.map((subtype) => checkType(subtype, value, at))
  return problems.includes(null) ? null : (problems[0] ?? null)
}

const plainTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: Number.isSafeInteger,
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
}
