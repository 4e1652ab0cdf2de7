/** Starts the chat page. */

import { extras } from './extras/extras.ts'
import { handedIn, takeOver } from './extras/handed-over.ts'
import { ownPage } from './place.ts'
import { openSourcesForPrint } from './print.ts'
import { startChat } from './start-chat.tsx'
import { createDrawer } from './talk/drawer.ts'
import { follow, type Wish, wishIn } from './wish.ts'
import './styles/chat.css'
import './styles/page.css'
import './styles/extras.css'

/** What the address says behind its #, taken out so that a reload does not follow it again. */
function takeFragment<T>(read: (fragment: string) => T | null): T | null {
  const found = read(location.hash)
  if (found) history.replaceState(null, '', location.href.split('#')[0])
  return found
}

const takeLink = (): Wish => takeFragment(wishIn) ?? {}

async function start(root: HTMLElement): Promise<void> {
  const handed = takeFragment(handedIn)
  if (handed)
    await takeOver(
      handed,
      createDrawer(() => window.sessionStorage),
    )
  // Where the page stands open for everybody: a desk of the one-stop shop, a library.
  const shared = new URLSearchParams(location.search).has('may-chung')
  const { talk } = startChat(root, { ...ownPage, extras, shared }, takeLink())
  openSourcesForPrint()
  addEventListener('hashchange', () => follow(talk(), takeLink()))
}

const root = document.getElementById('app')
if (root) void start(root)
