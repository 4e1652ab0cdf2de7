/** Where a chat lives: on a page of its own, or in a panel on somebody else's page. */

import { type ComponentType, createContext } from 'preact'

/** Parts that are not everywhere: see extras/. */
export type Extras = {
  readonly GoOn: ComponentType<{ readonly at: string }>
  readonly GoOnButton: ComponentType<{ readonly at: string; readonly tab: 0 | -1 }>
  readonly PictureButton: ComponentType
  readonly Reasons: ComponentType<{ readonly seq: number }>
  readonly SaveButtons: ComponentType
  readonly Sign: ComponentType
  readonly SkipLinks: ComponentType
  /** Absent where the browser cannot write down what is said. */
  readonly DictationButton?: ComponentType<{ readonly onWords: (words: string) => void }>
}

export type Place = {
  readonly kind: 'page' | 'panel'
  /** Where our server is: `https://hoi.example.vn`, or '' on its own pages. */
  readonly origin: string
  /** What scrolls, and carries `data-text`: the root of the page, or the panel's frame. */
  readonly frame: HTMLElement
  /** What an id or a selector of our own is looked for in. */
  readonly root: ParentNode
  /** Code of the commune whose page this is. */
  readonly commune?: string | undefined
  /** Sets the size of all text, in per cent of what the browser is set to. */
  readonly resize: (percent: number) => void
  /** Puts the conversation on paper. */
  readonly print: () => void
  /** Many people use this computer, whatever the citizen says: `data-may-chung`. */
  readonly shared?: boolean
  readonly extras?: Extras
  /** Puts the panel away; a page has nothing to put away. */
  readonly onClose?: () => void
  /** The citizen asked something: that it happened, not what. */
  readonly onAsk?: () => void
}

/** The page this document is. */
export const ownPage: Place = {
  kind: 'page',
  origin: '',
  frame: document.documentElement,
  root: document,
  resize(percent) {
    document.documentElement.style.fontSize = `${percent}%`
  },
  print: () => window.print(),
}

export const PlaceContext = createContext<Place>(ownPage)
