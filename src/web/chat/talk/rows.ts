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
  entries.forEach((entry, index) => {
    if (entry.kind === 'theirs') {
      placeReply(rows, entry, afterTick)
      return
    }
    const list = tickedList(rows, entry, entries[index + 1])
    afterTick = list !== undefined
    if (!list) markUsed(rows, entry)
    if (list && entry.choice && entry.delivery === 'sending') flip(list.flipped, entry.choice)
    // A tick is shown in its list; as a message only when it did not get through.
    if (!list || failed(entry)) rows.push({ kind: 'mine', key: entry.id, entry })
  })
  return markNewest(rows)
}

/** The answer to a tick is the list itself, now ticked: it takes the place of the one shown. */
function placeReply(rows: Draft[], entry: Theirs, afterTick: boolean): void {
  const index = afterTick ? lastIndex(rows, (row) => isSameList(row, entry)) : -1
  const row = rows[index]
  if (row?.kind === 'theirs') rows[index] = { ...row, entry }
  else rows.push(theirsRow(entry))
}

function failed({ delivery }: Mine): boolean {
  return delivery === 'unsent' || delivery === 'refused'
}

function theirsRow(entry: Theirs): TheirsDraft {
  const { id: key } = entry
  return { kind: 'theirs', key, entry, used: new Set(), flipped: new Set(), newest: false }
}

/** Whether a row is the list of the same step of the same walkthrough. */
function isSameList(row: Draft, entry: Entry | undefined): boolean {
  const shown = checklistOf(row)?.position
  if (!shown || entry?.kind !== 'theirs' || entry.reply.kind !== 'checklist') return false
  const { flow, number } = entry.reply.position
  return shown.flow === flow && shown.number === number
}

/** The list a message ticks an item of. The history has only the label: there the answer tells. */
function tickedList(
  rows: readonly Draft[],
  { choice, text }: Mine,
  next: Entry | undefined,
): TheirsDraft | undefined {
  const index = lastIndex(rows, (candidate) =>
    Boolean(
      checklistOf(candidate)?.items.some((item) =>
        choice === undefined
          ? item.label === text && isSameList(candidate, next)
          : item.choice === choice,
      ),
    ),
  )
  const row = rows[index]
  return row?.kind === 'theirs' ? row : undefined
}

/** As `findLastIndex`, which older phones do not have. */
function lastIndex(rows: readonly Draft[], matches: (row: Draft) => boolean): number {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]
    if (row && matches(row)) return index
  }
  return -1
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
