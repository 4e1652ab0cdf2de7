/**
 * What is shown of a conversation. Ticking a paper is a message and a reply to the server, but one
 * list that changes in place to the citizen. Pure.
 */

import type { ChecklistReply } from '../../../conversation/reply.ts'
import type { Entry, Mine, Theirs } from './entry.ts'

export type MineRow = { readonly kind: 'mine'; readonly key: string; readonly entry: Mine }

export type TheirsRow = {
  readonly kind: 'theirs'
  readonly key: string
  readonly entry: Theirs
  /** Choices already taken, by their opaque strings. */
  readonly used: ReadonlySet<string>
  /** Items whose tick is on its way and not yet in the reply. */
  readonly flipped: ReadonlySet<string>
  /** Part of the newest turn: nothing shown was written after it. */
  readonly newest: boolean
}

export type Row = MineRow | TheirsRow

type Draft = MineRow | (TheirsRow & { used: Set<string>; flipped: Set<string> })
type TheirsDraft = Extract<Draft, { kind: 'theirs' }>

/** The rows to show, oldest first. */
export function rowsOf(entries: readonly Entry[]): readonly Row[] {
  const rows: Draft[] = []
  let afterTick = false
  for (const entry of entries) {
    if (entry.kind === 'theirs') {
      const list = afterTick ? sameList(rows, entry) : undefined
      if (list) rows[list.index] = { ...list.row, entry }
      else rows.push(theirsRow(entry))
      continue
    }
    const ticked = tickedList(rows, entry)
    afterTick = ticked !== undefined
    if (ticked && entry.delivery === 'sending' && entry.choice) flip(ticked.flipped, entry.choice)
    if (ticked && entry.delivery !== 'unsent' && entry.delivery !== 'refused') continue
    if (!ticked) markUsed(rows, entry)
    rows.push({ kind: 'mine', key: entry.id, entry })
  }
  return markNewest(rows)
}

function theirsRow(entry: Theirs): TheirsDraft {
  const { id: key } = entry
  return { kind: 'theirs', key, entry, used: new Set(), flipped: new Set(), newest: false }
}

/** The list shown for the same step of the same walkthrough, nearest first. */
function sameList(rows: readonly Draft[], entry: Theirs) {
  if (entry.reply.kind !== 'checklist') return undefined
  const { flow, number } = entry.reply.position
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]
    const list = row && checklistOf(row)
    if (row?.kind === 'theirs' && list?.position.flow === flow && list.position.number === number) {
      return { index, row }
    }
  }
  return undefined
}

/** The list a message ticks an item of. */
function tickedList(rows: readonly Draft[], mine: Mine): TheirsDraft | undefined {
  if (mine.choice === undefined) return undefined
  for (const row of [...rows].reverse()) {
    if (row.kind !== 'theirs') continue
    if (checklistOf(row)?.items.some((item) => item.choice === mine.choice)) return row
  }
  return undefined
}

function checklistOf(row: Draft): ChecklistReply | undefined {
  if (row.kind !== 'theirs' || row.entry.reply.kind !== 'checklist') return undefined
  return row.entry.reply
}

/** Ticking twice is not ticking. */
function flip(flipped: Set<string>, choice: string): void {
  if (!flipped.delete(choice)) flipped.add(choice)
}

/** Marks the nearest choice a message took: by its opaque string, or typed word for word. */
function markUsed(rows: readonly Draft[], mine: Mine): void {
  for (const row of [...rows].reverse()) {
    if (row.kind !== 'theirs') {
      // Words mean the choices just shown; a tap may go further back.
      if (mine.choice === undefined) return
      continue
    }
    const taken = row.entry.reply.choices?.find((choice) =>
      mine.choice === undefined ? choice.label === mine.text : choice.choice === mine.choice,
    )
    if (!taken) continue
    row.used.add(taken.choice)
    return
  }
}

function markNewest(rows: readonly Draft[]): readonly Row[] {
  const lastMine = rows.reduce((last, row, index) => (row.kind === 'mine' ? index : last), -1)
  return rows.map((row, index) =>
    row.kind === 'theirs' ? { ...row, newest: index > lastMine } : row,
  )
}
