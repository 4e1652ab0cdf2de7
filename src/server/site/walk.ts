/** A walkthrough as one page to read from top to bottom. */

import type { WalkPage, WalkStep, WalkTrouble } from '../../conversation/pages/walk-page.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import type { Kit } from './kit.ts'
import { layout } from './layout.ts'
import { clips, lines, outLink, prose, provenance } from './parts.ts'

/** `/huong-dan/<id>`. */
export function walkPage(page: WalkPage, kit: Kit): Html {
  const { phrases } = kit
  const path = `/huong-dan/${page.id}`
  const { procedure, steps } = page
  const lead = page.outdated ?? phrases.say('site.walk.lead', { count: steps.length })
  return layout(
    {
      title: page.title,
      description: lead,
      path,
      crumbs: [
        { title: phrases.say('site.nav.guides'), path: '/huong-dan' },
        { title: page.title, path },
      ],
      main: html`<h1>${page.title}</h1>
<div class="lead">${prose(lead)}</div>
<p class="actions">
${procedure ? html`<a class="button strong" href="/tro-chuyen?hoi=${procedure.id}#hoi=${procedure.id}">${phrases.say('site.walk.together')}</a>` : null}
${procedure ? html`<a class="button" href="/thu-tuc/${procedure.id}">${phrases.say('site.walk.procedure')}</a>` : null}
</p>
<div class="columns"><div class="stack">
<ol class="walk-steps">
${page.steps.map((step) => walkStep(step, phrases))}
</ol>
${page.finish ? html`<div class="notice">${prose(page.finish)}</div>` : null}
${provenance({ sources: [], footnotes: page.footnotes }, phrases)}
</div></div>`,
    },
    kit,
  )
}

function walkStep({ reply, troubles }: WalkStep, phrases: Phrases): Html {
  const { number, of } = reply.position
  const body = reply.body ?? ''
  const url = reply.kind === 'step' ? reply.url : undefined
  return html`<li class="card" id="buoc-${number}">
<p class="number">${phrases.say('site.lifeEvents.step', { number, of })}</p>
<h2>${reply.title}</h2>
${prose(body)}
${reply.kind === 'checklist' ? lines(reply.items.map(({ label, note }) => ({ text: label, ...(note ? { note } : {}) }))) : null}
${ready(reply.ready ?? [], phrases)}
${clips(reply.clips ?? [], phrases)}
${url ? html`<p class="actions">${outLink(phrases.say('site.walk.open', { host: hostOf(url) }), url)}</p>` : null}
${troubles.length > 0 ? html`<details><summary>${phrases.say('site.walk.troubles', { count: troubles.length })}</summary>${troubles.map((one) => trouble(one, phrases))}</details>` : null}
</li>`
}

function ready(things: readonly string[], phrases: Phrases): Html | null {
  if (things.length === 0) return null
  return html`<h3>${phrases.say('flow.ready')}</h3>
${lines(things.map((text) => ({ text })))}`
}

function trouble({ problem, answer, guide }: WalkTrouble, phrases: Phrases): Html {
  return html`<h3>${problem}</h3>
${prose(answer)}
${guide ? html`<p><a href="/go-vuong/${guide.id}">${phrases.say('site.walk.guide', { title: guide.title })}</a></p>` : null}`
}

/** The part of an address people know. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
