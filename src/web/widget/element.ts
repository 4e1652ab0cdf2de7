/** `<hoi-mot-cua>`: what a page may do with it. docs/nhung.md tells operators. */

import { createWidget, type LinkOrWish, type Widget } from './widget.ts'

/** Defines the element; `origin` is where our server is. */
export function defineWidget(origin: string): void {
  customElements.define('hoi-mot-cua', elementOf(origin))
}

function elementOf(origin: string) {
  return class HoiMotCua extends HTMLElement {
    declare readonly widget: Widget

    static get observedAttributes(): readonly string[] {
      return ['nhan', 'mau', 'mau-chu', 'vi-tri']
    }

    constructor() {
      super()
      this.widget = createWidget(this, origin)
    }

    connectedCallback(): void {
      this.widget.begin()
    }

    disconnectedCallback(): void {
      this.widget.rest()
    }

    attributeChangedCallback(): void {
      this.widget.look()
    }

    /** Resolves when the panel is shown. */
    open(wish: Omit<LinkOrWish, 'link'> = {}): Promise<void> {
      return this.widget.show(wish, 'page')
    }

    close(): void {
      this.widget.hide()
    }

    toggle(): void {
      if (this.widget.isShown()) this.close()
      else void this.open()
    }

    ask(question: string): Promise<void> {
      return this.open({ question })
    }

    /** Ends the conversation and erases it, here and on the server. */
    async clear(): Promise<void> {
      await (await this.widget.load()).clear()
    }

    async print(): Promise<void> {
      ;(await this.widget.load()).print()
    }
  }
}
