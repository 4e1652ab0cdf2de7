/** The page of one procedure. */

import type { ProcedurePage } from '../../conversation/pages/procedure-page.ts'
import type { PaperGroup } from '../../conversation/sheet/sheet.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { fees } from './fee-list.ts'
import { governmentService } from './json-ld.ts'
import type { Kit } from './kit.ts'
import { levelKeys, onlineKeys } from './labels.ts'
import { layout } from './layout.ts'
import { ownCase } from './own-case.ts'
import { card, clips, lines, links, prose, provenance, small } from './parts.ts'

/** The whole document; `qr` leads to this very page. */
export function procedurePage(page: ProcedurePage, qr: Html, kit: Kit): Html {
  const { phrases } = kit
  const { title } = page.procedure
  const path = `/thu-tuc/${page.procedure.id}`
  const parts = partsOf(page, phrases)
  return layout(
    {
      title,
      description: descriptionOf(page, phrases),
      path,
      crumbs: [
        { title: phrases.say('site.nav.procedures'), path: '/thu-tuc' },
        ...(page.field
          ? [{ title: page.field.title, path: `/thu-tuc?linh-vuc=${page.field.id}` }]
          : []),
        { title, path },
      ],
      // Fields of the national list have no picture of their own.
      ...(page.field && page.kind === 'curated' ? { picture: page.field.id } : {}),
      ...(page.chosen.length > 0 ? { hidden: true } : {}),
      data: governmentService(page, kit),
      main: html`${head(page, phrases)}
<div class="columns">
<div class="stack">
${contentsFold(parts, phrases)}
${ownCase(page, phrases)}
${parts.map(({ content }) => content)}
</div>
<aside class="aside stack">
${contents(parts, phrases)}
<figure class="qr">
<div role="img" aria-label="${phrases.say('site.procedure.qrName')}">${qr}</div>
<figcaption>${phrases.say('site.procedure.qr')}</figcaption>
</figure>
</aside>
</div>`,
    },
    kit,
  )
}

function descriptionOf({ summary, kind }: ProcedurePage, phrases: Phrases): string {
  const first = summary.split('\n')[0] ?? ''
  return kind === 'curated' ? `${first} ${phrases.say('site.procedure.tells')}` : first
}

function head(page: ProcedurePage, phrases: Phrases): Html {
  const { procedure, summary, kind, walk, chosen } = page
  const { id, title } = procedure
  const query = chosen.map((answer) => `truong-hop=${encodeURIComponent(answer)}`).join('&')
  return html`<h1>${title}</h1>
${kind === 'off' ? notice(summary, 'warm') : html`<div class="lead">${prose(summary)}</div>`}
${factsOf(page, phrases)}
<p class="actions">
<a class="button strong" href="/tro-chuyen?hoi=${id}#hoi=${id}">${phrases.say('site.procedure.ask')}</a>
${walk ? html`<a class="button" href="/huong-dan/${walk.id}">${phrases.say('site.procedure.walk')}</a>` : null}
${page.papers.length > 0 ? html`<a class="button" href="/thu-tuc/${id}/in${query === '' ? '' : `?${query}`}">${phrases.say('site.procedure.print')}</a>` : null}
</p>`
}

function notice(text: string, look: 'plain' | 'warm'): Html {
  return html`<div class="notice ${look}">${prose(text)}</div>`
}

function factsOf(
  { procedure, officialName, field, levels, online }: ProcedurePage,
  phrases: Phrases,
) {
  const { code, title } = procedure
  const isSaid = officialName.replace(/^thủ tục\s+/iu, '').toLowerCase() === title.toLowerCase()
  const known = levels.filter((level) => level !== 'other')
  const facts = [
    [phrases.say('site.procedure.code'), code],
    [phrases.say('site.procedure.officialName'), isSaid ? null : officialName],
    [phrases.say('site.procedure.field'), field?.title ?? null],
    [
      phrases.say('site.procedure.level'),
      known.map((level) => phrases.say(levelKeys[level])).join(', ') || null,
    ],
    [phrases.say('site.procedure.online'), online ? phrases.say(onlineKeys[online]) : null],
  ] as const
  return html`<dl class="facts">
${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : html``))}
</dl>`
}

