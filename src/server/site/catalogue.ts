/** The list of procedures: search, by field, life event and level of online filing, page by page. */

import type { CataloguePage, CatalogueWish } from '../../conversation/pages/catalogue-page.ts'
import type { SearchHit } from '../../conversation/pages/search.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { formatCount } from '../../vietnamese/money.ts'
import { type Html, html } from '../html.ts'
import type { Kit } from './kit.ts'
import { levelKeys, onlineKeys } from './labels.ts'
import { layout } from './layout.ts'
import { links, searchForm, small } from './parts.ts'

/** The whole document. */
export function cataloguePage(page: CataloguePage, kit: Kit): Html {
  const { phrases } = kit
  const { wish } = page
  const home = { title: phrases.say('site.nav.procedures'), path: '/thu-tuc' }
  const here = narrowedTo(page, phrases)
  const isFirst = here === null && wish.page === 1
  return layout(
    {
      title: here ?? phrases.say('site.catalogue.title'),
      description: phrases.say('site.catalogue.description'),
      path: isFirst ? '/thu-tuc' : addressOf(wish),
      crumbs: here === null ? [home] : [home, { title: here, path: addressOf(wish) }],
      hidden: wish.text !== '',
      main: html`<h1>${here ?? phrases.say('site.catalogue.title')}</h1>
${isFirst ? html`<p class="lead">${countsText(page, phrases)}</p>` : null}
${searchForm(wish.text, phrases)}
${wish.text === '' ? null : numberNotice(page, phrases)}
<div class="columns">
${wish.text === '' ? filters(page, phrases) : null}
<div class="stack">
${results(page, phrases)}
</div>
${wish.text === '' ? null : filters(page, phrases)}
</div>`,
    },
    kit,
  )
}

/** The address of a list: the parts of the wish that narrow it. */
export function addressOf({ text, field, lifeEvent, online, page }: CatalogueWish): string {
  const parts = [
    ['tim', text],
    ['linh-vuc', field],
    ['su-kien', lifeEvent],
    ['truc-tuyen', online],
    ['trang', page > 1 ? String(page) : null],
  ] as const
  const query = new URLSearchParams()
  for (const [name, value] of parts) if (value) query.set(name, value)
  return query.size === 0 ? '/thu-tuc' : `/thu-tuc?${query}`
}

function narrowedTo({ wish, fields, lifeEvents }: CataloguePage, phrases: Phrases): string | null {
  if (wish.text !== '') return phrases.say('site.catalogue.found', { text: wish.text })
  const field = fields.find(({ id }) => id === wish.field)
  const event = lifeEvents.find(({ id }) => id === wish.lifeEvent)
  const online = Object.entries(onlineKeys).find(([level]) => level === wish.online)?.[1]
  const names = [field?.title, event?.title, online ? phrases.say(online) : undefined]
  return names.filter((name) => name !== undefined).join(' · ') || null
}

function countsText({ counts }: CataloguePage, phrases: Phrases): string {
  const { curated, listed } = counts
  return listed === 0
    ? phrases.say('site.catalogue.own', { curated })
    : phrases.say('site.catalogue.counts', {
        curated: formatCount(curated),
        listed: formatCount(listed),
      })
}

/** A dossier code belongs in another form, a personal number nowhere. */
function numberNotice({ number }: CataloguePage, phrases: Phrases): Html | null {
  if (number === null) return null
  const text = phrases.say(
    number === 'dossier' ? 'site.search.dossierCode' : 'site.search.personalNumber',
  )
  return html`<p class="notice warm">${text} <a href="/ho-so">${phrases.say('site.nav.dossier')}</a></p>`
}

function results(page: CataloguePage, phrases: Phrases): Html {
  const { hits, topics, total, wish } = page
  const isSearch = wish.text !== ''
  if (hits.length === 0 && topics.length === 0) return nothing(page, phrases)
  return html`${
    topics.length > 0
      ? html`<section class="card" aria-labelledby="tinh-huong">
<h2 id="tinh-huong">${phrases.say('site.search.topics')}</h2>
${links(topics.map(({ kind, id, title }) => ({ title, path: kind === 'guide' ? `/go-vuong/${id}` : `/su-kien/${id}` })))}
</section>`
      : null
  }
<h2>${phrases.say(isSearch ? 'site.catalogue.likely' : 'site.catalogue.list', { count: formatCount(total) })}</h2>
<ul class="results">
${hits.map((hit) => result(hit, phrases))}
</ul>
${pager(page, phrases)}`
}

