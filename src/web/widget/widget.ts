/** One widget: its button now, its panel when it is wanted. */

import { readColours } from './colours.ts'
import { type Dress, dress } from './dress.ts'
import launcherCss from './launcher.css?inline'
import launcherHref from './launcher.css?url'
import { createLauncher } from './launcher.ts'
import type { Panel } from './panel.tsx'

/** Who opens the panel decides about the focus: nobody's is taken unasked. */
export type Opener = 'citizen' | 'page'

/** What to begin with: a procedure by id or code, a question in plain words, or a link's fragment. */
export type LinkOrWish = {
  readonly procedure?: string
  readonly question?: string
  readonly link?: string
}

export type Widget = {
  /** It is part of a page now. */
  begin(): void
  /** It is no longer. */
  rest(): void
  /** Reads the attributes about its looks. */
  look(): void
  /** Resolves when the panel is shown, or the citizen knows that it cannot be. */
  show(wish: LinkOrWish, opener: Opener): Promise<void>
  hide(): void
  isShown(): boolean
  load(): Promise<Panel>
}

/** A widget in `host`, of the server at `origin`. */
export function createWidget(host: HTMLElement, origin: string): Widget {
  const root = host.attachShadow({ mode: 'open' })
  const launcher = createLauncher(root, origin, () => void show({}, 'citizen'))
  let loading: Promise<Panel> | undefined
  let panel: Panel | undefined
  const put: Dress = (css, href, to = root) => dress(to, css, href)
  put(launcherCss, launcherHref)

  /** Nothing a citizen wrote is ever told. */
  function tell(event: 'san-sang' | 'mo' | 'dong' | 'hoi'): void {
    host.dispatchEvent(new CustomEvent(`hoimotcua:${event}`, { bubbles: true, composed: true }))
  }

  function look(): void {
    const read = (name: string) => host.getAttribute(name)
    const { background, ink, refused } = readColours(read('mau'), read('mau-chu'))
    if (refused) console.info(`[hoi-mot-cua] ${refused}`)
    launcher.look({ label: read('nhan'), left: read('vi-tri') === 'trai', background, ink })
  }

  function load(): Promise<Panel> {
    loading ??= import('./panel.tsx').then(({ createPanel }) => {
      panel = createPanel({ host, root, launcher, origin, dress: put, tell })
      return panel
    })
    loading.catch(() => {
      // The next press tries again.
      loading = undefined
    })
    return loading
  }

  async function show(wish: LinkOrWish, opener: Opener): Promise<void> {
    launcher.wait(true)
    try {
      const loaded = await load()
      // It may have been taken out of the page meanwhile.
      if (host.isConnected) loaded.open(wish, opener)
    } catch {
      launcher.fail()
    } finally {
      launcher.wait(false)
    }
  }

  function followLink(): void {
    const link = location.hash
    if (!/^#hoi([=&]|$)/.test(link)) return
    // Or the same would be asked again at the next reload.
    history.replaceState(history.state, '', location.href.split('#')[0])
    void show({ link }, 'page')
  }

  return {
    begin() {
      look()
      launcher.show()
      addEventListener('hashchange', followLink)
      tell('san-sang')
      followLink()
      whenIdle(() => load().catch(() => {}))
    },
    rest() {
      removeEventListener('hashchange', followLink)
      panel?.close()
    },
    look,
    show,
    hide: () => panel?.close(),
    isShown: () => panel?.isOpen() ?? false,
    load,
  }
}

/** Where data is paid for by the piece, the rest is loaded only when it is wanted. */
function whenIdle(work: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  const later = () => (window.requestIdleCallback ?? setTimeout)(work)
  if (document.readyState === 'complete') later()
  else addEventListener('load', later, { once: true })
}
