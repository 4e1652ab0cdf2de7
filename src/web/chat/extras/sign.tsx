/** The sign of the house. */

/** A door inside a speech bubble. */
export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M6 2h20a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4h-6l-6 5v-5H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z"
      />
      <path class="sign-door" d="M10 22v-9a6 6 0 0 1 12 0v9h-4v-9a2 2 0 0 0-4 0v9z" />
    </svg>
  )
}
