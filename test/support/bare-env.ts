/** The environment of a program that is to know nothing of ours. */

/** Where programs are, and where Node keeps what it compiled: without that each start strips 500 files of their types. */
export function bareEnv(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
  return { PATH, NODE_COMPILE_CACHE, ...own }
}
