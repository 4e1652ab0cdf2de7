/** Why a message is understood as it is, for those who write names and set weights. */

import type { Meaning, TopicHit } from '../src/understanding/meaning.ts'

/** The meaning as lines of text. */
export function explainText(meaning: Meaning): string {
  const { talk, steer, facets, topics, several, substance, length } = meaning
  return [
    `syllables   ${length}, of which ${Math.round(substance * length)} speak of a topic`,
    `talk        ${talk ? `${talk.id} (${talk.outcome})` : '-'}`,
    `steers      ${steer.join(', ') || '-'}`,
    `facets      ${facets.join(', ') || '-'}`,
    `several     ${several.map(({ id }) => id).join(', ') || '-'}`,
    'topics      score  of name  of question  prior  best name',
    ...topics.map(topicLine),
  ].join('\n')
}

function topicLine({ kind, id, score, unmet, prior, why }: TopicHit): string {
  const figures = [score, why.ofName, why.ofQuestion, prior].map((figure) => figure.toFixed(2))
  const [total = '', ofName = '', ofQuestion = '', rare = ''] = figures
  const name = `${why.name.kind} “${why.name.text}”${unmet ? ' (lacks an aspect asked for)' : ''}`
  const topic = kind === 'procedure' ? id : `${kind} ${id}`
  return `${topic.padEnd(12)}${total.padStart(5)}${ofName.padStart(9)}${ofQuestion.padStart(13)}${rare.padStart(7)}  ${name}`
}
