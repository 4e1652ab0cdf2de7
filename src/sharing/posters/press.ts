/** Makes one poster or code at a time, for the page /to-roi. */

import { AppError } from '../../errors.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { TeamStore } from '../../stores/team-store.ts'
import { formatPlace, type Place, parsePlace } from '../place.ts'
import type { PlaceBook } from '../place-book.ts'
import { posterSizes } from '../print/poster/sizes.ts'
import type { Team } from '../team.ts'
import { parseTeamCode } from '../team-code.ts'
import { PaperUrlMissing, paperUrl } from './paper-url.ts'
import type { PrintOrder } from './print-file.ts'
import type { PosterSettings } from './settings.ts'

export const pressForms = [...posterSizes, 'svg', 'png'] as const
export type PressForm = (typeof pressForms)[number]

/** What was filled in. */
export type PressWish = {
  readonly place: string
  /** Empty = of no team. */
  readonly team: string
  readonly form: string
}

export type Pressed =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** What has to be filled in another way, or set up by the operator. */
  | { readonly kind: 'refused'; readonly why: 'place' | 'team' | 'form' | 'url' | 'too-long' }

export type PressGroup = { readonly title: string; readonly options: readonly PressOption[] }
export type PressOption = { readonly value: string; readonly title: string }

export type Press = {
  /** Places to choose from, in groups; the group without a title comes first. */
  groups(): readonly PressGroup[]
  print(wish: PressWish): Promise<Pressed>
}

export type PressParts = {
  readonly knowledge: Knowledge
  readonly places: PlaceBook
  readonly teams: Pick<TeamStore, 'find'>
  readonly settings: PosterSettings
  /** As configured; null = not set, then nothing is printed. */
  readonly publicUrl: string | null
  /** ISO date. */
  readonly today: () => string
}

/** A press over loaded knowledge. */
export function createPress(parts: PressParts): Press {
  const groups = groupsOf(parts)
  return {
    groups: () => groups,
    async print(wish) {
      const place = parsePlace(wish.place)
      if (!place || (place.kind !== 'home' && parts.places.title(place) === null)) {
        return refused('place')
      }
      const form = pressForms.find((one) => one === wish.form)
      if (!form) return refused('form')
      const team = await teamOf(wish.team, parts)
      if (team === undefined) return refused('team')
      try {
        return await printed({ place, team, form }, parts)
      } catch (error) {
        if (error instanceof PaperUrlMissing) return refused('url')
        if (isTooMuch(error)) return refused('too-long')
        throw error
      }
    },
  }
}

function refused(why: Extract<Pressed, { kind: 'refused' }>['why']): Pressed {
  return { kind: 'refused', why }
}

function isTooMuch(error: unknown): boolean {
  return error instanceof AppError && /^(?:text-too-long|codes-too-many)$/.test(error.code)
}

/** undefined = there is no such team (any more). */
async function teamOf(text: string, { teams }: PressParts): Promise<Team | null | undefined> {
  if (text.trim() === '') return null
  const code = parseTeamCode(text)
  const team = code === null ? null : await teams.find(code)
  return team && team.removedOn === null ? team : undefined
}

/** What draws is loaded with the first order: a server that prints nothing stays light. */
async function printed(order: PrintOrder, parts: PressParts): Promise<Pressed> {
  const url = paperUrl(parts.publicUrl)
  const { printFile } = await import('./print-file.ts')
  return { kind: 'file', ...(await printFile(order, { ...parts, url, day: parts.today() })) }
}

function groupsOf({ knowledge, places }: PressParts): readonly PressGroup[] {
  const { phrases, fields, procedures, lifeEvents, guides } = knowledge
  const option = (place: Place): readonly PressOption[] => {
    const title = places.title(place)
    return title === null ? [] : [{ value: formatPlace(place), title }]
  }
  const everything = { value: 'trang-chu', title: phrases.say('poster.everything') }
  return [
    { title: '', options: [everything, ...option({ kind: 'dossier' })] },
    {
      title: phrases.say('poster.group.fields'),
      options: [...fields.keys()].flatMap((field) => option({ kind: 'field', field })),
    },
    {
      title: phrases.say('poster.group.lifeEvents'),
      options: [...lifeEvents.keys()].flatMap((event) => option({ kind: 'life-event', event })),
    },
    {
      title: phrases.say('poster.group.procedures'),
      options: [...procedures.keys()].flatMap((id) => option({ kind: 'procedure', procedure: id })),
    },
    {
      title: phrases.say('poster.group.guides'),
      options: [...guides.keys()].flatMap((guide) => option({ kind: 'guide', guide })),
    },
  ]
}
