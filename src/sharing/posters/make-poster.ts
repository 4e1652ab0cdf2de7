/** A poster for a team and places: names, links and sentences put together. Pure. */

import { AppError } from '../../errors.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { shareLink } from '../link.ts'
import { formatPlace, type Place } from '../place.ts'
import type { PlaceBook } from '../place-book.ts'
import type { PictureName } from '../print/pictures.ts'
import type { Poster, PosterWords } from '../print/poster/poster.ts'
import type { Team } from '../team.ts'
import { officeLines } from './office-lines.ts'

/** What a poster is for. */
export type PosterWish = {
  readonly team: Team | null
  /** What it is about, then what else it has codes for. */
  readonly places: readonly [Place, ...Place[]]
}

export type PosterParts = {
  readonly knowledge: Knowledge
  readonly places: PlaceBook
  /** Who hangs posters of no team: "xã Vĩnh Trạch". */
  readonly commune: string | null
  /** Without a slash at its end. */
  readonly url: string
}

/** A place the knowledge does not hold. */
export class PlaceUnknown extends AppError {
  constructor(place: string) {
    super(
      'place-unknown',
      `[sharing] make a poster of "${place}": expected a place of the content, like khai-sinh or lv-ho-tich.`,
    )
  }
}

/** The poster. Throws PlaceUnknown. */
export function makePoster({ team, places }: PosterWish, parts: PosterParts): Poster {
  const { knowledge, url } = parts
  const { phrases, settings } = knowledge
  const commune = team?.commune ?? parts.commune
  const codes = places.map((place) => ({
    link: shareLink(url, { place, team: team?.code ?? null }),
    label: labelOf(place, places, parts),
    name: nameOf(place, parts),
    alt: phrases.say('poster.codeAlt', { name: nameOf(place, parts) }),
  }))
  const [first] = places
  return {
    issuer: issuerOf(commune, phrases),
    team: team?.name ?? null,
    subject: first.kind === 'home' ? null : nameOf(first, parts),
    codes,
    help: helpLines(team, knowledge),
    words: posterWords(phrases, settings.name),
  }
}

/** "Ủy ban nhân dân xã Tân Hưng", however the list writes the commune's type. */
export function issuerOf(commune: string | null, phrases: Phrases): string | null {
  if (commune === null) return null
  const named = commune.replace(/^(?:Xã|Phường|Đặc khu)(?= )/, (type) =>
    type.toLocaleLowerCase('vi'),
  )
  return phrases.say('poster.issuer', { commune: named })
}

/** Beside codes of its procedures the field's own says what it is for: its name stands above. */
function labelOf(place: Place, places: PosterWish['places'], parts: PosterParts): string {
  const isWhole = place.kind === 'field' && places[0] === place && places.length > 1
  const isAlone = isWhole && places.slice(1).every(({ kind }) => kind === 'procedure')
  return isAlone ? parts.knowledge.phrases.say('poster.whole') : nameOf(place, parts)
}

function nameOf(place: Place, { places, knowledge }: PosterParts): string {
  if (place.kind === 'home') return knowledge.phrases.say('poster.everything')
  const name = places.title(place)
  if (name === null) throw new PlaceUnknown(formatPlace(place))
  return name
}

/** For people without a smartphone; only what the operator has filled in. */
function helpLines(team: Team | null, { phrases, agencies }: Knowledge): readonly string[] {
  return [
    ...officeLines(agencies.get(centre), team?.communeCode ?? null, phrases),
    ...(team?.contact ? [phrases.say('poster.help.team', { contact: team.contact })] : []),
  ]
}

/** Where everybody may go with everything. */
const centre = 'trung-tam-phuc-vu-hanh-chinh-cong'

/** The sentences that stand on every poster. */
export function posterWords(phrases: Phrases, name: string): PosterWords {
  const say = (key: string) => phrases.say(key)
  const step = (picture: PictureName) => ({
    picture,
    title: say(`poster.steps.${picture}`),
    text: say(`poster.steps.${picture}Text`),
    alt: say(`poster.steps.${picture}Alt`),
  })
  return {
    headline: say('poster.headline'),
    shortHeadline: say('poster.shortHeadline'),
    steps: [step('scan'), step('ask'), step('follow')],
    helpTitle: say('poster.help.title'),
    foot: phrases.say('poster.foot', { name }),
    fold: say('poster.fold'),
  }
}
