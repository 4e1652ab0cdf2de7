/** The commands of the menu; their descriptions are `channel.command.*` in content/phrases/channel.yaml. */

import { encodeAction } from '../../conversation/action.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { EventContent } from '../channel.ts'

type Command = { readonly command: string; readonly description: string }

/** In the order of the menu. */
export function commandMenu(phrases: Phrases): readonly Command[] {
  return [
    { command: 'start', description: phrases.say('channel.command.start') },
    { command: 'help', description: phrases.say('channel.command.help') },
    { command: 'hoso', description: phrases.say('channel.command.dossier') },
    { command: 'chiase', description: phrases.say('channel.command.share') },
    { command: 'canbo', description: phrases.say('channel.command.person') },
  ]
}

/** What words mean when they begin with a command of ours; null when they do not. */
export function readCommand(words: string): EventContent | null {
  const [, name = '', payload = ''] = /^\/([a-z0-9_]+)(?:@\w+)?(?:\s+(.*))?$/is.exec(words) ?? []
  if (name.toLowerCase() === 'start') return start(payload.trim())
  const choice = choices.get(name.toLowerCase())
  return choice === undefined ? null : { kind: 'message', message: { kind: 'choice', choice } }
}

function start(payload: string): EventContent {
  return payload === '' ? { kind: 'start' } : { kind: 'start', payload }
}

const choices: ReadonlyMap<string, string> = new Map([
  ['help', encodeAction({ kind: 'topics' })],
  ['hoso', encodeAction({ kind: 'dossier' })],
  ['chiase', encodeAction({ kind: 'share', subject: null })],
  ['canbo', encodeAction({ kind: 'person' })],
])
