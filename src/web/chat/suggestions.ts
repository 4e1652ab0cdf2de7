/** What the server suggests for half a question, asked when the typing pauses. */

import { useContext, useEffect, useState } from 'preact/hooks'
import { PlaceContext } from './place.ts'

export type Suggestion = { readonly label: string; readonly choice: string }

/** A pause in typing, in milliseconds. */
const pause = 200

/** Questions longer than this are written to their end, in characters. */
const longest = 60

const none: readonly Suggestion[] = []

/** Suggestions for `draft`; none while it is empty, long, of several lines or holds a long number. */
export function useSuggestions(draft: string): readonly Suggestion[] {
  const { origin } = useContext(PlaceContext)
  const [found, setFound] = useState(none)
  const typed = draft.trim()

  useEffect(() => {
    if (!isWorthAsking(typed)) {
      setFound(none)
      return
    }
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const path = `${origin}/api/v1/suggestions?q=${encodeURIComponent(typed)}`
        const response = await fetch(path, { signal: controller.signal })
        if (response.ok) setFound((await response.json()).suggestions)
      } catch {
        // Nobody misses what was never shown.
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [typed])

  return found
}

/** Long numbers may be somebody's own: they go nowhere before they are sent. */
export function isWorthAsking(typed: string): boolean {
  return typed.length >= 2 && typed.length <= longest && !/\n|\d{4}/.test(typed)
}
