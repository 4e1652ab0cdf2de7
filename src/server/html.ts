/** HTML written by the server: text goes in escaped, and only markup made here goes in as it is. */

/** Markup that is safe to send. */
export type Html = { readonly html: string }

type Part = string | number | Html | null | readonly Html[]

/** A template whose values are escaped, unless they are markup of this function; null is left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: String.raw({ raw: strings }, ...parts.map(markupOf)) }
}

/** Markup of a library, to be sent as it is. */
export function trusted(markup: string): Html {
  return { html: markup }
}

/** Text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function markupOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'html' in part ? part.html : part.map(({ html }) => html).join('\n')
}
