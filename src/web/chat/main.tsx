/** Starts the chat page. */

import { extras } from './extras/extras.ts'
import { ownPage } from './place.ts'
import { openSourcesForPrint } from './print.ts'
import { startChat } from './start-chat.tsx'
import { follow, type Wish, wishIn } from './wish.ts'
import './styles/chat.css'
import './styles/page.css'
import './styles/extras.css'

/** What a link says, taken out of the address so that a reload does not follow it again. */
function takeLink(): Wish {
  const wish = wishIn(location.hash)
  if (wish) history.replaceState(null, '', location.href.split('#')[0])
  return wish ?? {}
}

const root = document.getElementById('app')
if (root) {
  // Where the page stands open for everybody: a desk of the one-stop shop, a library.
  const shared = new URLSearchParams(location.search).has('may-chung')
  const { talk } = startChat(root, { ...ownPage, extras, shared }, takeLink())
  openSourcesForPrint()
  addEventListener('hashchange', () => follow(talk(), takeLink()))
}
