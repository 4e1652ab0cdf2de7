/** A page that only says something: why a form was not taken. */

import type { ErrorRequestHandler } from 'express'
import { type Html, html } from '../html.ts'
import { Problem } from '../problem.ts'
import type { Kit } from './kit.ts'
import { layout } from './layout.ts'
import { sendOnce } from './send.ts'

/** The sentence of a problem, with the way back to where it came from. */
export function messagePage(text: string, back: string, kit: Kit): Html {
  const title = kit.phrases.say('site.message.title')
  return layout(
    {
      title,
      description: text,
      path: '/',
      crumbs: [],
      hidden: true,
      main: html`<h1>${title}</h1>
<p class="lead">${text}</p>
<p class="actions"><a class="button strong" href="${back}">${kit.phrases.say('site.message.back')}</a></p>`,
    },
    kit,
  )
}

/** Answers refusals of forms below these routes; everything else goes on to the outermost door. */
export function answerProblems(kit: () => Kit): ErrorRequestHandler {
  return (error, req, res, next) => {
    const problem = error instanceof Problem ? error : refusalOf(error)
    if (!problem || problem.status >= 500 || res.headersSent) return next(error)
    const { headers = {}, values = {} } = problem.details
    const { code } = problem
    const text = kit().phrases.say(`server.problem.${code}`, values)
    res.set(headers)
    sendOnce(res, messagePage(text, req.path, kit()), problem.status)
  }
}

/** What the form parser refuses. */
function refusalOf(error: unknown): Problem | null {
  const { type, status } = error as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large') return new Problem('too-large', {}, { cause: error })
  return status === 400 ? new Problem('bad-request', {}, { cause: error }) : null
}
