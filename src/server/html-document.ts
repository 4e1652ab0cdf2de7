/** What every page the server writes is wrapped in. */

import { type Html, html } from './html.ts'

export type HtmlDocument = {
  readonly title: string
  /** Path of its stylesheet; null for a file that is to be kept and has no server beside it. */
  readonly looks: string | null
  /** Whether it reaches under the rounded corners of a phone; default no. */
  readonly edgeToEdge?: boolean
  /** What else stands in the head. */
  readonly head?: Html | null
  readonly body: Html
}

/** The whole document, in Vietnamese. */
export function htmlDocument(page: HtmlDocument): Html {
  const { title, looks, edgeToEdge = false, head = null, body } = page
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1${edgeToEdge ? ', viewport-fit=cover' : null}">
<title>${title}</title>
${looks === null ? null : linked(looks)}
${head}
</head>
<body>
${body}
</body>
</html>
`
}

function linked(looks: string): Html {
  return html`<link rel="stylesheet" href="${looks}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">`
}
