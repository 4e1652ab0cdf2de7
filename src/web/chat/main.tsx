/** Starts the chat page. */

import { extras } from './extras/extras.ts'
import { putOn, readLooks } from './extras/looks.ts'
import { ownPage } from './place.ts'
import { startChat } from './start-chat.tsx'
import { safeDrawer } from './talk/memory.ts'
import { follow, wishIn } from './wish.ts'
import './styles/chat.css'
import './styles/extras.css'

const root = document.getElementById('app')
if (root) {
  putOn(ownPage.frame, readLooks(safeDrawer(() => window.localStorage)))
  const team = wishIn(location.hash)?.team
  // Where the page stands open for everybody: a desk of the one-stop shop, a library.
  const shared = new URLSearchParams(location.search).has('may-chung')
  const { talk } = startChat(root, { ...ownPage, extras, team, shared })
  const followLink = () => {
    const wish = wishIn(location.hash)
    if (!wish) return
    // Or the same would be asked again at the next reload.
    history.replaceState(null, '', location.pathname + location.search)
    void follow(talk(), '', wish)
  }
  followLink()
  addEventListener('hashchange', followLink)
}
