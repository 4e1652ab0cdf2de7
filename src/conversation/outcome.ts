/** How a turn ended: a closed list, so that the compiler shows what every channel and report must handle. */

export const outcomes = [
  'answered',
  'clarify',
  'dossier',
  'walkthrough',
  'hand-over',
  'out-of-scope',
  'chitchat',
  'emergency',
  'privacy',
  'help',
  'failed',
] as const

export type Outcome = (typeof outcomes)[number]
