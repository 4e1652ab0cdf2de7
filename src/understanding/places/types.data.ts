/** Words that say what kind of place follows, longest first; short ones need a name that is known. */

export type Level = 'commune' | 'district' | 'province'

export type PlaceType = {
  readonly say: readonly string[]
  /** As the list of units writes it. */
  readonly type: string
  readonly levels: readonly Level[]
  readonly short: boolean
}

export const placeTypes: readonly PlaceType[] = [
  { say: ['thị', 'trấn'], type: 'thị trấn', levels: ['commune'], short: false },
  { say: ['đặc', 'khu'], type: 'đặc khu', levels: ['commune'], short: false },
  { say: ['thị', 'xã'], type: 'thị xã', levels: ['district'], short: false },
  { say: ['thành', 'phố'], type: 'thành phố', levels: ['district', 'province'], short: false },
  { say: ['xã'], type: 'xã', levels: ['commune'], short: false },
  { say: ['phường'], type: 'phường', levels: ['commune'], short: false },
  { say: ['huyện'], type: 'huyện', levels: ['district', 'commune'], short: false },
  { say: ['quận'], type: 'quận', levels: ['district'], short: false },
  { say: ['tỉnh'], type: 'tỉnh', levels: ['province'], short: false },
  { say: ['tt'], type: 'thị trấn', levels: ['commune'], short: true },
  { say: ['tx'], type: 'thị xã', levels: ['district'], short: true },
  { say: ['tp'], type: 'thành phố', levels: ['district', 'province'], short: true },
  { say: ['x'], type: 'xã', levels: ['commune'], short: true },
  { say: ['p'], type: 'phường', levels: ['commune'], short: true },
  { say: ['f'], type: 'phường', levels: ['commune'], short: true },
  { say: ['h'], type: 'huyện', levels: ['district', 'commune'], short: true },
  { say: ['q'], type: 'quận', levels: ['district'], short: true },
  { say: ['t'], type: 'tỉnh', levels: ['province'], short: true },
]
