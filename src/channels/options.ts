/** What a reply lets people choose, in the order the conversation counts it. */

import type { Choice, Reply } from '../conversation/reply.ts'

/** `mark` is the tick box of a paper. */
export type Option = Pick<Choice, 'label' | 'choice'> & { readonly mark?: '☐' | '☑' }

/** The papers to tick, then the choices: "2" takes the second (see `offerOf` in conversation/ending.ts). */
export function optionsOf(reply: Reply): readonly Option[] {
  const papers = reply.kind === 'checklist' ? reply.items : []
  return [
    ...papers.map(({ label, choice, ticked }): Option => {
      return { label, choice, mark: ticked ? '☑' : '☐' }
    }),
    ...(reply.choices ?? []).map(({ label, choice }) => ({ label, choice })),
  ]
}

export function optionText({ label, mark }: Option): string {
  return mark ? `${mark} ${label}` : label
}
