/** Starts the chat page. */

import { render } from 'preact'
import { payloadInFragment } from '../../sharing/link.ts'
import { App } from './app.tsx'
import { openSourcesForPrint } from './print.ts'
import { createApi } from './talk/api.ts'
import { clientId } from './talk/client-id.ts'
import { createMemory, safeDrawer, sessionKey } from './talk/memory.ts'
import { createTalk } from './talk/talk.ts'
import './styles/base.css'
import './styles/frame.css'
import './styles/message.css'
import './styles/reply.css'
import './styles/print.css'

const lasting = safeDrawer(() => window.localStorage)
const passing = safeDrawer(() => window.sessionStorage)

/** What a shared link says, taken out of the address so that a reload does not follow it again. */
function takeLink(): string | null {
  const payload = payloadInFragment(window.location.hash)
  if (payload)
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
  return payload
}

const link = takeLink()

const talk = createTalk({
  ...(link === null ? {} : { start: link }),
  api: createApi('/api/v1'),
  memory: createMemory(lasting, passing),
  now: () => new Date().toISOString(),
  online: () => navigator.onLine,
  newId: () => clientId(),
  later(work, ms) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
})

window.addEventListener('online', talk.comeBack)
window.addEventListener('hashchange', () => {
  const next = takeLink()
  if (next !== null) talk.follow(next)
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') talk.comeBack()
})
// Another tab ended the conversation or began a new one: nothing of the old may stay in view.
window.addEventListener('storage', (event) => {
  if (event.key === sessionKey && event.newValue !== event.oldValue) window.location.reload()
})
openSourcesForPrint()

const root = document.getElementById('app')
if (root) render(<App talk={talk} drawer={lasting} />, root)
talk.start()
