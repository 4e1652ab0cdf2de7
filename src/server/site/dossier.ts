/** The look-up of a dossier: a form, and below it what the chat would say. */

import type { DossierReply, Reply } from '../../conversation/reply.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { dossierCard } from './dossier-card.ts'
import type { Kit } from './kit.ts'
import { layout } from './layout.ts'
import { prose } from './parts.ts'

/** `/ho-so`; `replies` is null before anything was asked. No code ever stands in the form again. */
export function dossierPage(replies: readonly Reply[] | null, kit: Kit): Html {
  const { phrases } = kit
  const title = phrases.say('site.dossier.title')
  return layout(
    {
      title,
      description: phrases.say('site.dossier.lead'),
      path: '/ho-so',
      crumbs: [{ title, path: '/ho-so' }],
      hidden: replies !== null,
      main: html`<h1>${title}</h1>
<p class="lead">${phrases.say('site.dossier.lead')}</p>
${answers(replies ?? [], phrases)}
<form class="search" action="/ho-so" method="post">
<div class="field">
<label for="ma">${phrases.say('site.dossier.label')}</label>
<input type="text" id="ma" name="ma" required maxlength="200" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="ma-giup">
</div>
<button class="button strong">${phrases.say('site.dossier.button')}</button>
</form>
<p class="because" id="ma-giup">${phrases.say('site.dossier.example')}</p>
<div class="columns"><div class="stack">
<section class="card" aria-labelledby="ai-xem">
<h2 id="ai-xem">${phrases.say('site.dossier.privacyTitle')}</h2>
${prose(phrases.say('site.dossier.privacy'))}
</section>
</div></div>`,
    },
    kit,
  )
}

function answers(replies: readonly Reply[], phrases: Phrases): Html | null {
  if (replies.length === 0) return null
  return html`<section class="stack" aria-labelledby="ket-qua" tabindex="-1">
<h2 class="hidden" id="ket-qua">${phrases.say('site.dossier.result')}</h2>
${replies.map((reply) => html`<div class="card">${content(reply, phrases)}</div>`)}
</section>`
}

function content(reply: Reply, phrases: Phrases): Html {
  return isFound(reply) ? dossierCard(reply, phrases) : prose(reply.text)
}

function isFound(reply: Reply): reply is DossierReply {
  return reply.kind === 'dossier' && reply.dossier !== undefined
}
