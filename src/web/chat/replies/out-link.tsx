/** A link out of the page, where the address is a safe one; else plain text. */

import type { ComponentChildren } from 'preact'
import * as words from '../words.ts'

type OutLinkProps = {
  readonly url: string | undefined
  readonly tab: 0 | -1
  readonly class?: string
  readonly children: ComponentChildren
}

export function OutLink({ url, tab, children, ...rest }: OutLinkProps) {
  if (!url?.startsWith('https://')) return <>{children}</>
  return (
    <a {...rest} href={url} target="_blank" rel="noopener noreferrer" tabIndex={tab}>
      {children}
      <span aria-hidden="true"> ↗</span>
      <span class="hidden"> ({words.newTab})</span>
    </a>
  )
}
