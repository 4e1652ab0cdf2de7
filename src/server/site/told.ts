/** The pages of life events and guides, and the lists of them. */

import type { TitledLines } from '../../conversation/answer/plain-text.ts'
import type { PageLists } from '../../conversation/pages/pages.ts'
import type { GuidePage, LifeEventPage } from '../../conversation/pages/told-pages.ts'
import { type Html, html } from '../html.ts'
import type { Kit } from './kit.ts'
import { layout } from './layout.ts'
import { card, lines, links, provenance, small } from './parts.ts'

/** `/su-kien`: every life event. */
export function lifeEventList({ lifeEvents }: PageLists, kit: Kit): Html {
  const { phrases } = kit
  const title = phrases.say('site.nav.lifeEvents')
  const lead = phrases.say('site.lifeEvents.lead')
  return layout(
    {
      title,
      description: lead,
      path: '/su-kien',
      crumbs: [{ title, path: '/su-kien' }],
      main: html`<h1>${phrases.say('site.lifeEvents.title')}</h1>
<p class="lead">${lead}</p>
<div class="columns"><ul class="tiles">${lifeEvents.map((one) => html`<li><a href="/su-kien/${one.id}">${one.title}</a></li>`)}</ul></div>`,
    },
    kit,
  )
}

/** `/su-kien/<id>`: what to do, in order. */
export function lifeEventPage(page: LifeEventPage, kit: Kit): Html {
  const { phrases } = kit
  const path = `/su-kien/${page.id}`
  return layout(
    {
      title: page.title,
      description: page.intro ?? phrases.say('site.lifeEvents.lead'),
      path,
      crumbs: [
        { title: phrases.say('site.nav.lifeEvents'), path: '/su-kien' },
        { title: page.title, path },
      ],
      main: html`<h1>${page.title}</h1>
${page.intro ? html`<p class="lead">${page.intro}</p>` : null}
<div class="columns"><div class="stack">
<h2>${page.stepsTitle}</h2>
<ol class="results">
${page.steps.map(
  ({ procedure, why, notes }, i) => html`<li class="card">
<p class="number">${phrases.say('site.lifeEvents.step', { number: i + 1, of: page.steps.length })}</p>
<h3><a href="/thu-tuc/${procedure.id}">${procedure.title}</a></h3>
<p>${why}</p>
${notes.map((note) => small(note) ?? html``)}
</li>`,
)}
</ol>
${page.parts.map(part)}
${provenance(page, phrases)}
</div></div>`,
    },
    kit,
  )
}

/** `/huong-dan`: walkthroughs of filing online, and guides out of trouble. */
export function guideList({ walks, guides }: PageLists, kit: Kit): Html {
  const { phrases } = kit
  const title = phrases.say('site.nav.guides')
  const of = (kind: 'trouble' | 'skill') =>
    links(
      guides
        .filter((one) => one.kind === kind)
        .map(({ id, title }) => ({ title, path: `/go-vuong/${id}` })),
    )
  return layout(
    {
      title,
      description: phrases.say('site.guides.lead'),
      path: '/huong-dan',
      crumbs: [{ title, path: '/huong-dan' }],
      main: html`<h1>${phrases.say('site.guides.title')}</h1>
<p class="lead">${phrases.say('site.guides.lead')}</p>
<div class="columns"><div class="stack">
${card('go-vuong', phrases.say('site.guides.troubles'), of('trouble'))}
${card('ky-nang', phrases.say('site.guides.skills'), of('skill'))}
${card('tung-buoc', phrases.say('site.guides.walks'), links(walks.map(({ id, title }) => ({ title, path: `/huong-dan/${id}` }))))}
</div></div>`,
    },
    kit,
  )
}

/** `/go-vuong/<id>`: one trouble and the way out, or one skill. */
export function guidePage(page: GuidePage, kit: Kit): Html {
  const { phrases } = kit
  const path = `/go-vuong/${page.id}`
  const on = [
    ...page.procedures.map(({ id, title }) => ({ title, path: `/thu-tuc/${id}` })),
    ...page.guides.map(({ id, title }) => ({ title, path: `/go-vuong/${id}` })),
    ...(page.offersDossier ? [{ title: phrases.say('site.nav.dossier'), path: '/ho-so' }] : []),
  ]
  return layout(
    {
      title: page.title,
      description: page.summary ?? phrases.say('site.guides.lead'),
      path,
      crumbs: [
        { title: phrases.say('site.nav.guides'), path: '/huong-dan' },
        { title: page.title, path },
      ],
      main: html`<h1>${page.title}</h1>
${page.summary ? html`<p class="lead">${page.summary}</p>` : null}
<div class="columns"><div class="stack">
${page.parts.map(part)}
${card('lien-quan', phrases.say('site.guides.related'), on.length > 0 ? links(on) : null)}
${provenance(page, phrases)}
</div></div>`,
    },
    kit,
  )
}

function part({ title, lines: all }: TitledLines, i: number): Html {
  return (all.length > 0 ? card(`phan-${i + 1}`, title, lines(all)) : null) ?? html``
}
