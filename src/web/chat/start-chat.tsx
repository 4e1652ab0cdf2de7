/** Starts a chat in an element, on a page of ours or in the panel of a widget. */

import { render } from 'preact'
import { App } from './app.tsx'
import { putOn, readLooks } from './looks.ts'
import { type Place, PlaceContext } from './place.ts'
import { createApi } from './talk/api.ts'
import { clientId } from './talk/client-id.ts'
import { createDrawer } from './talk/drawer.ts'
import { createEar } from './talk/ear.ts'
import { createIdleWatch } from './talk/idle.ts'
import { createMemory, sessionKey } from './talk/memory.ts'
import { createTalk, type Talk } from './talk/talk.ts'
import { follow, type Wish } from './wish.ts'

export type Chat = { talk(): Talk }

/**
 * Shows the chat in `element` and opens, or goes on with, the conversation this browser remembers;
 * either way where `wish` says.
 */
export function startChat(element: HTMLElement, place: Place, wish: Wish): Chat {
  const lasting = createDrawer(() => window.localStorage)
  const passing = createDrawer(() => window.sessionStorage)
  const memory = createMemory(lasting, passing)
  // A new conversation begins there; one that is under way goes there.
  const isNew = memory.session() === null
  const base = `${place.origin}/api/v1`
  const api = createApi(base, place.commune)
  const fresh = createTalk({
    api,
    memory,
    now: () => new Date().toISOString(),
    online: () => navigator.onLine,
    newId: clientId,
    later,
    listen: createEar({ base, api, later }),
    ...(isNew && wish.start ? { start: wish.start } : {}),
    watchIdle: createIdleWatch,
  })
  const talk: Talk = { ...fresh, ask: told(fresh.ask), choose: told(fresh.choose) }

  function told<Words extends unknown[]>(work: (...words: Words) => void) {
    return (...words: Words) => {
      work(...words)
      place.onAsk?.()
    }
  }

  putOn(place.frame, readLooks(lasting))
  render(
    <PlaceContext.Provider value={place}>
      <App talk={talk} drawer={lasting} />
    </PlaceContext.Provider>,
    element,
  )
  watchDevice(talk)
  watchHands(element, talk)
  if (place.shared) talk.share(true)
  talk.start()
  follow(talk, isNew ? { ...wish, start: '' } : wish)
  return { talk: () => talk }
}

/** Network, visibility and other windows. */
function watchDevice(talk: Talk): void {
  window.addEventListener('online', talk.comeBack)
  window.addEventListener('offline', talk.cutOff)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') talk.comeBack()
    else talk.rest()
  })
  window.addEventListener('storage', ({ key, newValue, oldValue }) => {
    if (key === sessionKey && newValue !== oldValue) talk.adopt()
  })
}

/** Whoever does anything in the chat is there. */
function watchHands(element: HTMLElement, talk: Talk): void {
  for (const doing of ['pointerdown', 'keydown', 'focusin', 'wheel', 'touchmove']) {
    element.addEventListener(doing, talk.touch, { passive: true })
  }
}

function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}
