/** Answers a message gives before they are asked for: "nhà thuê thì trường hợp của tôi cần giấy gì". */

import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { CaseQuestion } from './case-choices.ts'

/** `question/option` for each question of which the words name exactly one option. */
export function toldAnswers({ cases }: Procedure, text: string): readonly string[] {
  const said = ` ${wordsOf(text)} `
  return cases.flatMap((question) => {
    const named = question.options.filter((option) => names(option, said))
    const [one, ...others] = named
    return one && others.length === 0 ? [`${question.id}/${one.id}`] : []
  })
}

function names({ label, says }: CaseQuestion['options'][number], said: string): boolean {
  const phrases = [...label.split(/[,;()]/), ...says].map(wordsOf)
  return phrases.some((phrase) => phrase.includes(' ') && isSaid(phrase, said))
}

/** Said, and not denied: "không bị bỏ rơi". */
function isSaid(phrase: string, said: string): boolean {
  const at = said.indexOf(` ${phrase} `)
  return at >= 0 && !/ (?:khong|chua|ko)(?: phai| bi)?$/.test(said.slice(0, at))
}

/** Folded words, one space between. */
function wordsOf(text: string): string {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).join(' ')
}
