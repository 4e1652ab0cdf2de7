/** The form of /to-roi: what to print, plain HTML that needs no script. */

import type { Phrases } from '../../knowledge/phrases.ts'
import { type PressGroup, type PressWish, pressForms } from '../../sharing/posters/press.ts'
import { type Html, html } from '../html.ts'
import { htmlDocument } from '../html-document.ts'

export type PosterPage = {
  readonly groups: readonly PressGroup[]
  /** What was filled in before. */
  readonly wish: PressWish
  /** Why it was not made; null at first. */
  readonly refused: string | null
  readonly phrases: Phrases
}

/** The whole document. */
export function posterPage(page: PosterPage): Html {
  const { phrases, refused, wish } = page
  const say = (key: string) => phrases.say(key)
  return htmlDocument({
    title: say('server.poster.title'),
    looks: '/trang.css',
    head: html`<meta name="robots" content="noindex">`,
    body: html`<main class="page">
<p class="crumbs"><a href="/">${say('server.poster.back')}</a></p>
<h1>${say('server.poster.title')}</h1>
<p class="lead">${say('server.poster.intro')}</p>
${refused === null ? null : html`<p class="notice warm" role="alert" id="loi"><strong>${refused}</strong></p>`}
<form class="sheet" action="/to-roi/tai" method="get">
<div class="field"><label for="noi">${say('server.poster.place')}</label>
<select id="noi" name="noi">${page.groups.map((group) => groupOf(group, wish.place))}</select></div>
<div class="field"><label for="to">${say('server.poster.team')}</label>
<input type="text" id="to" name="to" value="${wish.team}" maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="to-goi-y">
<small id="to-goi-y">${say('server.poster.teamHint')}</small></div>
<fieldset>
<legend>${say('server.poster.form')}</legend>
<div class="options">${pressForms.map((form, i) => formChoice(form, { phrases, isChosen: wish.form === form || (wish.form === '' && i === 0) }))}</div>
</fieldset>
<p class="actions"><button class="button strong">${say('server.poster.make')}</button></p>
</form>
</main>`,
  })
}

function groupOf({ title, options }: PressGroup, chosen: string): Html {
  const lines = options.map(
    (one) =>
      html`<option value="${one.value}"${one.value === chosen ? html` selected` : null}>${one.title}</option>`,
  )
  return title === '' ? html`${lines}` : html`<optgroup label="${title}">${lines}</optgroup>`
}

type Choice = { readonly phrases: Phrases; readonly isChosen: boolean }

function formChoice(form: string, { phrases, isChosen }: Choice): Html {
  const checked = isChosen ? html` checked` : null
  return html`<label><input type="radio" name="lam" value="${form}"${checked}> ${phrases.say(`server.poster.forms.${form}`)}</label>`
}
