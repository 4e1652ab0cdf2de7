/** The chat as a whole. */

import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Announcer } from './announcer.tsx'
import { Composer } from './composer.tsx'
import { Header } from './header.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { PlaceContext } from './place.ts'
import type { TalkState } from './talk/board.ts'
import type { Drawer } from './talk/drawer.ts'
import { rowsOf } from './talk/rows.ts'
import type { Talk } from './talk/talk.ts'
import { TalkContext } from './talk-context.ts'
import { Transcript } from './transcript.tsx'

export function App({ talk, drawer }: { readonly talk: Talk; readonly drawer: Drawer }) {
  const state = useTalk(talk)
  const composer = useRef<HTMLTextAreaElement>(null)
  const { kind, extras } = useContext(PlaceContext)
  // Somebody else's page has its own main part.
  const Main = kind === 'page' ? 'main' : 'div'
  const rows = useMemo(() => rowsOf([...state.past, ...state.entries]), [state.past, state.entries])

  return (
    <TalkContext.Provider value={talk}>
      {extras && <extras.SkipLinks />}
      <Header drawer={drawer} shared={state.shared} onEnd={talk.end} />
      <Main class="talk">
        <Transcript
          rows={rows}
          opened={state.opened}
          searching={state.searching}
          notice={state.notice?.text}
          onChoose={talk.choose}
          onResend={talk.retry}
          onLeave={() => composer.current?.focus()}
        />
        <div class="dock">
          <NoticeBar notice={state.notice} onRetry={talk.retry} onClose={talk.closeNotice} />
          <Composer
            field={composer}
            onSend={talk.ask}
            onChoose={talk.choose}
            onSay={talk.board.say}
          />
        </div>
      </Main>
      <Announcer spoken={state.spoken} />
    </TalkContext.Provider>
  )
}

function useTalk({ board }: Talk): TalkState {
  const [state, setState] = useState(board.get())
  useEffect(() => {
    const hear = () => setState(board.get())
    hear()
    return board.subscribe(hear)
  }, [board])
  return state
}
