/** Starts the chat page. */

import { ownPage } from './place.ts'
import { startChat } from './start-chat.tsx'
import { follow, wishIn } from './wish.ts'
import './styles/chat.css'

const root = document.getElementById('app')
if (root) {
  const { talk } = startChat(root, { ...ownPage, team: wishIn(location.hash)?.team })
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
