/** The few plain pages the server writes itself when something is missing: they need nothing but a stylesheet. */

import type { Response } from 'express'
import type { Phrases } from '../knowledge/phrases.ts'
import { html } from './html.ts'
import { htmlDocument } from './html-document.ts'

export type PlainPage = {
  readonly status: number
  /** Its words are `server.page.<name>` in content/phrases/. */
  readonly name: 'not-found' | 'broken' | 'not-built'
  readonly phrases: Phrases
}

/** Sends a page with a title, a sentence and a link to the chat. */
export function sendPage(res: Response, { status, name, phrases }: PlainPage): void {
  const say = (part: string) => phrases.say(`server.page.${name}.${part}`)
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      htmlDocument({
        title: say('title'),
        looks: '/trang.css',
        body: html`<main class="page">
<h1>${say('title')}</h1>
<p class="lead">${say('text')}</p>
<p class="actions"><a class="button strong" href="/">${say('link')}</a></p>
</main>`,
      }).html,
    )
}