function nothing({ wish }: CataloguePage, phrases: Phrases): Html {
  return html`<section class="card">
<h2>${phrases.say('site.search.none')}</h2>
<p>${phrases.say('site.search.noneText')}</p>
<p class="actions"><a class="button strong" href="/tro-chuyen">${phrases.say('site.search.askChat')}</a>
${wish.text === '' ? null : html`<a class="button" href="/thu-tuc">${phrases.say('site.case.all')}</a>`}</p>
</section>`
}

function result({ card, because }: SearchHit, phrases: Phrases): Html {
  const { procedure, summary, field, levels, online, isCurated, isOff } = card
  const badges = [
    ...(isOff ? [['warm', phrases.say('site.badge.off')] as const] : []),
    ...(isCurated ? [] : [['gold', phrases.say('site.badge.listed')] as const]),
    ...(field ? [['', field.title] as const] : []),
    ...levels.flatMap((level) =>
      level === 'other' ? [] : [['', phrases.say(levelKeys[level])] as const],
    ),
    ...(online ? [['', phrases.say(onlineKeys[online])] as const] : []),
  ]
  return html`<li class="card">
<h3><a href="/thu-tuc/${procedure.id}">${procedure.title}</a></h3>
${because ? html`<p class="because">${phrases.say('site.search.because', { name: because })}</p>` : null}
${summary ? html`<p>${summary}</p>` : null}
${procedure.code ? small(phrases.say('site.procedure.codeIs', { code: procedure.code })) : null}
<ul class="badges">${badges.map(([look, text]) => html`<li class="badge ${look}">${text}</li>`)}</ul>
</li>`
}

function pager({ wish, pages }: CataloguePage, phrases: Phrases): Html | null {
  if (pages <= 1) return null
  const to = (page: number) => addressOf({ ...wish, page })
  return html`<nav class="pager" aria-label="${phrases.say('site.pager.label')}">
${wish.page > 1 ? html`<a class="button" rel="prev" href="${to(wish.page - 1)}">${phrases.say('site.pager.previous')}</a>` : null}
<span>${phrases.say('site.pager.here', { page: wish.page, pages })}</span>
${wish.page < pages ? html`<a class="button" rel="next" href="${to(wish.page + 1)}">${phrases.say('site.pager.next')}</a>` : null}
</nav>`
}

type Choice = { readonly title: string; readonly count?: number; readonly wish: CatalogueWish }

/** Shown at once of each kind: on a phone the list itself must not be far. */
const shownFirst = 6

function filters({ wish, fields, levels, lifeEvents }: CataloguePage, phrases: Phrases): Html {
  const plain: CatalogueWish = { ...wish, text: '', page: 1 }
  const byField = fields.map(({ id, title, count }) => ({
    title,
    count,
    wish: { ...plain, field: wish.field === id ? null : id },
    isOn: wish.field === id,
  }))
  const byEvent = lifeEvents.map(({ id, title }) => ({
    title,
    wish: { ...plain, lifeEvent: wish.lifeEvent === id ? null : id },
    isOn: wish.lifeEvent === id,
  }))
  const byLevel = levels.map(({ id, count }) => ({
    title: phrases.say(onlineKeys[id]),
    count,
    wish: { ...plain, online: wish.online === id ? null : id },
    isOn: wish.online === id,
  }))
  return html`<aside class="filters stack" aria-label="${phrases.say('site.catalogue.filters')}">
${group('linh-vuc', phrases.say('site.catalogue.byField'), byField, phrases)}
${group('su-kien', phrases.say('site.catalogue.byLifeEvent'), byEvent, phrases)}
${group('truc-tuyen', phrases.say('site.catalogue.byOnline'), byLevel, phrases)}
</aside>`
}

function group(
  id: string,
  title: string,
  all: readonly (Choice & { readonly isOn: boolean })[],
  phrases: Phrases,
): Html | null {
  if (all.length === 0) return null
  const first = all.filter(({ isOn }, i) => isOn || i < shownFirst)
  const rest = all.filter((one) => !first.includes(one))
  return html`<nav aria-labelledby="loc-${id}">
<h2 id="loc-${id}">${title}</h2>
<ul class="tiles">${first.map(tile)}</ul>
${rest.length > 0 ? html`<details><summary>${phrases.say('site.catalogue.more', { count: rest.length })}</summary><ul class="tiles">${rest.map(tile)}</ul></details>` : null}
</nav>`
}

function tile({ title, count, wish, isOn }: Choice & { readonly isOn: boolean }): Html {
  return html`<li><a href="${addressOf(wish)}"${isOn ? html` aria-current="true"` : null}>${title}${count === undefined ? null : html` <span>${count}</span>`}</a></li>`
}
