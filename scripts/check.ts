/** `npm test`: everything that must hold, one part after the other; ends with `N passed, N failed`. */

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Count = { readonly passed: number; readonly failed: number }
type Part = { readonly name: string; run(): Promise<Count> }

/** A part that passes or fails as a whole. */
function command(name: string, words: readonly string[]): Part {
  return { name, run: async () => countOf((await run(words)) === 0) }
}

const parts: readonly Part[] = [
  command('format and lint', ['biome', 'ci', '.']),
  command('types', ['tsc', '-p', 'tsconfig.json']),
  command('types of the web pages', ['tsc', '-p', 'src/web']),
  command('content', ['node', 'scripts/content.ts']),
  command('web pages', ['vite', 'build', '--logLevel', 'warn']),
  { name: 'browser for the tests', run: bringChromium },
  { name: 'tests', run: runTests },
]

/** Names a browser is installed under, any of them will do. */
const browsers = 'chromium || command -v chromium-browser || command -v google-chrome'

let passed = 0
let failed = 0
for (const part of parts) {
  console.log(`\n== ${part.name}`)
  const count = await part.run()
  passed += count.passed
  failed += count.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Installs Chromium where that is possible without asking: as root on Debian. */
async function bringChromium(): Promise<Count> {
  if (process.env.CHROMIUM_PATH || (await run(['sh', '-c', `command -v ${browsers}`])) === 0) {
    return countOf(true)
  }
  const isRoot = process.getuid?.() === 0
  const install = 'apt-get update -qq && apt-get install -y -qq chromium'
  if (isRoot && (await run(['sh', '-c', `command -v apt-get && ${install}`])) === 0)
    return countOf(true)
  console.error(
    'Expected Chromium, got none: install it (apt-get install chromium) or set CHROMIUM_PATH.',
  )
  return countOf(false)
}

/** Vitest, counted test by test; a run that could not even start counts as one failure. */
async function runTests(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-test-'))
  const file = join(folder, 'result.json')
  const code = await run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const count = readCount(file)
  rmSync(folder, { recursive: true, force: true })
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readCount(file: string): Count {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: Number(result.numPassedTests), failed: Number(result.numFailedTests) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function run(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words
  return new Promise((resolve) => {
    const child = spawn(name, rest, { stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function countOf(ok: boolean): Count {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
