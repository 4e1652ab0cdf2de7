/** The few plain pages the server writes itself when something is missing: they need nothing but a stylesheet. */

import type { Response } from 'express'
import type { Phrases } from '../knowledge/phrases.ts'
import { escapeHtml } from './html.ts'

export type PlainPage = {
  readonly status: number
  /** Its words are `server.page.<name>` in content/phrases/. */
  readonly name: 'not-found' | 'broken' | 'not-built'
  readonly phrases: Phrases
}

/** Sends a page with a title, a sentence and a link to the chat. */
export function sendPage(res: Response, { status, name, phrases }: PlainPage): void {
  const say = (part: string) => escapeHtml(phrases.say(`server.page.${name}.${part}`))
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<link rel="stylesheet" href="/trang.css">
</head>
<body>
<main class="page">
<h1>${say('title')}</h1>
<p class="lead">${say('text')}</p>
<p class="actions"><a class="button strong" href="/">${say('link')}</a></p>
</main>
</body>
</html>
`)
}
