/** Starts the chat page. */

import { ownPage } from './place.ts'
import { startChat } from './start-chat.tsx'
import { follow, type Wish, wishIn } from './wish.ts'
import './styles/chat.css'

/** What a link says, taken out of the address so that a reload does not follow it again. */
function takeLink(): Wish {
  const wish = wishIn(location.hash)
  if (wish) history.replaceState(null, '', location.pathname + location.search)
  return wish ?? {}
}

const root = document.getElementById('app')
if (root) {
  const { talk } = startChat(root, ownPage, takeLink())
  addEventListener('hashchange', () => follow(talk(), takeLink()))
}