/** A part of the page, and how the contents name it. */
type Part = { readonly id: string; readonly title: string; readonly content: Html }

function partsOf(page: ProcedurePage, phrases: Phrases): readonly Part[] {
  const titled = (id: string, title: string, content: Html | null): readonly Part[] => {
    const whole = card(id, title, content)
    return whole ? [{ id, title, content: whole }] : []
  }
  const visit = page.visit ? html`<p>${page.visit}</p>` : null
  const { related, lifeEvents, guides } = page
  return [
    ...titled('truc-tiep', phrases.say('site.procedure.visit'), visit),
    ...titled('giay-to', phrases.say('site.procedure.papers'), papers(page.papers)),
    ...titled('le-phi', phrases.say('site.procedure.fees'), fees(page, phrases)),
    ...page.sections.flatMap(({ facet, title, lines: all }) => titled(facet, title, lines(all))),
    ...titled(
      'hay-sai',
      phrases.say('site.procedure.mistakes'),
      page.mistakes.length > 0 ? lines(page.mistakes) : null,
    ),
    ...asPart('clip', phrases.say('site.clips'), clips(page.clips, phrases)),
    ...titled(
      'gan-giong',
      phrases.say('site.procedure.related'),
      related.length > 0 ? relatedList(related) : null,
    ),
    ...titled(
      'go-vuong',
      phrases.say('site.procedure.guides'),
      guides.length > 0
        ? links(guides.map(({ id, title }) => ({ path: `/go-vuong/${id}`, title })))
        : null,
    ),
    ...titled(
      'su-kien',
      phrases.say('site.procedure.lifeEvents'),
      lifeEvents.length > 0
        ? links(lifeEvents.map(({ id, title }) => ({ path: `/su-kien/${id}`, title })))
        : null,
    ),
    ...asPart(
      'nguon',
      phrases.say('site.sources'),
      provenance(withExpired(page, phrases), phrases),
    ),
  ]
}

function asPart(id: string, title: string, content: Html | null): readonly Part[] {
  return content ? [{ id, title, content }] : []
}

/** That something is missing is said where the sources are. */
function withExpired(page: ProcedurePage, phrases: Phrases): ProcedurePage {
  if (page.expired === 0) return page
  const note = phrases.say('site.procedure.expired', { count: page.expired })
  return { ...page, footnotes: [note, ...page.footnotes] }
}

function contents(parts: readonly Part[], phrases: Phrases): Html | null {
  if (parts.length < 4) return null
  return html`<nav class="toc" aria-label="${phrases.say('site.procedure.contents')}">
<ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
</nav>`
}

/** The same for a phone, where there is no room beside the text. */
function contentsFold(parts: readonly Part[], phrases: Phrases): Html | null {
  const list = contents(parts, phrases)
  if (list === null) return null
  return html`<details class="toc-fold"><summary>${phrases.say('site.procedure.contents')}</summary>${list}</details>`
}

function papers(groups: readonly PaperGroup[]): Html | null {
  if (groups.length === 0) return null
  return html`${groups.map(
    ({ title, papers: all, notes }) => html`<h3>${title}</h3>
${all.length > 0 ? lines(all) : null}
${notes.length > 0 ? lines(notes.map((text) => ({ text }))) : null}`,
  )}`
}

function relatedList(all: ProcedurePage['related']): Html {
  return html`<ul class="links">
${all.map(
  ({ name, question, to }) =>
    html`<li>${to ? html`<a href="/thu-tuc/${to}">${name}</a>` : html`<strong>${name}</strong>`}${small(question)}</li>`,
)}
</ul>`
}
