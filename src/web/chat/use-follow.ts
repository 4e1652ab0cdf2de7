/** Keeps the newest turn in view, unless the citizen is reading further up. */

import type { RefObject } from 'preact'
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Place, PlaceContext } from './place.ts'
import type { Row } from './talk/rows.ts'

export type Follow = {
  /** Something new arrived out of view. */
  readonly missed: boolean
  readonly showNewest: () => void
}

/** Nearer to the end than this, in CSS pixels, counts as reading along. */
const near = 160

/**
 * Follows the rows of `list`. A question stays at the top while its answer is shown below it.
 * `notice` is what stands above the composer: it must not cover the newest row.
 */
export function useFollow(
  list: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  notice: string | undefined,
): Follow {
  const place = useContext(PlaceContext)
  const following = useRef(true)
  // A scroll of our own on its way must not look like the citizen scrolling up.
  const answerDue = useRef(false)
  const [missed, setMissed] = useState(false)
  const last = rows[rows.length - 1]

  useEffect(() => {
    const look = () => {
      following.current = answerDue.current || isNearEnd(place)
      if (following.current) setMissed(false)
    }
    const scroller = place.kind === 'page' ? window : place.frame
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [])

  useLayoutEffect(() => {
    if (rows.length <= 1 && last?.kind !== 'mine') return
    answerDue.current = last?.kind === 'mine'
    if (answerDue.current) following.current = true
    if (following.current) list.current?.children[turnStart(rows)]?.scrollIntoView()
    else setMissed(true)
  }, [last?.key])

  useLayoutEffect(() => {
    if (notice && following.current) place.frame.scrollTo(0, place.frame.scrollHeight)
  }, [notice])

  return {
    missed,
    showNewest() {
      const newest = list.current?.children[turnStart(rows)]
      newest?.scrollIntoView()
      newest?.querySelector('article')?.focus({ preventScroll: true })
      following.current = true
      setMissed(false)
    },
  }
}

function isNearEnd({ frame }: Place): boolean {
  return frame.clientHeight + frame.scrollTop >= frame.scrollHeight - near
}

/** Index of the question the newest replies answer, or of the newest row. */
function turnStart(rows: readonly Row[]): number {
  const lastMine = rows.reduce((found, row, index) => (row.kind === 'mine' ? index : found), -1)
  return lastMine >= 0 ? lastMine : 0
}
