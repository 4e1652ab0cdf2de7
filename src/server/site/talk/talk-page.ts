/** The chat as a page of forms, for browsers without JavaScript and for whoever likes it plainer. */

import type { Choice } from '../../../conversation/reply.ts'
import type { StoredMessage } from '../../../stores/conversation-store.ts'
import { type Html, html } from '../../html.ts'
import { plainMoment } from '../dates.ts'
import type { Kit } from '../kit.ts'
import { layout } from '../layout.ts'
import { prose } from '../parts.ts'
import { replyMarkup } from './reply.ts'

export type TalkPage = {
  /** Oldest first; empty before the first word. */
  readonly messages: readonly StoredMessage[]
  /** Whether earlier messages are left out. */
  readonly isCut: boolean
  /** What shows that a form came from a page of this conversation; empty before there is one. */
  readonly proof: string
  /** A new id for the message a form sends: sent twice, it counts once. */
  readonly messageId: string
  readonly maxText: number
  /** What a link asks, one tap away. */
  readonly offer?: Choice
  /** What was typed and not taken, and why. */
  readonly draft?: string
  readonly problem?: string
}

/** The whole document. */
export function talkPage(page: TalkPage, kit: Kit): Html {
  const { phrases } = kit
  const title = phrases.say('site.talk.title')
  const hidden = html`<input type="hidden" name="tin" value="${page.messageId}"><input type="hidden" name="ma" value="${page.proof}">`
  return layout(
    {
      title,
      description: phrases.say('site.talk.lead'),
      path: '/tro-chuyen',
      crumbs: [{ title, path: '/tro-chuyen' }],
      hidden: true,
      main: html`<h1>${title}</h1>
<div class="columns"><div class="stack">
${page.messages.length === 0 ? html`<p class="lead">${phrases.say('site.talk.lead')}</p>` : null}
${page.isCut ? html`<p class="because">${phrases.say('site.talk.cut')}</p>` : null}
${transcript(page, hidden, kit)}
${offerForm(page, hidden, kit)}
${askForm(page, hidden, kit)}
${endForm(page, hidden, kit)}
</div></div>`,
    },
    kit,
  )
}

function transcript({ messages }: TalkPage, hidden: Html, { phrases }: Kit): Html | null {
  if (messages.length === 0) return null
  const last = messages.length - 1
  return html`<ol class="transcript" aria-label="${phrases.say('site.talk.transcript')}">
${messages.map((message, i) => {
  const time = plainMoment(message.at)
  const anchor = i === last ? html` id="moi-nhat" tabindex="-1"` : null
  if (message.author === 'citizen') {
    return html`<li class="mine"><article${anchor}><h2 class="hidden">${phrases.say('site.talk.mine', { time })}</h2>${prose(message.text)}</article></li>`
  }
  const body = replyMarkup(message.reply, { phrases, hidden, isNewest: i === last })
  return html`<li class="theirs"><article${anchor}><h2 class="hidden">${phrases.say('site.talk.theirs', { time })}</h2>${body}</article></li>`
})}
</ol>`
}

function offerForm({ offer }: TalkPage, hidden: Html, { phrases }: Kit): Html | null {
  if (!offer) return null
  const title = phrases.say('site.talk.offer', { title: offer.label })
  return html`<form class="card" method="post" action="/tro-chuyen">${hidden}
<button class="button strong" name="lua-chon" value="${offer.choice}">${title}</button>
</form>`
}

function askForm(page: TalkPage, hidden: Html, { phrases }: Kit): Html {
  const { problem, draft = '' } = page
  return html`<form class="ask" method="post" action="/tro-chuyen" id="hoi">
${hidden}
${problem ? html`<p class="notice warm" id="loi" role="alert">${problem}</p>` : null}
<div class="field">
<label for="cau-hoi">${phrases.say('site.talk.label')}</label>
<textarea id="cau-hoi" name="loi-nhan" rows="3" required maxlength="${page.maxText}" aria-describedby="can-than"${problem ? html` aria-invalid="true"` : null}>${draft}</textarea>
</div>
<p class="because" id="can-than">${phrases.say('site.talk.care')}</p>
<p class="actions"><button class="button strong">${phrases.say('site.talk.send')}</button></p>
</form>`
}

function endForm({ messages }: TalkPage, hidden: Html, { phrases }: Kit): Html | null {
  if (messages.length === 0) return null
  return html`<form method="post" action="/tro-chuyen">
${hidden}
<p class="actions"><button class="link-button" name="xoa" value="1">${phrases.say('site.talk.end')}</button>
<a class="link-button" href="/">${phrases.say('site.talk.full')}</a></p>
</form>`
}
