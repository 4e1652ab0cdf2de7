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
  const { talk } = startChat(root, { ...ownPage, extras })
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
