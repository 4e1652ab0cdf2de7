/** A conversation as one HTML file that needs nothing else. */

import type { Phrases } from '../../knowledge/phrases.ts'
import type { StoredMessage } from '../../stores/conversation-store.ts'
import { html, trusted } from '../html.ts'
import { htmlDocument } from '../html-document.ts'
import { sourcesOf, whoAndWhen, wordsOf } from './transcript-text.ts'

/** The whole document. */
export function transcriptPage(messages: readonly StoredMessage[], phrases: Phrases): string {
  const say = (name: string) => phrases.say(`server.transcript.${name}`)
  return htmlDocument({
    title: say('title'),
    looks: null,
    head: html`<style>${trusted(looks)}</style>`,
    body: html`<main>
<h1>${say('title')}</h1>
<p>${say('note')}</p>
${messages.map((message) => article(message, phrases))}
</main>`,
  }).html
}

function article(message: StoredMessage, phrases: Phrases) {
  const sources = sourcesOf(message)
  return html`<article class="${message.author}">
<h2>${whoAndWhen(message, phrases)}</h2>
<p>${wordsOf(message)}</p>
${sources.length > 0 ? html`<ul>${sources.map(link)}</ul>` : null}
</article>`
}

function link({ title, url }: { readonly title: string; readonly url: string }) {
  const isSafe = url.startsWith('https://')
  return isSafe ? html`<li><a href="${url}">${title}</a> (${url})</li>` : html`<li>${title}</li>`
}

const looks = `
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: #22292b; }
h1 { font-size: 1.375rem; } h2 { margin: 0; font-size: 0.9375rem; color: #545d5e; }
article { margin-top: 1rem; border-left: 0.25rem solid #ddd5c7; padding-left: 0.75rem; break-inside: avoid; }
article.citizen { border-color: #0b5157; font-weight: 600; }
p { margin: 0.25rem 0 0; white-space: pre-line; overflow-wrap: anywhere; }
`
