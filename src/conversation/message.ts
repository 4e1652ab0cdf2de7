/** What comes in: a citizen's words, or a choice tapped on an earlier reply. */

export type Message =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Written by somebody else and passed on, as the platform tells. */
      readonly forwarded?: true
    }
  /** `choice` is the opaque string of a `Choice`, see action.ts. */
  | { readonly kind: 'choice'; readonly choice: string }
