/** What to have at hand at a step. */

import * as words from '../words.ts'

export function Ready({ things }: { readonly things: readonly string[] }) {
  if (things.length === 0) return null
  return (
    <div class="section">
      <h5>{words.ready}</h5>
      <ul class="lines marked">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  )
}
