/** `npm test`: everything that must hold, the tests last; ends with `N passed, N failed`. */

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Count = { readonly passed: number; readonly failed: number }
/** What a command said, and whether it ended well. */
type Ran = { readonly ok: boolean; readonly said: string }
type Part = { readonly name: string; readonly run: () => Promise<Ran> }

/** Names a browser is installed under, any of them will do. */
const browsers = 'chromium || command -v chromium-browser || command -v google-chrome'

const advice =
  'Expected Chromium, got none: install it (apt-get install chromium) or set CHROMIUM_PATH.'

/** All at once: bringing a browser waits for the network while the others compute. */
const parts: readonly Part[] = [
  { name: 'browser for the tests', run: bringChromium },
  command('web pages', ['vite', 'build', '--logLevel', 'warn']),
  command('format and lint', ['biome', 'ci', '--colors=off', '.']),
  command('types', ['tsc', '-p', 'tsconfig.json']),
  command('types of the web pages', ['tsc', '-p', 'src/web']),
  command('content', ['node', 'scripts/content.ts']),
]

const before = await Promise.all(parts.map(runPart))
console.log('\n== tests')
const counts = [...before, await runTests()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** A part passes or fails as a whole, and what it says is told when it has ended. */
async function runPart({ name, run }: Part): Promise<Count> {
  const { ok, said } = await run()
  console.log(`\n== ${name}\n${said}`.trimEnd())
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function command(name: string, words: readonly string[]): Part {
  return { name, run: () => listen(words) }
}

/** Installs Chromium where that is possible without asking: as root on Debian. */
async function bringChromium(): Promise<Ran> {
  if (process.env.CHROMIUM_PATH) return { ok: true, said: '' }
  const found = await listen(['sh', '-c', `command -v ${browsers}`])
  if (found.ok) return found
  const isRoot = process.getuid?.() === 0
  const install = 'apt-get update -qq && apt-get install -y -qq chromium'
  const tried = isRoot
    ? await listen(['sh', '-c', `command -v apt-get && ${install}`])
    : { ok: false, said: '' }
  return tried.ok ? tried : { ok: false, said: `${tried.said}\n${advice}`.trim() }
}

/** Vitest, counted test by test; a run that could not even start counts as one failure. */
async function runTests(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-test-'))
  const file = join(folder, 'result.json')
  const ok = await watch([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const count = readCount(file)
  rmSync(folder, { recursive: true, force: true })
  return !ok && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readCount(file: string): Count {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: Number(result.numPassedTests), failed: Number(result.numFailedTests) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Runs a command to its end; what it says goes to our own output at once. */
function watch([name = '', ...rest]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(name, rest, { stdio: 'inherit' })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** Runs a command to its end and keeps what it says. */
function listen([name = '', ...rest]: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(name, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        said += part
      })
    }
    child.on('error', ({ message }) => resolve({ ok: false, said: message }))
    child.on('close', (code) => resolve({ ok: code === 0, said }))
  })
}
