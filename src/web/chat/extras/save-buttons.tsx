/** The talk as a file: to look at, or as plain words. */

import { useContext } from 'preact/hooks'
import { Tool } from '../more-options.tsx'
import { PlaceContext } from '../place.ts'
import { TalkContext } from '../talk-context.ts'
import { fetchTranscript } from './fetch-transcript.ts'
import { saveFile } from './save-file.ts'
import * as words from './words.ts'

export function SaveButtons() {
  const { origin } = useContext(PlaceContext)
  const talk = useContext(TalkContext)

  async function save(format: 'txt' | 'html'): Promise<void> {
    const file = await fetchTranscript(origin, talk.session(), format)
    if (file) saveFile(file, `hoi-mot-cua.${format}`)
    else talk.tell(words.notSaved)
  }

  return (
    <>
      <Tool onClick={() => save('html')}>{words.saveHtml}</Tool>
      <Tool onClick={() => save('txt')}>{words.saveText}</Tool>
    </>
  )
}
