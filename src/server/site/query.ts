/** Reads what stands behind the question mark; anything odd counts as absent. */

import type { Request } from 'express'
import type { CatalogueWish } from '../../conversation/pages/catalogue-page.ts'

type Query = Request['query']

/** Longest search text; more is no search. */
const longestSearch = 200

/** Case answers in one address; no procedure asks nearly as many questions. */
const mostAnswers = 20

/** What a list is narrowed to. */
export function readWish(query: Query): CatalogueWish {
  return {
    text: one(query.tim)?.normalize('NFC').trim().slice(0, longestSearch) ?? '',
    field: idIn(query['linh-vuc']),
    lifeEvent: idIn(query['su-kien']),
    online: idIn(query['truc-tuyen']),
    page: pageIn(query.trang),
  }
}

/** Case answers as `question/option`, as links have them. */
export function readAnswers(query: Query): readonly string[] {
  const all = [query['truong-hop']].flat()
  return all.filter((answer) => typeof answer === 'string').slice(0, mostAnswers)
}

/** The same as the form sends them: one name for each question, so that radios exclude each other. */
export function readFormAnswers(query: Query): readonly string[] {
  return Object.entries(query)
    .filter(([name, answer]) => name.startsWith('c-') && typeof answer === 'string')
    .map(([, answer]) => String(answer))
    .slice(0, mostAnswers)
}

/** An id or code, or null. */
export function idIn(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,80}$/.test(value) ? value : null
}

function one(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function pageIn(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1
}
