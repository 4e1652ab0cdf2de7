/** The deeds under an answer: on paper, copied, sent on, read aloud; and what the citizen says of it. */

import { useContext, useState } from 'preact/hooks'
import { PlaceContext } from '../place.ts'
import { procedurePath, sheetPath } from '../sheet-path.ts'
import type { Verdict } from '../talk/api.ts'
import type { Theirs } from '../talk/entry.ts'
import { TalkContext } from '../talk-context.ts'
import * as words from '../words.ts'
import { copyText } from './copy-text.ts'
import { ListenButton } from './listen-button.tsx'
import { shareText } from './share-text.ts'
import { type Deed, Toolbar } from './toolbar.tsx'

type DeedsProps = {
  readonly entry: Theirs
  readonly tab: 0 | -1
}

export function Deeds({ entry, tab }: DeedsProps) {
  const { reply, seq } = entry
  const talk = useContext(TalkContext)
  const { origin, extras } = useContext(PlaceContext)
  const [verdict, setVerdict] = useState<Verdict | null>(entry.verdict ?? null)
  const answer = reply.kind === 'answer' ? reply : null
  const home = origin || location.origin
  const url = answer ? home + procedurePath(answer) : home
  const text = shareText(reply, answer ? url : undefined)

  const copy = async () => talk.tell((await copyText(text)) ? words.copied : words.notCopied)

  function share(): void {
    // Closed without choosing anybody is no error.
    if (navigator.share) navigator.share({ text }).catch(() => {})
    else void copy()
  }

  async function judge(next: Verdict): Promise<void> {
    const given = verdict === next ? null : next
    setVerdict(given)
    const isKept = await talk.judge(seq, given)
    if (!isKept) setVerdict(verdict)
    if (given || !isKept) talk.tell(isKept ? words.thanks : words.notKept)
  }

  const deeds: readonly (Deed | false)[] = [
    !!answer &&
      answer.sections.length > 0 && {
        label: words.print,
        href: origin + sheetPath(answer),
      },
    { label: words.copy, onClick: copy },
    !!answer && { label: words.share, onClick: share },
    reply.kind === 'step' && { label: words.carryOn, onClick: () => talk.ask(words.carryOn) },
    { label: words.useful, pressed: verdict === 'useful', onClick: () => judge('useful') },
    { label: words.wrong, pressed: verdict === 'wrong', onClick: () => judge('wrong') },
  ]
  return (
    <>
      <div class="deeds">
        <Toolbar label={words.deeds} deeds={deeds.filter((deed) => deed !== false)} tab={tab} />
        <ListenButton text={text} tab={tab} />
        {extras && answer && <extras.GoOnButton at={answer.procedure.id} tab={tab} />}
      </div>
      {extras && verdict === 'wrong' && verdict !== entry.verdict && <extras.Reasons seq={seq} />}
    </>
  )
}
