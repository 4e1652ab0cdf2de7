/** Suggestions above the composer: the keys stay with the field, which says which one they are at. */

import type { Suggestion } from './suggestions.ts'
import * as words from './words.ts'

type SuggestionListProps = {
  readonly suggestions: readonly Suggestion[]
  /** Index of the one Enter would take; -1 for none. */
  readonly at: number
  readonly onTake: (suggestion: Suggestion) => void
}

export function SuggestionList({ suggestions, at, onTake }: SuggestionListProps) {
  return (
    <div id="goi-y" class="suggestions" role="listbox" aria-label={words.suggestions}>
      {suggestions.map((suggestion, index) => (
        <button
          key={suggestion.choice}
          id={`goi-y-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // Pressing must not take the focus from the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          {suggestion.label}
        </button>
      ))}
    </div>
  )
}
