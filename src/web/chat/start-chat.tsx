/** Starts a chat in an element, on a page of ours or in the panel of a widget. */

import { render } from 'preact'
import { App } from './app.tsx'
import { type Place, PlaceContext } from './place.ts'
import { openSourcesForPrint } from './print.ts'
import { createApi } from './talk/api.ts'
import { clientId } from './talk/client-id.ts'
import { createMemory, safeDrawer, sessionKey } from './talk/memory.ts'
import { createTalk, type Talk } from './talk/talk.ts'
import { follow, type Wish } from './wish.ts'

export type Chat = {
  /** The talk of now: another tab may have ended the one before. */
  talk(): Talk
}

/**
 * Shows the chat in `element` and opens, or goes on with, the conversation this browser remembers;
 * either way where `wish` says.
 */
export function startChat(element: HTMLElement, place: Place, wish: Wish): Chat {
  const lasting = safeDrawer(() => window.localStorage)
  const passing = safeDrawer(() => window.sessionStorage)
  const memory = createMemory(lasting, passing)

  function told<Words extends unknown[]>(work: (...words: Words) => void) {
    return (...words: Words) => {
      work(...words)
      place.onAsk?.()
    }
  }

  function begin(start?: string): Talk {
    const fresh = createTalk({
      ...(start === undefined ? {} : { start }),
      api: createApi(`${place.origin}/api/v1`),
      memory,
      now: () => new Date().toISOString(),
      online: () => navigator.onLine,
      newId: () => clientId(),
      later(work, ms) {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    })
    const talk = { ...fresh, ask: told(fresh.ask), choose: told(fresh.choose) }
    render(null, element)
    render(
      <PlaceContext.Provider value={place}>
        <App talk={talk} drawer={lasting} />
      </PlaceContext.Provider>,
      element,
    )
    talk.start()
    return talk
  }

  // A new conversation begins there; one that is under way goes there.
  const isNew = memory.session() === null
  let talk = begin(isNew ? wish.start : undefined)
  follow(talk, isNew ? { ...wish, start: '' } : wish)
  window.addEventListener('online', () => talk.comeBack())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') talk.comeBack()
  })
  // Another tab ended the conversation or began a new one: nothing of the old may stay in view.
  window.addEventListener('storage', ({ key, newValue, oldValue }) => {
    if (key === sessionKey && newValue !== oldValue) talk = begin()
  })
  openSourcesForPrint(place.root)
  return { talk: () => talk }
}
