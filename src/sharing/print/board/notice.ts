/** A notice-board sheet as it is printed: a table with a link for each row. */

export type Notice = {
  readonly issuer: string | null
  readonly title: string
  /** "Cập nhật ngày 23/11/2026". */
  readonly updated: string
  readonly rows: readonly NoticeRow[]
  /** Below the table, on every page. */
  readonly foot: readonly string[]
  readonly words: NoticeWords
}

export type NoticeRow = {
  readonly code: string
  readonly title: string
  readonly duration: readonly string[]
  readonly fee: readonly string[]
  readonly online: string
  readonly link: string
  /** What is read out for its code. */
  readonly alt: string
}

export type NoticeWords = {
  readonly columns: Readonly<Record<ColumnId, string>>
  /** Stands where a cell goes on behind the code. */
  readonly more: string
  /** "Trang 1/3". */
  readonly page: (page: number, of: number) => string
}

export type ColumnId = 'number' | 'code' | 'title' | 'duration' | 'fee' | 'online' | 'qr'
