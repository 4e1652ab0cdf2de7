/** What this assistant is, how far it can be trusted, and what it keeps. */

import type { About } from '../../conversation/pages/pages.ts'
import { type Html, html } from '../html.ts'
import { plainDate } from './dates.ts'
import type { Kit } from './kit.ts'
import { layout } from './layout.ts'
import { card, outLink, prose } from './parts.ts'

/** `/ve-chung-toi`; `retentionDays` as the operator set it. */
export function aboutPage(about: About, retentionDays: number, kit: Kit): Html {
  const { phrases } = kit
  const { name, contact, portal, curated, listed } = about
  const title = phrases.say('site.about.title', { name })
  const path = '/ve-chung-toi'
  const [oldest, next] = [plainDate(about.oldestCheck), plainDate(about.nextReview)]
  return layout(
    {
      title,
      description: phrases.say('site.about.lead', { name }),
      path,
      crumbs: [{ title, path }],
      main: html`<h1>${title}</h1>
<p class="lead">${phrases.say('site.about.lead', { name })}</p>
<div class="columns"><div class="stack">
${card('may', phrases.say('site.about.machineTitle'), prose(phrases.say('site.about.machine')))}
${card(
  'chinh-xac',
  phrases.say('site.about.exactTitle'),
  html`${prose(phrases.say('site.about.exact', { curated, oldest, next }))}
${listed > 0 ? prose(phrases.say('site.about.listed', { listed, portal: portal.name })) : null}
${prose(phrases.say('site.about.wrong', { contact }))}`,
)}
${card(
  'rieng-tu',
  phrases.say('site.about.privacyTitle'),
  html`${prose(phrases.say('site.about.privacy'))}
${kept(retentionDays, kit)}
${prose(phrases.say('site.about.erase'))}`,
)}
${card('noi-khac', phrases.say('site.about.elsewhereTitle'), html`<p>${outLink(portal.name, portal.url)}</p>${prose(phrases.say('site.about.person', { contact }))}`)}
</div></div>`,
    },
    kit,
  )
}

const kinds = [
  ['site.kept.talk', 'site.kept.talkWhat'],
  ['site.kept.place', 'site.kept.placeWhat'],
  ['site.kept.code', 'site.kept.codeWhat'],
  ['site.kept.id', 'site.kept.idWhat'],
  ['site.kept.log', 'site.kept.logWhat'],
] as const

function kept(retentionDays: number, { phrases }: Kit): Html {
  return html`<div class="scroll" role="region" aria-labelledby="giu-gi" tabindex="0">
<table>
<caption id="giu-gi">${phrases.say('site.kept.caption')}</caption>
<thead><tr><th scope="col">${phrases.say('site.kept.what')}</th><th scope="col">${phrases.say('site.kept.how')}</th></tr></thead>
<tbody>
<tr><th scope="row">${phrases.say('site.kept.words')}</th><td>${phrases.say('site.kept.wordsHow', { days: retentionDays })}</td></tr>
${kinds.map(([what, how]) => html`<tr><th scope="row">${phrases.say(what)}</th><td>${phrases.say(how)}</td></tr>`)}
</tbody>
</table>
</div>`
}
