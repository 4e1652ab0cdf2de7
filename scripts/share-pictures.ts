/** `npm run pictures`: draws the pictures shown beside the public pages, one for each field of content/fields.yaml. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { drawPicture } from '../src/sharing/picture/draw-picture.ts'
import { runCommand } from './command.ts'

const usage = `npm run pictures [-- --out DIR]
Draws the Open Graph pictures (1200 × 630): one for each field, and chung.png for all else.
Run it after a field was added. Pictures of shared links are drawn by the server itself.
  --out DIR  where to write (default: src/web/public/chia-se)
exit code 0 done, 1 failed, 2 usage`

await runCommand({
  usage,
  options: { out: { type: 'string', default: 'src/web/public/chia-se' } },
  async run({ values }) {
    const { fields, phrases, settings } = loadKnowledge({
      contentDir: 'content',
      intentsDir: 'intents',
    })
    await mkdir(values.out, { recursive: true })
    const say = (key: string) => phrases.say(`share.picture.${key}`)
    const words = { name: settings.name, commune: null, foot: say('foot') }
    const draw = async (file: string, kind: string | null, title: string) =>
      writeFile(join(values.out, `${file}.png`), await drawPicture({ ...words, kind, title }))
    await draw('chung', say('kind.home'), say('home'))
    for (const { id, name } of fields.values()) await draw(id, say('kind.procedure'), name)
    process.stdout.write(`${fields.size + 1} pictures in ${values.out}\n`)
    return 0
  },
})
