/** Makes one poster or code at a time, for the page /to-roi. */

import type { Board } from '../../conversation/sheet/board.ts'
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

/** Notice-board sheets are made of fields only. */
export const noticeForms = ['notice-a4', 'notice-a3'] as const
export const pressForms = [...posterSizes, ...noticeForms, 'svg', 'png'] as const
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
  | { readonly kind: 'refused'; readonly why: Refusal }

export type Refusal = 'place' | 'field' | 'team' | 'form' | 'url' | 'too-long'

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
  /** What is hung up of a field today; null where nothing is known of it. */
  readonly board: (field: string) => Promise<Board | null>
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

function refused(why: Refusal): Pressed {
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
async function printed(order: Order, parts: PressParts): Promise<Pressed> {
  const { place, team, form } = order
  const url = paperUrl(parts.publicUrl)
  const { printFile, printNotice } = await import('./print-file.ts')
  const all = { ...parts, url, day: parts.today() }
  if (form !== 'notice-a4' && form !== 'notice-a3') {
    return { kind: 'file', ...(await printFile({ place, team, form }, all)) }
  }
  const board = place.kind === 'field' ? await parts.board(place.field) : null
  if (!board) return refused('field')
  const size = form === 'notice-a4' ? 'a4' : 'a3'
  return { kind: 'file', ...(await printNotice({ place, team, board, size }, all)) }
}

type Order = Pick<PrintOrder, 'place' | 'team'> & { readonly form: PressForm }

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
