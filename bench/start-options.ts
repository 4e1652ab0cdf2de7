/** The options of Node that `npm start` sets, from package.json; paths in them are below the project's root. */

import manifest from '../package.json' with { type: 'json' }

export const startOptions: readonly string[] = manifest.scripts.start.split(' ').slice(1, -1)
