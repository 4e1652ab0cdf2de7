/** The Chromium of this machine, driven by playwright-core. */

import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let shared: Promise<Browser> | undefined

/**
 * The one browser of the tests of this process, which it ends with. What tests open in contexts of
 * their own does not meet.
 */
export function sharedChromium(): Promise<Browser> {
  shared ??= startChromium()
  return shared
}

/** A browser with a fresh profile. Throws with instructions where none is installed. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: quiet })
}

function findChromium(): string {
  const wanted = process.env.CHROMIUM_PATH
  const found = (wanted ? [wanted] : places).find(isExecutable)
  if (found) return found
  throw new Error(
    `[test] find a browser: expected Chromium at ${wanted ?? places.join(', ')}, got none. ` +
      'Install it (apt-get install chromium) or set CHROMIUM_PATH to its program file.',
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
