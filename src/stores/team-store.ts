/** Where teams are kept: the interface, held by test/contracts/team-store.contract.ts. */

import type { Team } from '../sharing/team.ts'

/** Every member is atomic. Teams go by their code and never disappear: see `Team.removedOn`. */
export type TeamStore = {
  /** The team of a code, also one taken off the list. */
  find(code: string): Promise<Team | null>
  /** All there are, also those taken off the list, in the order of province, commune, hamlet, name. */
  all(): Promise<readonly Team[]>
  /** Keeps what `plan` makes of the teams there are: new ones and changed ones. Two changes take turns. */
  change(plan: TeamPlan): Promise<void>
}

/** Pure, for it may be asked twice. */
export type TeamPlan = (known: readonly Team[]) => readonly Team[]
